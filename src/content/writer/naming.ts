import type { Piece } from './nodes.ts';

/** What names a control, and how sure that is: 4 bound by markup or beside it, 3 in its column, 2 unseen, 1 hint, 0 id. */
export interface Naming {
  texts: Wording[];
  weight: 0 | 1 | 2 | 3 | 4;
  /** A group's title, which speaks where nothing nearer does. */
  group?: boolean;
  /** Stands over or beside several controls. */
  shared?: boolean;
}

/** A text that may be the label, and where it stands if it is shown. */
export type Wording = { text: string; node?: Node };

export const LONGEST = 70;
export const letters = (text: string): boolean => /\p{L}{2}/u.test(text) && !/^(rp|idr)\W*$/i.test(text);

export const HELP =
  /wajib|required|opsional|optional|maks|max|min\b|format|contoh|misal|karakter|diisi|isi\b|pilih|dd.mm|hh.bb|\*/i;

/** The pieces as one text; the first alone where the others only say how to fill; of a list each, as its value is among them. */
export function textsOf(pieces: Piece[], each: boolean): Wording[] {
  const first = pieces[0]!;
  const whole = pieces.map((piece) => piece.text).join(' ');
  const list: Wording[] = [{ text: whole.slice(0, LONGEST), node: first.node }];
  if (pieces.length > 1 && pieces.slice(1).every(({ text }) => HELP.test(text))) list.push(first);
  else if (each && pieces.length > 1 && pieces.length < 4) list.push(...pieces);
  return list;
}
