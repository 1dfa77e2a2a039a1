import type { Page } from 'puppeteer-core';

/** Works the panel by its fixed `data-*` names; every act waits up to 20 s for what it needs, then rejects. */
export interface PanelDriver {
  has(selector: string): Promise<boolean>;
  /** Asks until the answer is truthy, and gives it. `what` goes into the error. */
  until<T>(what: string, ask: () => Promise<T>): Promise<T>;
  click(selector: string): Promise<void>;
  /** `data-view` of the panel. */
  view(): Promise<string | null>;
  /** Id of the current step; null outside a call. */
  step(): Promise<string | null>;
  /** The normalised value that was read for a key of the record; null where none was. */
  field(key: string): Promise<string | null>;
  /** Chooses `<question>:<option>` and waits until it shows as chosen. */
  answer(id: string): Promise<void>;
  /** Types into `[data-input]` and waits until that has been stored. */
  type(input: string, text: string): Promise<void>;
  /** Waits until what the panel shows has been painted, for a picture's sake. */
  painted(): Promise<void>;
  action(name: string): Promise<void>;
  /** Every value of the recap by its key, '' where empty. */
  recap(): Promise<Record<string, string>>;
}

/** Waits for the panel on the page; rejects where none comes. */
export function openPanel(page: Page): Promise<PanelDriver>;
