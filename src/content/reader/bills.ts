/** What lists of open bills have in common, whether a table or a text tells them. */
import { parsePeriod } from '../../customer/period.ts';
import type { Service, UnpaidBill } from '../../customer/record.ts';
import { plain } from '../../customer/text.ts';
import { labelOf } from './label.ts';

/** What says of a list that its bills are open. */
const ARREARS =
  /\b(tunggakan|tgk|tertunggak|menunggak|(belum|blm) (di ?)?ba?ya?r|(belum|blm) lunas|arrears|unpaid|outstanding|overdue|past due|nunggak|tidak lunas|terh?utang|unsettled|not settled|sisa tagihan|open (bills?|items?|invoices?)|tagihan terbuka)\b/;
/** What says of a bill that it is paid. */
export const PAID =
  /^((sudah|sdh|telah|already|fully?) )*(lunas|lns|paid|terbayar|dibayar|dilunasi|pelunasan|settled|closed|cleared)\b|^(sudah|sdh|telah) (di|mem)?ba?ya?r\b|^(bill|bayar) (paid|lunas|closed)\b|^(pembayaran|payment) (berhasil|diterima|sukses|received|success|completed?)|^(sukses|berhasil) bayar\b|^bayar (sukses|berhasil)\b/;
/** What the services are called, as sources of patterns: without a space before or behind. */
const NET =
  '(?:(?:s?nd|home|wifi|telkom|fixed) )?(?:internet|int rumah|(?:int )?ftth|intrnet|indihome|speedy|inet|broadband|fib(?:er|re)|hsi|fbb|adsl|high speed internet|wifi(?: (?:rumah|indihome))?)(?: (?:internet|indihome|broadband|fib(?:er|re)))?';
const LINE =
  '(?:(?:s?nd|indihome|voip|plain|sambungan|fixed) )?(?:telepon|telefon|telp|telpon|tlp|tlpn|telephone|pots|pstn|voice|suara|landline|wireline|fixline|fixed (?:line|phone)|(?:home )?(?:phone|voice))(?: (?:rumah|tetap))?';
/** Either of them, in a sentence. */
export const SERVICE_NAME = `(?:${NET}|${LINE})`;
const OF =
  '^(?:(?:layanan|lyn|langganan|ih|sambungan|jastel|service|svc|jasa|akses|data|suara|abonemen|jns|prd|rp|idr|1p) )*';
const SERVICE: [RegExp, Service][] = [
  // "IndiHome Telepon" is a line.
  [new RegExp(`${OF}${LINE}\\b`), 'telephone'],
  [new RegExp(`${OF}${NET}\\b`), 'internet'],
];
const SIGNS = /^[^\p{L}\d]+/u;
/** What may stand before a month that heads a group of bills. */
const GROUP = /^(?:(?:periode?|prd|nper|bulan|bln|month|tagihan|bill)\W+)*/i;
/** How many bills a month has, or what they come to. */
const ASIDE = /\s*\((\d+( \p{L}+)?|(rp|idr)[\s.\d,]+-?|\d{1,3}([.,]\d{3})+([.,]\d\d)?)\)$/iu;
/** That it is open. */
const OPEN =
  /\s+(masih )?(belum|blm) (di ?)?(ba?ya?r|lunas|lunasi)$|\s+(masih )?(terbuka|menunggak|unpaid|open|outstanding)$/i;
/** The month that a text names, alone or as "Periode September 2021 (2)", "Mar 2022 belum dibayar". */
export const monthOf = (text: string): string | null =>
  parsePeriod(text.replace(SIGNS, '').replace(GROUP, '').replace(ASIDE, '').replace(OPEN, ''));
/** Says of a list that its bills are open: by a word, or as the title of one. */
export const saysArrears = (text: string): boolean =>
  ARREARS.test(text) || (labelOf(text)?.keys.unpaidBills ?? 0) > 1;
/** What says that an amount is a sum. */
export const TOTAL = /^(grand )?(total|jumlah|jml|sub ?total|sum|semua|seluruh(nya)?|keseluruhan|all)\b/;

/** The service that a text begins with; null where it is none of ours. */
export const serviceOf = (text: string): Service | null =>
  SERVICE.find(([pattern]) => pattern.test(plain(text)))?.[1] ?? null;

/** The same of a text that may say before it that it is a bill: "Tagihan Internet", "Biaya Telepon". */
export const serviceIn = (text: string): Service | null =>
  serviceOf(text) ?? serviceOf(text.replace(/^(tag(ihan)?|biaya|bill|tunggakan|tgk)\W+/i, ''));

/** Bills newest first; null where there is none, or a month's service comes twice. */
export function inOrder(bills: UnpaidBill[]): UnpaidBill[] | null {
  const keys = new Set(bills.map(({ period: month, service }) => month + service));
  // Whatever counts less than a thousand is no rupiah: gigabytes, minutes, days.
  if (!bills.length || keys.size < bills.length || bills.some(({ amount }) => amount < 1000)) return null;
  return bills.sort((a, b) => b.period.localeCompare(a.period) || a.service.localeCompare(b.service));
}
