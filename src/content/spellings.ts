/**
 * What screens write for the words that all lexicons know: abbreviations, slips that have become usage, and English.
 * What only one of them understands so stands in that lexicon.
 */
const SPELLINGS =
  'nomor:no nomer nmr nr number num|nama:name nm nma|pelanggan:plg plgn pelgn plggn customer costumer custmer cust cst cstmr subscriber subs|' +
  'telepon:telpon telp tlp tlpn telpn telphone tel telephone phone telefon|hp:hape handphone ponsel mobile gsm msisdn seluler selular cellular cell cellphone|' +
  'tagihan:tag tagih tgh tghn tghan tagian bil bill bills invoice invoices inv|alamat:almt almat alm address addr|tanggal:tgl tggl date dt|bayar:byr byar membayar pay|pembayaran:pembyr pmbyrn pemby payment payments pymt|dibayar:paid|' +
  'kategori:kat ktg ktgr category|kontak:contact|pemilik:owner|agen:agent agt|status:stts sts stat|rincian:perincian rinci|detail:details dtl|daftar:list dftr|layanan:lay lyn service services svc|internet:inet intrnet intrnt|' +
  'rumah:rmh home|tunggakan:tunggak tgk tggkan|akun:account acc acct|melalui:lewat through|lengkap:lkp|belum:blm|sudah:sdh udh|tidak:tdk not|yang:yg|dengan:dgn|untuk:utk|salah:slh|orang:org';

const spellings = new Map<string, string[]>();
for (const group of SPELLINGS.split('|')) {
  const [word, list] = group.split(':') as [string, string];
  spellings.set(word, list.split(' '));
}

/** A lexicon's words, each with what it stands for there. */
export type Vocabulary = Map<string, string>;

/** Puts a word and all its spellings into a vocabulary; what is in it already stays as it is. */
export function learn(words: Vocabulary, word: string, canon = word): void {
  for (const one of [word, ...(spellings.get(word) ?? [])]) if (!words.has(one)) words.set(one, canon);
}

/** A vocabulary from groups written as "canonical:word word", one after the other with bars between. */
export function vocabularyOf(groups: string): Vocabulary {
  const words: Vocabulary = new Map();
  const parted = groups.split('|').map((group) => group.split(':') as [string, string]);
  for (const [canon, list] of parted) for (const word of list.split(' ')) words.set(word, canon);
  for (const [canon, list] of parted) for (const word of list.split(' ')) learn(words, word, canon);
  return words;
}

/**
 * Is one of the words the other with a slip in it: two letters swapped (in words of four letters or more), one too many
 * or missing (five), or a wrong one (six)? The first letter is right.
 */
export function isSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < long.length) return short.length > 4 && short.slice(i) === long.slice(i + 1);
  if (a.length > 5 && a.slice(i + 1) === b.slice(i + 1)) return true;
  return a.length > 3 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
