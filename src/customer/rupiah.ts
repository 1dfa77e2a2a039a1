import { fold } from './text.ts';

const AMOUNT =
  /^(?:(?:rp|idr)\b\.?:?\s*)?(\d[\d., ]*?)\s*(?:,-+|\.-+|,[–—]|[-–—])?(?:\s*(?:rp|idr|rupiah)\b\.?)?$/i;

/**
 * Whole rupiah, half up, from any of the spellings on screens: `315000`, `315.000`, `315,000.00`, `Rp 315.000,00`,
 * `Rp.315.000,-`, `IDR 315,000`, `1 315 000`. Null where the text is not one amount (a minus sign, a unit, a date,
 * groups of other than three digits). A lone group of three after one mark is thousands: `315.000` is 315000,
 * never 315.
 */
export function parseRupiah(text: string): number | null {
  const m = AMOUNT.exec(fold(text).replace(/^(rp|idr)(?=\d)/i, '$1 '));
  if (!m) return null;
  const parts = /^(\d{1,3}(?:([., ])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(m[1]!);
  if (!parts || (parts[3] && parts[3] === parts[2])) return null;
  const digits = parts[1]!.replace(/\D/g, '');
  if (digits.length > 12 || /^0\d/.test(digits)) return null;
  return Number(digits) + (parts[4] && Number(`0.${parts[4]}`) >= 0.5 ? 1 : 0);
}
