/** Which key does what. Pure: a key and where the panel is, in; what to press or do, out. */
import type { Layer } from '../panel.ts';

/** What the focused element makes of keys. `line` is an input of one line, `text` takes Enter itself. */
export type Typing = 'none' | 'line' | 'text' | 'select';

export interface KeyPlace {
  view: 'no-customer' | 'call' | 'recap' | 'calls' | 'starting';
  penaltyOpen: boolean;
  caseOpen: boolean;
  layer: Layer | null;
  typing: Typing;
  /** Focus came to a control by Tab: Enter and Space are that control's. */
  onControl: boolean;
  /** A value was filled in, so that the way on is to finish. */
  filled: boolean;
}

export interface KeyPress {
  key: string;
  ctrl: boolean;
  alt: boolean;
  meta: boolean;
}

export type Command =
  /** Press the element, or the nth (from 0) of those that match. */
  { do: 'press'; selector: string; index?: number } | { do: 'commit' } | { do: 'layer'; layer: Layer | null };

const press = (selector: string, index?: number): Command => ({
  do: 'press',
  selector,
  ...(index !== undefined && { index }),
});

const LETTERS: Readonly<Record<string, Command>> = {
  c: press('.place-head [data-copy]'),
  d: press('[data-action="penalty"]'),
  h: press('[data-action="hurry"]'),
  r: press('[data-action="recap"]'),
  b: press('[data-title="bp"]'),
  i: press('[data-title="ibu"]'),
  k: { do: 'layer', layer: 'cases' },
  n: press('[data-action="not-contacted"]'),
  '?': { do: 'layer', layer: 'help' },
};

/** The command of a key; null where the key is not ours and goes its own way. */
export function commandOf({ key, ctrl, alt, meta }: KeyPress, place: KeyPlace): Command | null {
  if (alt || meta) return null;
  if (place.typing !== 'none') return typingCommand(key, ctrl, place.typing);
  if (ctrl) return null;
  if (key === 'Escape') return escapeCommand(place);
  if (key === 'Enter') return place.onControl ? null : enterCommand(place);
  if (/^\d$/.test(key)) return digitCommand((Number(key) + 9) % 10, place);
  if (key === 'ArrowLeft' || key === 'Backspace') return press('[data-action="back"]');
  return LETTERS[key.toLowerCase()] ?? null;
}

function typingCommand(key: string, ctrl: boolean, typing: Typing): Command | null {
  if (key === 'Escape') return { do: 'commit' };
  if (key === 'Enter' && (typing === 'line' || (typing === 'text' && ctrl))) return { do: 'commit' };
  return null;
}

function escapeCommand({ layer, penaltyOpen, caseOpen, view }: KeyPlace): Command | null {
  if (layer) return { do: 'layer', layer: null };
  if (view === 'recap' && !penaltyOpen) return press('[data-action="back"]');
  return penaltyOpen || caseOpen || view === 'calls' ? press('[data-action="resume"]') : null;
}

function enterCommand({ view, penaltyOpen, filled }: KeyPlace): Command | null {
  if (view === 'calls' || penaltyOpen) return press('[data-action="resume"]');
  if (view === 'recap') return press(filled ? '[data-action="done"]' : '[data-action="fill"]');
  return view === 'call' ? press('[data-action="next"]') : null;
}

function digitCommand(index: number, { view, layer, penaltyOpen }: KeyPlace): Command | null {
  if (layer === 'outcomes') return press('[data-outcome]', index);
  if (layer === 'cases') return press('[data-case]', index);
  if (penaltyOpen) return null;
  if (view === 'recap') return press('.recap-row [data-copy]', index);
  return view === 'call' ? press('[data-answer]', index) : null;
}
