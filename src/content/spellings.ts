/**
 * What screens write for the words that all lexicons know: abbreviations, slips that have become usage, and English.
 * What only one of them understands so stands in that lexicon.
 */
const SPELLINGS =
  'nomor:no nomer nmr nr number num|nama:name nm nma|pelanggan:plg plgn pelgn plggn customer costumer custmer cust cst cstmr subscriber subscr subs|' +
  'telepon:telpon telp tlp tlpn telpn telphone tel telephone phone telefon|hp:hape handphone ponsel mobile gsm msisdn seluler selular cellular cell cellphone mob|' +
  'tagihan:tag tagih tgh tghn tghan tagian bil bill bills invoice invoices inv|alamat:almt almat alm address addr|tanggal:tgl tggl date dt|bayar:byr pbyr byar membayar pay|pembayaran:pembyr pmbyrn pemby payment payments pymt pmt|dibayar:paid|' +
  'kategori:kat ktg ktgr category|kontak:contact|pemilik:owner|agen:agent agt|status:stts sts stat|rincian:perincian rinci rinc|detail:details dtl|daftar:list dftr|layanan:lay lyn service services svc|internet:inet intrnet intrnt|' +
  'rumah:rmh home|tunggakan:tunggak tgk tggkan|kontrak:contract contracts|aktif:active|akun:account acc acct|melalui:lewat through|lengkap:lkp|belum:blm|sudah:sdh udh|tidak:tdk not|yang:yg|dengan:dgn|untuk:utk|salah:slh|orang:org';

const spellings = new Map<string, string[]>();
const bases = new Map<string, string>();
for (const group of SPELLINGS.split('|')) {
  const [word, written] = group.split(':') as [string, string];
  const list = written.split(' ');
  spellings.set(word, list);
  for (const one of list) bases.set(one, word);
}

/** The word that this is a spelling of; any other as it is. */
export const spelled = (word: string): string => bases.get(word) ?? word;

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

/** Words as near to those of labels as a slip, which mean something else. */
const NO_SLIP = new Set(
  (
    'change changed changes charge charged charger clause committee compliant contract contracts emergence faster fracture historic inside insider master matter median mister mouths ' +
    'person persona picker planner portal post precise premise premises product profit promise promised promises raise raised receipt resent seller settle states stats statue stray table ' +
    'angka angket angkut biara dengar instan kendali kendara kepala klarifikasi koleksi koneksi konektor kontan kontra kontrak kontras korektor kotak masker minta mobil persen pindai prima ' +
    'remisi saran sarjana sebelah tangga tanggap tanggul telaah teknis tepat tetapi tindak tinggal tunggal'
  ).split(' '),
);

/**
 * Is the word `a` the known word `b` with a slip in it: two letters swapped (in words of four letters or more), one too many
 * or missing (five), or a wrong one (six)? The first letter is right.
 */
export function isSlip(a: string, b: string): boolean {
  if (NO_SLIP.has(a)) return false;
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < long.length) return short.length > 4 && short.slice(i) === long.slice(i + 1);
  if (a.length > 5 && a.slice(i + 1) === b.slice(i + 1)) return true;
  return a.length > 3 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** A word as two or three known ones written in one ("NOHP", "TGLBAYAR"), with spaces between; null where it isn't. */
export function partsOf(word: string, isKnown: (part: string) => boolean, most = 3): string | null {
  if (word.length < 5 || word.length > 14 || /\d/.test(word)) return null;
  for (let i = 2; i <= word.length - 2; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (!isKnown(head)) continue;
    const rest = isKnown(tail) ? tail : most > 2 ? partsOf(tail, isKnown, most - 1) : null;
    if (rest) return `${head} ${rest}`;
  }
  return null;
}
