const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** Whole rupiah with dots: 412500 → "412.500". */
export function thousands(amount) {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** YYYY-MM → "September 2022". */
export function monthName(period) {
  const [year, month] = period.split('-');
  return `${MONTHS[Number(month) - 1]} ${year}`;
}

/** YYYY-MM → "202209", as old billing tools print it. */
export function compactPeriod(period) {
  return period.replace('-', '');
}

/** YYYY-MM-DD → "17-08-2022". */
export function dayMonthYear(date) {
  return date.split('-').reverse().join('-');
}
