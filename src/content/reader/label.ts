import { fold, isBlank, plain } from '../../customer/text.ts';
import { LABELS, type LabelKey, NEUTRAL, OTHER_PERSON, OTHER_RECORD, SYNONYMS } from './lexicon.ts';

/** What a text says as a label: what it can stand for, with tiers (3 specific … 1 generic), and its folded form. */
export interface Label {
  keys: { [K in LabelKey]?: number };
  /** Canonical words, for comparing labels with one another. */
  canon: string;
  /** Folded text as shown, in lower case. */
  shown: string;
  /** A spelling slip was mended. */
  slip: boolean;
  /** It can stand for something that is read from beside it. */
  paired: boolean;
}

const words = new Map<string, string>();
for (const group of SYNONYMS.split('|')) {
  const [canon, list] = group.split(':') as [string, string];
  for (const word of list.split(' ')) words.set(word, canon);
}
/** A rule: words that must be there, and those that may be. */
const rules: { key: LabelKey; tier: number; must: string[]; may: Set<string> }[] = [];
for (const [key, tiers] of Object.entries(LABELS) as [LabelKey, string[]][]) {
  tiers.forEach((list, i) => {
    for (const rule of list ? list.split('|') : []) {
      const [must, may] = rule.split('/').map((part) => part.split(' ').filter(Boolean)) as [
        string[],
        string[],
      ];
      rules.push({ key, tier: 3 - i, must, may: new Set([...must, ...may]) });
      for (const word of [...must, ...may]) if (!words.has(word)) words.set(word, word);
    }
  });
}
/** Words that begin labels of other things: enough to tell "No. Tiket" or "Witel" from a value. */
for (const word of (
  'kode code status paket package witel datel sto odp ncli nik npwp kk email tiket ticket order deposit denda ppn materai ' +
  'diskon discount saldo sisa regional produk product layanan kecepatan speed catatan notes lokasi tempat cara metode id skill'
).split(' ')) {
  if (!words.has(word)) words.set(word, word);
}

/** Damerau–Levenshtein distance of at most one, for words of five letters or more, or four where letters swap. */
function slipOf(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const swap = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  if (a.length === b.length) return swap || (a.length > 5 && a.slice(i + 1) === b.slice(i + 1));
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return short.length > 4 && long.slice(i + 1) === short.slice(i);
}

/** The canonical word for one of a label's words, slips mended; null where no label has such a word. */
function canonOf(word: string): string | null {
  let canon = words.get(word);
  if (canon !== undefined) return canon || null;
  canon = '';
  if (word.length > 3 && word.length < 15 && !/\d/.test(word)) {
    for (const [known, c] of words) if (c && slipOf(word, known)) canon = `~${c}`;
  }
  if (learnt++ < 5000) words.set(word, canon);
  return canon || null;
}
let learnt = 0;

/** Every word that labels are made of, as far as is known by now. */
export const labelWords = (): Iterable<string> => words.keys();

/** Is it a word that labels are made of, or near enough to one? */
export const isLabelWord = (word: string): boolean => canonOf(word) !== null;

function parse(numbered: string): Label | null {
  let text = numbered.replace(/^\d{1,2}[.)]\s+/, '');
  // "Tagihan Belum Dibayar / Unpaid Bills": the same twice.
  const [first, second, ...more] = text.split(' / ');
  if (second && !more.length && !match(plain(text))?.paired) {
    const [a, b] = [match(plain(first!)), match(plain(second))];
    if (a && b && Object.keys(a.keys).some((key) => key in b.keys)) return a;
  }
  const bracket = /^(.*?\S)\s*\(([^)]*)\)\W*$/.exec(text);
  if (bracket) {
    const inside = plain(bracket[2]!);
    text = bracket[1]!;
    // "Tagihan (N1)", "Nama (Sales)": what stands in brackets can make it another thing's label.
    const other =
      OTHER_PERSON.test(inside) || OTHER_RECORD.test(inside) || /\d|kantor|office|work|ktp/.test(inside);
    const keys = other ? match(plain(text))?.keys : null;
    // "Rincian Tunggakan (3)": how long the list is.
    if (other && !keys?.paymentHistory && !(keys?.unpaidBills && /^\d$/.test(inside))) return null;
  }
  let found = match(plain(text));
  // "Rp Internet", "Telepon (Rp)": what comes in rupiah is no number.
  if (AMOUNT.test(numbered) && (found?.keys.internetNumber || found?.keys.telephoneNumber))
    found = match(plain(`tagihan ${text}`)) ?? found;
  return found ?? (/[a-z][A-Z]/.test(text) ? match(plain(text.replace(/([a-z])([A-Z])/g, '$1 $2'))) : null);
}

/** Not so "Internet Rp": there an amount begins. */
const AMOUNT = /^(rp|idr)\b|\((rp|idr)\)/i;

function match(folded: string): Label | null {
  let slip = false;
  const canon: string[] = [];
  const list = folded.split(' ');
  if (list.length > 7) return null;
  for (const word of list) {
    if (NEUTRAL.test(word)) continue;
    let c: string | null = /^\d$/.test(word) ? word : canonOf(word);
    if (!c) return null;
    if (c[0] === '~') {
      c = c.slice(1);
      slip = true;
    }
    canon.push(c);
  }
  const joined = canon.join(' ');
  if (!/\D/.test(joined)) return null;
  const keys: Label['keys'] = {};
  for (const { key, tier, must, may } of rules) {
    if (!keys[key] && must.every((w) => canon.includes(w)) && canon.every((w) => may.has(w)))
      keys[key] = tier;
  }
  return {
    keys,
    canon: joined,
    shown: '',
    slip,
    paired: Object.keys(keys).some((key) => !UNPAIRED.test(key)),
  };
}

/** What only columns and lists of payments are called. */
const UNPAIRED = /^(paidOn|channel|paidAmount|status|unpaidBills|other)$/;

const memo = new Map<string, Label | null>();

/**
 * The label that the whole text is (without its colon, brackets and stars), or null where some word of it is
 * unknown. `keys` is empty for a label of something else ("No. Tiket").
 */
export function labelOf(text: string): Label | null {
  if (text.length > 48) return null;
  let label = memo.get(text);
  if (label === undefined) {
    if (memo.size > 4000) memo.clear();
    label = isBlank(text) ? null : parse(text);
    if (label) label.shown = fold(text).toLowerCase();
    memo.set(text, label);
  }
  return label;
}

/** "Riwayat Pembayaran", "Rincian Tunggakan": what heads a list, and has no value of its own. */
export const headsList = (text: string): boolean => {
  const { paymentHistory = 0, unpaidBills = 0 } = labelOf(text)?.keys ?? {};
  return paymentHistory > 1 || unpaidBills > 1;
};

/** True where the text is the label of a field that the reader knows. */
export const isField = (text: string): boolean => {
  for (const _ in labelOf(text)?.keys) return true;
  return false;
};
