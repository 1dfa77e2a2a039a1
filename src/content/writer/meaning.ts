import { plain } from '../../customer/text.ts';

/** Common abbreviations. */
const SHORT = new Map(
  'tdk:tidak blm:belum sdh:sudah tlp:telepon telp:telepon telpon:telepon yg:yang instal:install'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Other wordings of one and the same entry of a closed list, first the recap's own. */
const SAME = [
  'yang bersangkutan|ybs|pelanggan ybs|pelanggan|pelanggan yang bersangkutan|pemilik|pemilik sendiri|bersangkutan|pelanggan sendiri|owner|account holder|self',
  'suami|husband|pasangan|spouse|suami istri',
  'istri|isteri|wife|pasangan|spouse|suami istri',
  'anak|child|son|daughter',
  'adik|adek|saudara kandung|sibling|kakak adik|adik kakak',
  'kakak|saudara kandung|sibling|kakak adik|adik kakak',
  'orangtua|ortu|parent|parents|bapak|bpk|ibu|ayah',
  'keluarga|family|keluarga saudara|saudara|kerabat|famili|relative|anggota keluarga|keluarga lain|keluarga lainnya',
  'karyawan|pegawai|employee|staff|staf|karyawan staf',
  'pembantu rumah tangga|prt|art|pembantu|asisten rumah tangga|pembantu rt|asisten rt|housekeeper|maid',
  'tetangga|neighbor|neighbour',
  'orang lain|pihak lain|other|others|other person|lainnya|lain lain',
  'contacted|contact|terhubung|terhubungi|tersambung|connected|dapat dihubungi|berhasil dihubungi|answered',
  'not contacted|uncontacted|not contact|no contact|tidak terhubung|tidak terhubungi|tidak tersambung|not connected|tidak dapat dihubungi|gagal dihubungi|unanswered',
  'setuju|agree|agreed|setuju bayar|setuju membayar|bersedia bayar|bersedia',
  'sibuk|busy|sedang sibuk|pelanggan sibuk|customer busy|minta call back|minta callback|minta ditelepon lagi|minta dihubungi lagi|call back',
  'sudah lunas|lunas|paid|telah lunas|sudah membayar|sudah dibayar|pelanggan sudah bayar|already paid|sudah bayar',
  'salah sambung|wrong number',
  'call rejected|rejected|reject|direject|panggilan direject|call reject|ditolak|panggilan ditolak|telepon ditolak',
  'rna|ring no answer|tidak diangkat|no answer|tidak dijawab|tidak ada jawaban',
  'nada sibuk|busy tone|line busy|busy|line sibuk|telepon sibuk',
  'telepon tulalit|tulalit|nada tulalit|nomor tulalit',
  'telepon isolir|isolir|terisolir|nomor isolir|nomor terisolir|telepon terisolir',
  'mailbox memo|mailbox|memo|mail box|kotak suara|voice mail|voicemail',
  'fax modem|fax|modem|nada fax',
  'invalid phone number|invalid|nomor invalid|nomor tidak terdaftar|tidak terdaftar|invalid number|nomor tidak valid|nomor salah',
  'tidak mau di call|tidak mau dihubungi|tidak bersedia dihubungi|menolak dihubungi|do not call|tidak mau di telepon|tidak mau ditelepon|menolak ditelepon|refuse|refused|refused call',
  'janji mau bayar|janji bayar|ptp|janji|akan bayar|bersedia bayar|mau bayar|promise|promise to pay',
  'belum bisa bayar|utp|tidak bisa bayar|belum sanggup bayar|cannot pay|unable|belum mau bayar|unable to pay|can not pay',
  'administratif|administrasi|administrative|admin',
  'payment|pembayaran',
  'service|pelayanan|layanan',
  'technical|teknis|teknik|teknikal|gangguan teknis|kendala teknis',
  'sudah|ya|yes|ada|punya|sudah punya|sudah ada|sudah install|sudah terpasang|sudah pakai|sudah menggunakan|aktif|terpasang|terinstall',
  'belum|tidak|no|tidak ada|belum punya|tidak punya|belum ada|belum install|belum terpasang|belum pakai|belum menggunakan|belum aktif|tidak aktif',
  'bukalapak|voucher bukalapak|tertarik|minat|berminat|menerima|terima|mau|bersedia|ya|yes|ya bukalapak|mau bukalapak',
  'tidak|tidak mau|tidak bersedia|tidak tertarik|tidak minat|tidak berminat|menolak|no',
  'tidak ditawarkan|tidak di tawarkan|belum ditawarkan|tidak ditawari|not offered',
  'autodebet|autodebit',
  'mobile banking|m banking',
].map((list) => list.split('|').map(squash));

/** Letters and digits alone, common abbreviations written out. */
export function squash(text: string): string {
  return plain(text)
    .split(' ')
    .map((word) => SHORT.get(word) ?? word)
    .join('');
}

/** Entries for the people in a household: an entry for two of them is either's. */
const RELATIVES = new Set(
  'suami istri anak orangtua adik kakak keluarga karyawan pembanturumahtangga tetangga oranglain'.split(' '),
);

/** "(lainnya)", "(pemilik / penanggung jawab)": adds nothing to what stands before it. */
const isGloss = (outer: string, inner: string): boolean =>
  /^(\d|lain ?(nya|lain)$|dll$|etc$|others?$)/.test(plain(inner)) ||
  inner
    .split('/')
    .map(squash)
    .some((one) => SAME.some((list) => list.includes(outer) && list.includes(one)));

/** "YBS - Yang Bersangkutan", "Sudah lunas / sudah bayar", "RNA, tidak diangkat": the same in several words. */
const SEAM = /\s*\/\s*|\s+[-–]\s+|,\s+/;

/** Every reading of an option's text: as it stands, without a leading code, without what only says it again. */
function readings(text: string): string[] {
  const bare = text.replace(
    /^\s*(?:(?:\d{1,3}|[a-z]{1,3}[-.]?\d{1,4})\s*[-–.:)|/]\s*|[a-z]{1,3}[-.]?\d{1,4}\s+|[a-z]{1,2}(?:\s+[-–:]|[.)])\s+)(?=\S)/i,
    '',
  );
  const found = [squash(text), squash(bare)];
  const bracket = /^(.*\S)\s*[([]([^)\]]*)[)\]]\s*$/.exec(bare);
  if (bracket) {
    const [outer, inner] = [squash(bracket[1]!), squash(bracket[2]!)];
    if (/^([a-z]{0,3}\d+)?$/.test(inner) || isGloss(outer, bracket[2]!)) found.push(outer);
  }
  for (const whole of [text, bare]) {
    const [first, ...more] = whole.split(SEAM).map(squash);
    if (more.length && SAME.some((list) => [first!, ...more].every((one) => list.includes(one))))
      found.push(first!);
  }
  return found;
}

type Meaning = 0 | 1 | 2 | 3;

/** 3: the option says the value itself; 2: in other words; 1: this or another; 0: anything else. */
export function meaningOf(option: string, value: string): Meaning {
  const want = squash(value);
  if (!want) return 0;
  const says = (text: string): Meaning => {
    let best: Meaning = 0;
    for (const reading of readings(text)) {
      if (reading === want) return 3;
      if (SAME.some((list) => list[0] === want && list.includes(reading))) best = 2;
    }
    return best;
  };
  const whole = says(option);
  if (whole || !RELATIVES.has(want)) return whole;
  const either = option.split('/');
  return either.length > 1 && either.some(says) ? 1 : 0;
}

/** Says what some closed list of the recap has as an entry. */
export function isEntry(option: string): boolean {
  const said = readings(option);
  return said.some((one) => RELATIVES.has(one) || SAME.some((list) => list.includes(one)));
}

/** The one option that means the value: by its own words before others; -1 for none, or for two alike. */
export function indexMeaning(options: readonly string[], value: string): number {
  for (const level of [3, 2, 1]) {
    const found = options.flatMap((text, i) => (meaningOf(text, value) === level ? [i] : []));
    if (found.length) return found.length === 1 ? found[0]! : -1;
  }
  return -1;
}

/** Says the entry below the branch, or both of them in a row: "TECHNICAL / SERING PUTUS". */
export function saysTrail(text: string, [branch, leaf]: readonly [string, string]): boolean {
  if (meaningOf(text, leaf)) return true;
  for (const { index } of text.matchAll(/[^\p{L}\p{N}\s]/gu))
    if (meaningOf(text.slice(0, index), branch) && meaningOf(text.slice(index + 1), leaf)) return true;
  return false;
}
