import { fold } from './text.ts';

const MONTHS =
  'jan(?:uari|uary)?|[fp]eb(?:ruari|ruary)?|m(?:ar(?:et|ch)?|rt)|apr(?:il)?|m(?:ei|ay)|jun[ie]?|jul[iy]?|a(?:gu(?:s(?:tus)?)?|gs|gt|gst|ug(?:ust)?|gust)|sept?(?:ember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|d(?:es|ec)(?:ember)?';
const FIRST = ['ja', 'fe', 'ma', 'ap', 'me', 'jun', 'jul', 'ag', 'se', 'ok', 'no', 'de'];
const monthOf = (word: string): number => {
  const w = word
    .toLowerCase()
    .replace(/^peb/, 'feb')
    .replace(/^mr/, 'ma')
    .replace(/^may/, 'mei')
    .replace(/^aug/, 'agu')
    .replace(/^oc/, 'ok');
  return FIRST.findIndex((start) => w.startsWith(start)) + 1;
};
const NAMED = new RegExp(`^(${MONTHS})\\.?[\\s\\-/,.']*(?:(20\\d\\d)|['’]?(\\d\\d))$`, 'i');
const NAMED_LAST = new RegExp(`^(20\\d\\d)[\\s\\-/.]*(${MONTHS})$`, 'i');
const DAY_NAMED = new RegExp(
  `^(?:[a-z']+,\\s*)?(?:(\\d{1,2})[\\s\\-/.]*(${MONTHS})\\.?|(${MONTHS})\\.?\\s+(\\d{1,2})\\s*,)[\\s\\-/,.]*(20\\d\\d|\\d\\d)$`,
  'i',
);
const month = (y: number, m: number): string | null =>
  y >= 2000 && y < 2100 && m >= 1 && m <= 12 ? `${y}-${String(m).padStart(2, '0')}` : null;

/**
 * A month as YYYY-MM from `202207`, `2022-07`, `2022M07`, `07/2022`, `07-2022`, `Jul-22`, `Juli 2022`, `JULI 2022`, `July 2022`
 * (Indonesian and English names, also shortened). Null for dates with a day, for a month without a year, and for
 * months beyond 2000–2099.
 */
export function parsePeriod(text: string): string | null {
  const t = fold(text);
  let m = /^(20\d\d)[\s\-/.]*M?(\d\d)$/i.exec(t);
  if (m) return month(+m[1]!, +m[2]!);
  m = /^(\d{1,2})\s*[\s\-/.]\s*(20\d\d)$/.exec(t);
  if (m) return month(+m[2]!, +m[1]!);
  m = NAMED_LAST.exec(t);
  if (m) return month(+m[1]!, monthOf(m[2]!));
  m = NAMED.exec(t);
  return m ? month(m[2] ? +m[2] : 2000 + +m[3]!, monthOf(m[1]!)) : null;
}

/** 1–12 from a month's name or number alone ("Juli", "07"); else null. */
export function parseMonth(text: string): number | null {
  const t = fold(text);
  const n = new RegExp(`^(?:${MONTHS})$`, 'i').test(t) ? monthOf(t) : /^\d{1,2}$/.test(t) ? +t : 0;
  return n >= 1 && n <= 12 ? n : null;
}

/**
 * A calendar date as YYYY-MM-DD from `2022-07-12`, `12/07/2022`, `12-07-2022`, `12 Juli 2022`, `12-Jul-2022`,
 * `Jul 12, 2022`, each with or without a time of day behind it. Day comes before month in figures. Null for dates
 * that the calendar lacks.
 */
export function parseDate(text: string): string | null {
  const t = fold(text).replace(
    /(?:T|[,\s]+)\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?:Z|\s*(?:wib|wita|wit|am|pm))?$/i,
    '',
  );
  let y = 0;
  let mo = 0;
  let d = 0;
  let m = /^(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(t) ?? /^(20\d\d)(\d\d)(\d\d)$/.exec(t);
  if (m) [y, mo, d] = [+m[1]!, +m[2]!, +m[3]!];
  else {
    m = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](20\d\d|\d\d)$/.exec(t);
    if (m) [d, mo, y] = [+m[1]!, +m[2]!, +m[3]!];
    else {
      m = DAY_NAMED.exec(t);
      if (m) [d, mo, y] = [+(m[1] ?? m[4])!, monthOf((m[2] ?? m[3])!), +m[5]!];
    }
  }
  if (y < 100) y += 2000;
  const real = new Date(Date.UTC(y, mo - 1, d));
  return month(y, mo) && real.getUTCDate() === d && real.getUTCMonth() === mo - 1
    ? real.toISOString().slice(0, 10)
    : null;
}
