import { parseDate, parseMonth, parsePeriod } from '../../customer/period.ts';
import { parseInternet, parseMobile, parseTelephone } from '../../customer/phone.ts';
import { parseRupiah } from '../../customer/rupiah.ts';
import {
  fold,
  isBlank,
  parseAddress,
  parseName,
  parsePerson,
  parseSegment,
  plain,
} from '../../customer/text.ts';
import { labelOf } from './label.ts';
import { type LabelKey, OTHER_RECORD } from './lexicon.ts';

/** Each field's own grammar: the normalised value of a text, or null where the text can't be one. */
const money = (written: string): number | null => {
  const text = withoutRemark(written);
  // "202209" is a month more likely than an amount without its dots.
  if (/^20[1-3]\d(0[1-9]|1[0-2])$/.test(text.trim())) return null;
  const amount = parseRupiah(text);
  // A count ("3") or a year is no amount of money; a nought is.
  return amount === null || (amount > 0 && amount < 1000) ? null : amount;
};
/** "(termasuk PPN)" says nothing of the amount; "(bulan lalu)" makes it another one's. */
const withoutRemark = (text: string): string => {
  const remark = /\s*\(([^()\d]*)\)$/.exec(text)?.[1];
  return remark === undefined || OTHER_RECORD.test(plain(remark)) ? text : text.replace(/\s*\([^()]*\)$/, '');
};

/** A month, also where the word for it stands before it, a remark behind it, or its first and last day for it. */
const period = (text: string): string | null => {
  const bare = fold(text).replace(/^(bulan|bln|periode|period|prd|tagihan|bill)\s+/i, '');
  const found = parsePeriod(bare);
  if (found) return found;
  const [, before = '', remark = ''] = /^(.*\S)\s*\(([^()]*)\)$/.exec(bare) ?? [];
  if (CURRENT.test(remark) || parseMonth(remark)) return parsePeriod(before);
  const days = bare.split(/\s+(?:-|–|s\/d|s\.d\.?|sd|to|hingga|sampai)\s+/i);
  const [first, last] = days.map(parseDate);
  if (days.length !== 2 || !first?.endsWith('-01') || !last?.startsWith(first.slice(0, 8))) return null;
  const next = new Date(`${last}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1 ? first.slice(0, 7) : null;
};
const CURRENT = /^(bulan )?(berjalan|ini|aktif|current|this month)$/i;

const words = (parse: (text: string) => string | null) => (text: string) =>
  labelOf(fold(text)) ? null : parse(text);
/** What a tab or link says rather than who somebody is. */
const NO_NAME =
  /\b(lain(nya)?|tiket|ticket|detail|tambah|baru|riwayat|daftar|data|ringkasan|summary|details)\b/i;
const when = (pattern: RegExp) => (text: string) => (pattern.test(fold(text)) ? fold(text) : null);

/** The next thing in a menu. */
const MENU =
  /^(laporan|reports?|dashboard|beranda|home|pengaturan|settings?|bantuan|help|keluar|logout|menu|monitoring|statistik|statistics|produk|products?|layanan|services?|pesanan|orders?|gangguan|keluhan|complaints?|analytics?|kampanye|campaigns?|tugas|tasks?|kontak|contacts?|prospek|leads?)$/i;
const isNoName = (text: string): boolean => NO_NAME.test(text) || MENU.test(fold(text));

export const GRAMMAR: { [K in LabelKey]?: (text: string) => string | number | null } = {
  customerName: words((text) => (isNoName(text) ? null : parseName(text))),
  agentName: words((text) => (isNoName(text) ? null : parsePerson(text))),
  address: words(parseAddress),
  internetNumber: parseInternet,
  telephoneNumber: parseTelephone,
  mobileNumber: parseMobile,
  segment: parseSegment,
  billingPeriod: period,
  internetBill: money,
  telephoneBill: money,
  totalBill: money,
  areaCode: when(/^\(?0\d{2,3}\)?$/),
  localNumber: (text) => /^\d{5,8}$/.exec(text.replace(/[\s.-]/g, ''))?.[0] ?? null,
  month: parseMonth,
  year: when(/^20\d\d$/),
  addressPart: words((text) =>
    isBlank(text) || text.length > 80 || /[:@?]|\d{7}/.test(text) ? null : fold(text),
  ),
  paidOn: parseDate,
  channel: (text) => (isBlank(text) || text.length > 40 ? null : fold(text)),
  paidAmount: parseRupiah,
  other: (text) => text || null,
};

/** Texts that nearly anything could be: their value proves little of the label. */
export const isLoose = (key: LabelKey): boolean => /name|address|channel/i.test(key);
