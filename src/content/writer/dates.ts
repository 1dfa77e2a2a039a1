/** Dates in a field's own way of writing them. */

/**
 * A way of writing dates, spelled `DD-MM-YYYY`; one D or M: no zero before it; MMM and MMMM: the month's name, EEEE the
 * day's; `^`: in capitals; `@en`: names in English rather than Indonesian (`@id`, as where nothing is said).
 */
export type DateShape = string;

type Tongue = 'id' | 'en';
/** Names of months (`month`, of 12) and of days from Sunday on (`weekday`, of 7). */
const names = (tongue: Tongue, of: 'month' | 'weekday', count: number): string[] => {
  const { format } = new Intl.DateTimeFormat(tongue, { [of]: 'long', timeZone: 'UTC' });
  // 2 October 2022 was a Sunday.
  return [...Array(count)].map((_, i) =>
    format(Date.UTC(2022, of === 'month' ? i : 9, of === 'month' ? 1 : 2 + i)),
  );
};
const MONTHS = { id: names('id', 'month', 12), en: names('en', 'month', 12) };
const DAYS = { id: names('id', 'weekday', 7), en: names('en', 'weekday', 7) };

const TOKENS =
  /(?<![a-z])(d{1,2}|h{2}|m{1,4}|b{2}|y{2,4}|t{4})([-/. ]{1,2})(d{1,2}|h{2}|m{1,4}|mon|b{2,4})([-/. ]{1,2})(d{1,2}|h{2}|y{2,4}|t{2}|t{4})(?![a-z])/i;
const NAMED =
  /(?:(?<!\p{L})(\p{L}{4,9})(,? +))?(?<![\p{L}\d])(\d{1,2})([-/. ]{1,2})(\p{L}{3,9})([-/. ,]{1,2})(\d{4})(?!\d)/u;

/** The shape that a hint spells ("dd-mm-yyyy", "hh/bb/tttt"), or null. */
export function shapeOfHint(hint: string): DateShape | null {
  const match = TOKENS.exec(hint);
  if (!match) return null;
  const [a, s1, b, s2, c] = match.slice(1) as [string, string, string, string, string];
  const [first, second, third] = [a, b, c].map((token) =>
    token
      .toUpperCase()
      .replace('MON', 'MMM')
      .replace(/[HBT]/g, (letter) => ({ H: 'D', B: 'M', T: 'Y' })[letter]!),
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
  if (!match) return shapeOfNamed(text);
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

/** Of a date with its month's name ("05-Aug-2022", "Senin, 1 Agustus 2022"). A name that is the same in both tongues tells none. */
function shapeOfNamed(text: string): DateShape | null {
  const match = NAMED.exec(text);
  const found = match && monthOf(match[5]!);
  if (!found) return null;
  const [, weekday, gap, day, s1, name, s2] = match as unknown as string[];
  const tongue = weekday && (['id', 'en'] as const).find((one) => DAYS[one].includes(titled(weekday)));
  const month = name!.length === 3 ? 'MMM' : 'MMMM';
  // Long names go with days without a zero, short ones with two digits, where the day itself doesn't tell.
  const two = day![0] === '0' || (day!.length === 2 && month === 'MMM');
  const capitals = name === name!.toUpperCase() ? '^' : '';
  const shape = `${tongue ? `EEEE${gap}` : ''}${two ? 'DD' : 'D'}${s1}${month}${s2}YYYY${capitals}`;
  const told = tongue || found.tongue;
  return told ? inTongue(shape, told) : shape;
}

const titled = (word: string): string => word[0]!.toUpperCase() + word.slice(1).toLowerCase();

/** The month that a word names, 1 to 12, and the tongue where only one has it so. */
function monthOf(word: string): { month: number; tongue?: Tongue } | null {
  const name = titled(word).replace(/^A(gs|gt)$/, 'Agu');
  const at = (tongue: Tongue) => MONTHS[tongue].findIndex((one) => one === name || one.slice(0, 3) === name);
  const [own, english] = [at('id'), at('en')];
  if (own < 0 && english < 0) return null;
  return { month: Math.max(own, english) + 1, ...(own !== english && { tongue: own < 0 ? 'en' : 'id' }) };
}

/** The month that any word of the text names, 1 to 12. */
export const monthIn = (text: string): number | undefined =>
  (text.match(/\p{L}{3,}/gu) ?? []).map((word) => monthOf(word)?.month).find(Boolean);

/** True where the shape has names, and nothing yet told in which tongue. */
export const lacksTongue = (shape: DateShape): boolean => shape.includes('MMM') && !shape.includes('@');

export const inTongue = (shape: DateShape, tongue: Tongue): DateShape => `${shape}@${tongue}`;

/** The tongue of a date with its month's name in the text, where it tells one. */
export const tongueIn = (text: string): Tongue | undefined =>
  /@(id|en)/.exec(shapeOfNamed(text) ?? '')?.[1] as Tongue | undefined;

/** The numbers of a written date in order, months' names as theirs: the same date in other words gives the same. */
export const numbersOf = (text: string): string =>
  (text.match(/\d+|\p{L}{3,}/gu) ?? [])
    .flatMap((part) => (/\d/.test(part) ? [+part] : (monthOf(part)?.month ?? [])))
    .join();

/** A YYYY-MM-DD date in the shape. */
export function writeDate(iso: string, shape: DateShape): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  const tongue: Tongue = shape.includes('@en') ? 'en' : 'id';
  const text = shape.replace(/[@^].*$/, '').replace(/D+|M+|Y+|E+/g, (token) => {
    if (token[0] === 'Y') return token.length === 2 ? year.slice(2) : year;
    if (token[0] === 'E') return DAYS[tongue][new Date(`${iso}T00:00Z`).getUTCDay()]!;
    if (token.length < 3) {
      const number = token[0] === 'D' ? day : month;
      return token.length === 1 ? String(+number) : number;
    }
    const name = MONTHS[tongue][+month - 1]!;
    return token.length === 3 ? name.slice(0, 3) : name;
  });
  return shape.includes('^') ? text.toUpperCase() : text;
}
