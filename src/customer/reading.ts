import type { CustomerRecord, FieldKey, Site } from './record.ts';

/**
 * What the page is, as far as customers go:
 * - `reading`: the page is still changing, or values have not held still yet;
 * - `none`: nothing on it is a customer's record;
 * - `list`: many customers, none chosen, so none is read;
 * - `customer`: one customer's record.
 */
export type PageState = 'reading' | 'none' | 'list' | 'customer';

/** One value that was read, and where it came from. */
export interface ReadValue<K extends FieldKey = FieldKey> {
  value: CustomerRecord[K];
  /** The label as the page shows it ("No. Internet"), whitespace folded, at most 60 characters. */
  label: string;
  /** 0–1; how sure the reader is. Values under the threshold are not in a reading at all. */
  score: number;
  /** Found by a description that somebody taught by pointing. */
  taught?: boolean;
}

/** Values of one key on which the page contradicts itself. */
export interface Conflict<K extends FieldKey = FieldKey> {
  candidates: { value: CustomerRecord[K]; label: string }[];
}

/**
 * One reading of one document (with the same-origin frames below it). A key is in `values` or in `conflicts`
 * or in neither, never in both. `site` is what the page says of itself; null where it says nothing.
 * `agentName` may be present in any state.
 */
export interface CustomerReading {
  site: Site | null;
  state: PageState;
  values: { [K in FieldKey]?: ReadValue<K> };
  conflicts: { [K in FieldKey]?: Conflict<K> };
  /** Taught fields whose description found nothing on this page (said to the agent, never replaced). */
  taughtMissing: FieldKey[];
}

export const EMPTY_READING: CustomerReading = {
  site: null,
  state: 'none',
  values: {},
  conflicts: {},
  taughtMissing: [],
};
