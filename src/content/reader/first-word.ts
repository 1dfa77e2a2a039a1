/**
 * Could a text begin with a label? This is asked of every text node of the page, and most say no: so it goes by
 * character codes and makes no strings.
 */
import { isLabelWord, labelWords } from './label.ts';
import { NEUTRAL } from './lexicon.ts';

/** 1 … 26 for a letter, 0 for anything else. */
const letter = (code: number): number => ((code | 32) > 96 && (code | 32) < 123 ? (code | 32) - 96 : 0);
const isDigit = (code: number): boolean => code > 47 && code < 58;

/** The first three letters of every word that a label begins with (0 where the word is shorter, and any). */
const STARTS = new Uint8Array(27 * 27 * 27);
for (const word of [...labelWords(), 'rp', 'idr', 'your', 'a']) {
  const [x, y, z] = [0, 1, 2].map((i) => letter(word.charCodeAt(i)));
  STARTS[(x! * 27 + y!) * 27 + z!] = 1;
  // "NOHP", "NDINET": written in one with the next.
  if (word.length === 2) STARTS.fill(1, (x! * 27 + y!) * 27, (x! * 27 + y!) * 27 + 27);
}

/**
 * Where in the text a label could begin, else -1: behind white space, signs and a short number, where the first three
 * letters are those of a known word.
 */
export function labelStart(text: string): number {
  const end = Math.min(text.length, 200);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 160) continue;
    const first = letter(code);
    if (first) {
      const second = letter(text.charCodeAt(i + 1));
      return STARTS[(first * 27 + second) * 27 + (second && letter(text.charCodeAt(i + 2)))] ? i : -1;
    }
    if (isDigit(code)) {
      i = behindNumber(text, i);
      if (i < 0) return -1;
    }
  }
  return -1;
}

/** The space behind a number that a label may begin with ("3 Pembayaran Terakhir", "12. Nama Pelanggan", "03 TAGIHAN"), else -1. */
function behindNumber(text: string, start: number): number {
  let i = start + (isDigit(text.charCodeAt(start + 1)) ? 2 : 1);
  const sign = text.charCodeAt(i);
  if (sign === 46 || sign === 41) i++;
  else if (i > start + 1 && text.charCodeAt(start) !== 48) return -1;
  return text.charCodeAt(i) === 32 ? i : -1;
}

/** First words met before, by two hashes of their letters: the first says where, the second tells them apart. */
const SLOTS = 2048;
const hashes = new Int32Array(SLOTS);
const verdicts = new Uint8Array(SLOTS);
const [NO, YES, UNIT] = [1, 2, 3];

/** Is the word at `start` one that labels are made of? Most texts that begin like a label end here. */
export function beginsLabel(text: string, start: number): boolean {
  const most = Math.min(text.length, start + 24);
  let end = start;
  let where = 0;
  let hash = 7;
  let before = 0;
  for (; end < most; end++) {
    const code = text.charCodeAt(end);
    // A letter that no lexicon has, or "NamaPelanggan".
    if (code > 127 || (before > 96 && code > 64 && code < 91)) return true;
    const n = letter(code);
    if (!n) break;
    where = Math.imul(where, 31) + n;
    hash = Math.imul(hash ^ n, 0x01000193);
    before = code;
  }
  if (end - start === 1) return true;
  where &= SLOTS - 1;
  let verdict = hashes[where] === hash ? verdicts[where]! : 0;
  if (!verdict) {
    const word = text.slice(start, end).toLowerCase();
    verdict = isLabelWord(word) ? YES : NEUTRAL.test(word) ? UNIT : NO;
    hashes[where] = hash;
    verdicts[where] = verdict;
  }
  // "Rp 315.000" is a value, "Rp Total" a label.
  return verdict === YES || (verdict === UNIT && !isAmountAt(text, end));
}

function isAmountAt(text: string, start: number): boolean {
  for (let i = start; i < start + 4; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) return true;
    if (code !== 46 && code !== 32 && code !== 160 && !(code > 8 && code < 14)) return false;
  }
  return false;
}
