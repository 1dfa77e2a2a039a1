import type { Refusal as AnyRefusal } from '../../protocol/messages.ts';

/**
 * `text`: an input or textarea; `select`: a native select, also one that a script has dressed; `choice`: radios or
 * what acts like them; `check`: one box to tick; `combo`: a list of a framework's own; `rich`: contenteditable; `spin`: a date
 * in three spin buttons.
 */
export type ControlKind = 'text' | 'select' | 'choice' | 'check' | 'combo' | 'rich' | 'spin';

/** One thing to fill in a page, however many elements it is made of. */
export interface Control {
  kind: ControlKind;
  /** What holds the value or takes the events; of a choice its first member. */
  el: HTMLElement;
  /** What is seen of it. */
  box: HTMLElement;
  /** Of a choice its options, of a date in parts those. */
  members: HTMLElement[];
  options: string[];
  /** Takes no value from the recap whatever its label says. */
  vetoed: boolean;
  /** Under a heading that speaks of something else: takes a value only where somebody pointed at it. */
  foreign: boolean;
}

/** Why a value did not go in. */
export type Refusal = Exclude<AnyRefusal, 'not-undone'>;

export const control = (
  kind: ControlKind,
  el: HTMLElement,
  box: Element,
  members: HTMLElement[] = [],
  options: string[] = [],
): Control => ({ kind, el, box: box as HTMLElement, members, options, vetoed: false, foreign: false });
