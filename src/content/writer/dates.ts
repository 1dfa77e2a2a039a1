/** Dates in a field's own way of writing them. */

const MONTHS_ID = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');
const FULL_ID =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** `D-M-Y` order, separator, widths: "dd/MM/yyyy" and its like. */
export interface DateShape {
  order: string;
  separators: [string, string];
  day: number;
  month: number;
  year: number;
}

const TOKENS =
  /(?<![a-z])(d{1,2}|h{2}|m{1,4}|b{2}|y{2,4}|t{4})([-/. ]{1,2})(d{1,2}|h{2}|m{1,4}|b{2})([-/. ]{1,2})(d{1,2}|h{2}|y{2,4}|t{4})(?![a-z])/i;

/** The shape that a hint spells ("dd-mm-yyyy", "hh/bb/tttt"), or null. */
export function shapeOfHint(hint: string): DateShape | null {
  const match = TOKENS.exec(hint);
  if (!match) return null;
  const [, a, s1, b, s2, c] = match as unknown as [string, string, string, string, string, string];
  const parts = [a, b, c].map((token) => ({
    token,
    letter: 'dDhH'.includes(token[0]!) ? 'D' : 'mMbB'.includes(token[0]!) ? 'M' : 'Y',
  }));
  const order = parts.map((part) => part.letter).join('');
  if ([...order].sort().join('') !== 'DMY') return null;
  const width = (letter: string) => parts.find((part) => part.letter === letter)!.token.length;
  return { order, separators: [s1, s2], day: width('D'), month: width('M'), year: width('Y') === 2 ? 2 : 4 };
}

/** The shape that a pattern attribute asks for (`\d{2}-\d{2}-\d{4}`), or null. Day before month, as here. */
export function shapeOfPattern(pattern: string): DateShape | null {
  const match =
    /^\^?\(?(?:\\d|\[0-9\])\{(\d)(?:,\d)?\}\)?\[?\\?([-/. ])\]?.*?\(?(?:\\d|\[0-9\])\{(?:1,)?2\}\)?\[?\\?([-/. ])\]?.*?\(?(?:\\d|\[0-9\])\{(\d)\}/.exec(
      pattern,
    );
  if (!match) return null;
  const separators: [string, string] = [match[2]!, match[3]!];
  if (match[1] === '4') return { order: 'YMD', separators, day: 2, month: 2, year: 4 };
  return match[4] === '4' ? { order: 'DMY', separators, day: 2, month: 2, year: 4 } : null;
}

/** The shape of a date that is written somewhere, where it can be only one; or null. */
export function shapeOfSample(text: string): DateShape | null {
  const match = /(?<!\d)(\d{1,4})([-/.])(\d{1,2})([-/.])(\d{2,4})(?!\d)/.exec(text);
  if (!match) return null;
  const [a, b, c] = [match[1]!, match[3]!, match[5]!];
  const separators: [string, string] = [match[2]!, match[4]!];
  if (a.length === 4 && c.length === 2)
    return { order: 'YMD', separators, day: c.length, month: b.length, year: 4 };
  if (c.length === 3 || a.length > 2) return null;
  const shape = { separators, year: c.length };
  if (+a > 12 && +b <= 12) return { ...shape, order: 'DMY', day: a.length, month: b.length };
  if (+b > 12 && +a <= 12) return { ...shape, order: 'MDY', day: b.length, month: a.length };
  return null;
}

/** A YYYY-MM-DD date in the shape; month names in Indonesian. */
export function writeDate(iso: string, shape: DateShape): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  const word: Record<string, string> = {
    D: shape.day === 1 ? String(+day) : day,
    M:
      shape.month > 2
        ? (shape.month === 3 ? MONTHS_ID : FULL_ID)[+month - 1]!
        : shape.month === 1
          ? String(+month)
          : month,
    Y: shape.year === 2 ? year.slice(2) : year,
  };
  const [a, b, c] = [...shape.order].map((letter) => word[letter]!);
  return `${a}${shape.separators[0]}${b}${shape.separators[1]}${c}`;
}
