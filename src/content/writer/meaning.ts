import { plain } from '../../customer/text.ts';
import { entriesSaid, isEntryWord, squash } from './entries.ts';

/** Entries for the people in a household: an entry for two of them is either's. */
const RELATIVES = new Set(
  'suami istri anak orangtua adik kakak keluarga karyawan pembanturumahtangga tetangga oranglain'.split(' '),
);

/** What several texts all say. */
const inCommon = ([first, ...more]: readonly string[]): string[] =>
  [...entriesSaid(first!)].filter((entry) => more.every((text) => entriesSaid(text).has(entry)));

/** "(lainnya)", "(pemilik / penanggung jawab)": adds nothing to what stands before it. */
const isGloss = (outer: string, inner: string): boolean =>
  /^(\d|lain ?(nya|lain)$|dll$|etc$|others?$)/.test(plain(inner)) ||
  inner.split('/').some((one) => inCommon([outer, one]).length > 0);

/** "YBS - Yang Bersangkutan", "Sudah lunas / sudah bayar", "RNA, tidak diangkat": the same in several words. */
const SEAM = /\s*\/\s*|\s+[-–]\s+|,\s+/;

/** "1. ", "2.3 ", "C01 - ": a code before the text. */
const CODE =
  /^\s*(?!nd\b)(?:\d{1,2}(?:\.\d{1,2})+\s+|(?:\d{1,3}|[a-z]{1,3}[-.]?\d{1,4})\s*[-–.:)|/]\s*|(?:[a-z]{1,3}[-.]?)?\d{1,4}\s+(?=\D)|[a-z]{1,2}(?:\s+[-–:]|[.)])\s+)(?=\S)/i;
/** "REL_", "HUSB - ": a code where it is no word of an entry. */
const SHORT_WORD = /^\s*([A-Za-z]{2,5})(?:_|\s+[-–:]\s+)(?=\p{L})/u;
function withoutCode(text: string): string {
  const word = SHORT_WORD.exec(text);
  return word && !isEntryWord(word[1]!.toLowerCase()) ? text.slice(word[0].length) : text.replace(CODE, '');
}

/** Every reading of an option's text: as it stands, without a leading code, without what only says it again. */
function readings(text: string): string[] {
  const bare = withoutCode(text);
  const found = [text, bare];
  // "Kendala pembayaran", "Payment issue"; "Adik dari pelanggan": whose it is goes without saying.
  const plainer = bare
    .replace(/_/g, ' ')
    // "Ya, janji mau bayar": the answer, and then what it says.
    .replace(/^(ya|yes),\s+(?=\S)/i, '')
    .replace(/^(kendala|masalah|terkait|isu)\s+|\s+(issues?|problems?|y)$/i, '')
    .replace(
      /\s+(dari\s+)?(pelanggan|plg|cust|customer|pemilik|ybs)\.?$|\s+of (the )?(account holder|customer|owner)$/i,
      '',
    );
  if (plainer !== bare) found.push(plainer);
  const bracket = /^(.*\S)\s*[([]([^)\]]*)[)\]]\s*$/.exec(bare);
  if (bracket) {
    const [outer, inner] = [bracket[1]!, bracket[2]!];
    // "Spouse (husband)": the word in brackets says which of them.
    if (entriesSaid(outer).size > 1 && entriesSaid(inner).size) found.push(inner);
    else if (/^([a-z]{0,3}\d+)?$/.test(squash(inner)) || isGloss(outer, inner)) found.push(outer);
  }
  for (const whole of [text, bare]) {
    const parts = whole.split(SEAM);
    // "Spouse - Husband": the one that says fewest entries tells which.
    if (parts.length > 1 && inCommon(parts).length)
      found.push(parts.sort((a, b) => entriesSaid(a).size - entriesSaid(b).size)[0]!);
  }
  return found;
}

type Meaning = 0 | 1 | 2 | 3;

/** 3: the option says the value itself; 2: in other words; 1: this or another; 0: anything else. */
export function meaningOf(option: string, value: string): Meaning {
  const want = squash(value);
  if (!want) return 0;
  const says = (text: string): Meaning => {
    const said = readings(text);
    if (said.some((reading) => squash(reading) === want)) return 3;
    return said.some((reading) => entriesSaid(reading).has(want)) ? 2 : 0;
  };
  const whole = says(option);
  if (whole || !RELATIVES.has(want)) return whole;
  const either = option.split('/');
  return either.length > 1 && either.some(says) ? 1 : 0;
}

/** Says what some closed list of the recap has as an entry. */
export const isEntry = (option: string): boolean =>
  readings(option).some((reading) => RELATIVES.has(squash(reading)) || entriesSaid(reading).size > 0);

/** The one option that means the value: by its own words before others; -1 for none, or for two alike. */
export function indexMeaning(options: readonly string[], value: string): number {
  for (const level of [3, 2, 1]) {
    const found = options.flatMap((text, i) => (meaningOf(text, value) === level ? [i] : []));
    if (found.length) return found.length === 1 ? found[0]! : -1;
  }
  return -1;
}

/** Says the entry below the branch, or both of them in a row: "TECHNICAL / SERING PUTUS". */
export function saysTrail(text: string, [branch, leaf]: readonly [string, string]): boolean {
  if (meaningOf(text, leaf)) return true;
  for (const { index } of text.matchAll(/[^\p{L}\p{N}\s]/gu))
    if (meaningOf(text.slice(0, index), branch) && meaningOf(text.slice(index + 1), leaf)) return true;
  return false;
}
