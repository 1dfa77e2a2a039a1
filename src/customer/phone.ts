import { fold } from './text.ts';

/** Digits of a number written with spaces, dashes, dots or brackets; null where anything else stands in it. */
function digits(text: string): string | null {
  const t = fold(text);
  return /^\+?[\d\s().\-–/]+$/.test(t.replace(/^\((?=\+)/, '')) ? t.replace(/\D/g, '') : null;
}

/** National form, beginning with 0, of `+62 8…`, `62…`, `(+62) 8…`, `+62 0…`, `(021) …`; null without a prefix. */
function national(text: string): string | null {
  const d = digits(text)?.replace(/^(?:0062|62)0?(?=[2-9])/, '0');
  return d?.startsWith('0') ? d : null;
}

/** A mobile number, `08` and 10–13 digits in all, from any usual spelling; else null. */
export function parseMobile(text: string): string | null {
  const d = national(text);
  return d && /^08\d{8,11}$/.test(d) ? d : null;
}

/** A fixed line, 0 + area code + number, 9–12 digits in all; a number without its area code is null. */
export function parseTelephone(text: string): string | null {
  const d = national(text);
  return d && /^0(?:[2-79]\d{7,10})$/.test(d) ? d : null;
}

/**
 * The number of the internet service: 12 digits, the first is 1. Grouping by spaces, dots or dashes, a prefix "ND/"
 * and a suffix "@telkom.net" are dropped; anything else is null.
 */
export function parseInternet(text: string): string | null {
  const t = fold(text)
    .replace(/^(?:nd|snd)\s*[/:]?\s*/i, '')
    .replace(/@[\w.]+$/, '');
  const d = /^[\d .-]+$/.test(t) ? t.replace(/\D/g, '') : '';
  return /^1\d{11}$/.test(d) ? d : null;
}
