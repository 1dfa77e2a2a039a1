/** Dates in a field's own way of writing them. */

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** A way of writing dates, spelled `DD-MM-YYYY`; one D or M: no zero before it; MMM and MMMM: the month's name. */
export type DateShape = string;

const TOKENS =
  /(?<![a-z])(d{1,2}|h{2}|m{1,4}|b{2}|y{2,4}|t{4})([-/. ]{1,2})(d{1,2}|h{2}|m{1,4}|b{2})([-/. ]{1,2})(d{1,2}|h{2}|y{2,4}|t{4})(?![a-z])/i;

/** The shape that a hint spells ("dd-mm-yyyy", "hh/bb/tttt"), or null. */
export function shapeOfHint(hint: string): DateShape | null {
  const match = TOKENS.exec(hint);
  if (!match) return null;
  const [a, s1, b, s2, c] = match.slice(1) as [string, string, string, string, string];
  const [first, second, third] = [a, b, c].map((token) =>
    token.toUpperCase().replace(/[HBT]/g, (letter) => ({ H: 'D', B: 'M', T: 'Y' })[letter]!),
  );
  const shape = `${first}${s1}${second}${s2}${third}`;
  return /^(?=.*D)(?=.*M).*Y/.test(shape) ? shape : null;
}

/** The shape that a pattern attribute asks for (`\d{2}-\d{2}-\d{4}`), or null. Day before month, as here. */
export function shapeOfPattern(pattern: string): DateShape | null {
  const digits = pattern
    .replace(/\\d|\[0-9\]/g, '#')
    .replace(/#\{(?:1,)?(\d)\}/g, (_, count: string) => '#'.repeat(+count));
  const match = /(#{2,4})\W*?([-/. ])\W*?##\W*?([-/. ])\W*?(#{2,4})/.exec(digits);
  if (!match) return null;
  const [, first, s1, s2, last] = match;
  if (first!.length === 4) return `YYYY${s1}MM${s2}DD`;
  return last!.length === 4 ? `DD${s1}MM${s2}YYYY` : null;
}

/** The shape of a date that is written somewhere, where it can be only one; or null. */
export function shapeOfSample(text: string): DateShape | null {
  const match = /(?<!\d)(\d{1,4})([-/.])(\d{1,2})([-/.])(\d{2,4})(?!\d)/.exec(text);
  if (!match) return null;
  const [, a, s1, b, s2, c] = match as unknown as [string, string, string, string, string, string];
  const shape = (letters: string): DateShape =>
    [a, b, c]
      .map((part, i) => letters[i]!.repeat(part.length))
      .join(s1)
      .replace(/.(?=[DMY]+$)/, s2);
  if (a.length === 4 && c.length === 2) return shape('YMD');
  if (c.length === 3 || a.length > 2) return null;
  if (+a > 12 && +b <= 12) return shape('DMY');
  return +b > 12 && +a <= 12 ? shape('MDY') : null;
}

/** A YYYY-MM-DD date in the shape; month names in Indonesian. */
export function writeDate(iso: string, shape: DateShape): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  return shape.replace(/D+|M+|Y+/g, (token) => {
    if (token[0] === 'Y') return token.length === 2 ? year.slice(2) : year;
    if (token.length < 3) {
      const number = token[0] === 'D' ? day : month;
      return token.length === 1 ? String(+number) : number;
    }
    const name = MONTHS[+month - 1]!;
    return token.length === 3 ? name.slice(0, 3) : name;
  });
}
