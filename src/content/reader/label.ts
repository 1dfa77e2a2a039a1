import { fold, isBlank, plain } from '../../customer/text.ts';
import { fits, type LabelRule, rulesOf } from '../label-rules.ts';
import { isSlip, learn, partsOf, vocabularyOf } from '../spellings.ts';
import { GLUE, LABELS, type LabelKey, NEUTRAL, OTHER_PERSON, OTHER_RECORD, SYNONYMS } from './lexicon.ts';

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

const words = vocabularyOf(SYNONYMS);
/** Words that begin or make a label; the others only go with one ("aktif", "terdaftar"). */
const telling = new Set(words.values());
/** Rules by the first word that they ask for; specific ones of a key before usual, and these before generic ones. */
const rules = new Map<string, (LabelRule & { key: LabelKey; tier: number })[]>();
for (const [key, tiers] of Object.entries(LABELS) as [LabelKey, string[]][]) {
  tiers.forEach((list, i) => {
    for (const rule of rulesOf(list)) {
      const first = rule.must[0]!;
      const list = rules.get(first) ?? [];
      list.push({ key, tier: 3 - i, ...rule });
      rules.set(first, list);
      for (const word of rule.may) learn(words, word);
      for (const word of rule.must) telling.add(word);
    }
  });
}
/** Words that begin labels of other things: enough to tell "No. Tiket" or "Witel" from a value. */
for (const word of (
  'kode code status paket package witel datel sto odp ncli nik npwp kk email tiket ticket order deposit denda ppn materai ' +
  'diskon discount saldo sisa regional produk product layanan kecepatan speed catatan notes lokasi tempat cara metode id skill'
).split(' ')) {
  learn(words, word);
  telling.add(words.get(word)!);
}

/** Known words by their first letter, which a slip keeps, and their length, which it changes by one at most. */
const alike = new Map<string, string[]>();
const placeOf = (letter: string, length: number): string => `${letter}${length}`;
for (const word of words.keys()) {
  const place = placeOf(word[0]!, word.length);
  const list = alike.get(place);
  if (list) list.push(word);
  else alike.set(place, [word]);
}
function* likeIn({ 0: first, length }: string): Iterable<string> {
  for (let n = length - 1; n <= length + 1; n++) yield* alike.get(placeOf(first!, n)) ?? [];
}

/** The canonical word for one of a label's words, slips mended; null where no label has such a word. */
function canonOf(word: string): string | null {
  let canon = words.get(word);
  if (canon !== undefined) return canon || null;
  canon = '';
  if (word.length > 3 && word.length < 15 && !/\d/.test(word)) {
    for (const known of likeIn(word)) {
      const c = words.get(known);
      if (c && isSlip(word, known)) canon = `~${c}`;
    }
  }
  if (learnt++ < 5000) words.set(word, canon);
  return canon || null;
}
let learnt = 0;

/** Every word that labels are made of, as far as is known by now. */
export const labelWords = (): Iterable<string> => words.keys();

/** Is it a word that labels are made of, several in one, or near enough to one? */
export const isLabelWord = (word: string): boolean => canonOf(word) !== null || partsIn(word) !== null;

function parse(numbered: string): Label | null {
  let text = numbered.replace(/^(\d{1,2}[.)]|0\d)\s+|['’]s\b/g, '');
  // "Tagihan Belum Dibayar / Unpaid Bills": the same twice.
  const [first, second, ...more] = text.split(' / ');
  if (second && !more.length && !matchText(text)?.paired) {
    const [a, b] = [matchText(first!), matchText(second)];
    if (a && b && Object.keys(a.keys).some((key) => key in b.keys)) return a;
  }
  const bracket = /^(.*?\S)\s*\(([^)]*)\)\W*$/.exec(text);
  if (bracket) {
    const inside = plain(bracket[2]!);
    text = bracket[1]!;
    // "Tagihan (N1)", "Nama (Sales)": what stands in brackets can make it another thing's label.
    const other =
      !/^\d+ (digit|angka)$/.test(inside) &&
      (OTHER_PERSON.test(inside) ||
        OTHER_RECORD.test(inside) ||
        /\d|kantor|office|work/.test(inside) ||
        (/ktp/.test(inside) && !matchText(text)?.keys.customerName));
    const keys = other ? matchText(text)?.keys : null;
    // "Rincian Tunggakan (3)": how long the list is.
    if (other && !keys?.paymentHistory && !(keys?.unpaidBills && /^\d$/.test(inside))) return null;
  }
  // "Phone (fixed)": what stands in brackets can tell more.
  const whole = bracket && matchText(`${bracket[1]} ${bracket[2]}`);
  let found = whole?.paired ? whole : matchText(text);
  // "Rp Internet", "Telepon (Rp)": what comes in rupiah is no number.
  if (AMOUNT.test(numbered) && (found?.keys.internetNumber || found?.keys.telephoneNumber))
    found = matchText(`tagihan ${text}`) ?? found;
  return (
    found ??
    (/[a-z][A-Z]/.test(numbered) ? parse(numbered.replace(/([a-z])([A-Z])/g, '$1 $2')) : null) ??
    matchJoined(plain(text))
  );
}

/** "NAMACUST", "RPTAG INET": words that columns of databases write in one, where they name a field so. */
function matchJoined(folded: string): Label | null {
  const list = folded.split(' ');
  if (list.length > 3) return null;
  const parted = list.map((word) => (words.get(word) || NEUTRAL.test(word) ? word : partsIn(word)));
  if (parted.includes(null) || parted.join(' ') === folded) return null;
  const found = match(parted.join(' ').replace(/^(rp|idr) (?=(internet|inet|telp)\b)/, 'tagihan '));
  return found && Object.keys(found.keys).length ? found : null;
}

const partsIn = (word: string): string | null =>
  partsOf(word, (part) => /^[^~]/.test(words.get(part) ?? '') || /^(rp|idr)$/.test(part));

/** Not so "Internet Rp": there an amount begins. */
const AMOUNT = /^(rp|idr)(\b|_)|\((rp|idr)\)/i;

const matchText = (text: string): Label | null => match(plain(text));

function match(folded: string): Label | null {
  // A hotspot's account.
  if (/\bwifi id\b/.test(folded)) return null;
  let slip = false;
  let hasGlue = false;
  const canon: string[] = [];
  // What must be paid, and no required field.
  const list = folded
    .replace(/\bwajib (?=(di)?bayar\b)/, 'harus ')
    // Who reads this is the agent.
    .replace(/^(nama (anda|kamu)|your name)$/, 'nama agen')
    .split(' ');
  if (list.length > 7) return null;
  for (const word of list) {
    if (NEUTRAL.test(word)) continue;
    if (GLUE.test(word) && !words.has(word)) {
      hasGlue = true;
      continue;
    }
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
  if (!canon.some((word) => telling.has(word) || /^\d$/.test(word))) return null;
  const keys = keysFor(canon);
  // "Bulan lalu dan deposit", "4% dari bulan lalu" are remarks, as long as they name nothing.
  if (hasGlue && !Object.keys(keys).length) return null;
  return {
    keys,
    canon: joined,
    shown: '',
    slip,
    paired: Object.keys(keys).some((key) => !UNPAIRED.test(key)),
  };
}

/** What labels of these words stand for; glue, and whose it is, passed over where nothing else is found. */
function keysFor(canon: string[]): Label['keys'] {
  for (const passed of [NOTHING, GLUE, OWN]) {
    const told = canon.filter((word) => !passed.test(word));
    if (passed !== NOTHING && (told.length === canon.length || told.length < 2)) continue;
    const keys: Label['keys'] = {};
    for (const word of told)
      for (const rule of rules.get(word) ?? [])
        if (rule.tier > (keys[rule.key] ?? 0) && fits(rule, told)) keys[rule.key] = rule.tier;
    if (Object.keys(keys).length) return keys;
  }
  return {};
}
const NOTHING = /^$/;
/** Glue and the customer, whose all of it is. */
const OWN = new RegExp(`${GLUE.source}|^C$`);

/** What only columns and lists of payments are called. */
const UNPAIRED = /^(paidOn|channel|paidAmount|status|unpaidBills|other)$/;

const memo = new Map<string, Label | null>();
const NUMBER = /\d{3}/;

/**
 * The label that the whole text is (without its colon, brackets and stars), or null where some word of it is
 * unknown. `keys` is empty for a label of something else ("No. Tiket").
 */
export function labelOf(text: string): Label | null {
  // What has a number in it is none.
  if (text.length > 48 || NUMBER.test(text)) return null;
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
