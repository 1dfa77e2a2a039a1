/** How a made-up screen writes months, days and amounts: one way each, throughout. */
import { pick, type Random } from './random.ts';

const ID = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
const EN = 'January February March April May June July August September October November December'.split(' ');

/** Year and month, 1–12. */
export type Month = readonly [year: number, month: number];

export const two = (n: number): string => String(n).padStart(2, '0');
export const iso = ([year, month]: Month): string => `${year}-${two(month)}`;
export const monthsBefore = ([year, month]: Month, n: number): Month => {
  const total = year * 12 + month - 1 - n;
  return [Math.floor(total / 12), (total % 12) + 1];
};

export interface Formats {
  month(month: Month): string;
  day(month: Month, day: number): string;
  money(rupiah: number): string;
}

export const formats = (rng: Random): Formats => ({
  month: pick<Formats['month']>(rng, [
    ([y, m]) => `${ID[m - 1]} ${y}`,
    ([y, m]) => `${EN[m - 1]!.slice(0, 3)}-${String(y).slice(2)}`,
    ([y, m]) => `${two(m)}/${y}`,
    iso,
    ([y, m]) => `${y}${two(m)}`,
    ([y, m]) => `${ID[m - 1]!.slice(0, 3).toUpperCase()} ${y}`,
  ]),
  day: pick<Formats['day']>(rng, [
    ([y, m], d) => `${two(d)}/${two(m)}/${y}`,
    (month, d) => `${iso(month)}-${two(d)}`,
    ([y, m], d) => `${d} ${ID[m - 1]} ${y}`,
    ([y, m], d) => `${two(d)}-${EN[m - 1]!.slice(0, 3)}-${y}`,
  ]),
  money: pick<Formats['money']>(rng, [
    (n) => `Rp ${n.toLocaleString('id')}`,
    (n) => n.toLocaleString('id'),
    (n) => `Rp${n.toLocaleString('id')},-`,
    (n) => n.toLocaleString('en'),
    (n) => `IDR ${n.toLocaleString('en')}.00`,
  ]),
});
