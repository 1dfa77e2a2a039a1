const rupiah = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const month = new Intl.DateTimeFormat('id-ID', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Whole rupiah → "Rp385.000". */
export const money = (amount) => `Rp${rupiah.format(amount)}`;

/** YYYY-MM → "Sep 2022". */
export const monthOf = (period) => month.format(new Date(`${period}-01T00:00:00Z`));

/** YYYY-MM-DD → "17 Agu 2022". */
export const dayOf = (date) => day.format(new Date(`${date}T00:00:00Z`));

/** 081310002233 → "+62 813-1000-2233". */
export const mobile = (number) => number.replace(/^0(\d{3})(\d{4})(\d+)$/, '+62 $1-$2-$3');
