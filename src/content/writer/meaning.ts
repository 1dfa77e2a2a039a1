import { plain } from '../../customer/text.ts';

/** Common abbreviations. */
const SHORT = new Map(
  'tdk:tidak blm:belum sdh:sudah tlp:telepon telp:telepon telpon:telepon yg:yang instal:install plg:pelanggan cust:pelanggan customer:pelanggan slh:salah org:orang no:nomor tag:tagihan inet:internet byr:bayar gak:tidak ga:tidak nggak:tidak udh:sudah sdg:sedang nmr:nomor number:nomor dr:dari ditelp:ditelepon lgsg:langsung trm:terima nunggu:menunggu awaiting:menunggu direjek:direject faks:fax adk:adik kk:kakak srg:sering mrh:merah  yan:pelayanan rmh:rumah kary:karyawan klg:keluarga kel:keluarga membayar:bayar dibayar:bayar mengajukan:ajukan pengajuan:ajukan menerima:terima diterima:terima dijawab:jawab terhubungi:terhubung dihubungi:hubungi ditelpon:ditelepon smbg:sambung sbk:sibuk nd:nada lkt:loket plyn:pelayanan plynn:pelayanan vcr:voucher vc:voucher ditawarin:ditawarkan ditawari:ditawarkan aju:ajukan koneksi:internet tknis:teknis tek:teknisi pemby:pembayaran swami:suami ank:anak kaka:kakak karywn:karyawan ttangga:tetangga stju:setuju lns:lunas problem:masalah problems:masalah'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Other wordings of one and the same entry of a closed list, first the recap's own. */
const WORDINGS = [
  'yang bersangkutan|ybs|pelanggan ybs|pelanggan|pelanggan yang bersangkutan|pemilik|pemilik sendiri|bersangkutan|pelanggan sendiri|owner|account holder|self|account owner|yang bersangkutan langsung|ybs langsung|ybs sendiri|yang bersangkutan sendiri|diri sendiri|pemilik langsung|pemilik jastel|pemilik layanan|pemilik layanan sendiri',
  'suami|husband|pasangan|spouse|suami istri',
  'istri|isteri|wife|pasangan|spouse|suami istri',
  'anak|child|son|daughter|anak kandung|putra|putri|putra putri',
  'adik|adek|adik kandung|younger sibling|younger brother|younger sister|younger brother sister|saudara kandung|sibling|kakak adik|adik kakak',
  'kakak|kakak kandung|older sibling|elder sibling|elder brother|elder sister|elder brother sister|saudara kandung|sibling|kakak adik|adik kakak|older brother sister',
  'orangtua|ortu|father mother|mother father|father|mother|parent|parents|bapak|bpk|ibu|ayah|bapak ibu|ayah ibu|ibu bapak|orang tua|orang tua kandung',
  'keluarga|family|family member|anggota keluarga lain|other relative|keluarga saudara|saudara|kerabat|famili|relative|anggota keluarga|keluarga lain|keluarga lainnya|other family',
  'karyawan|karyawati|pegawai|employee|staff|staf|karyawan staf|pegawai kantor',
  'pembantu rumah tangga|prt|art|pembantu|asisten rumah tangga|pembantu rt|asisten rt|housekeeper|maid|housemaid|domestic helper|household assistant|household helper|domestic worker',
  'tetangga|ttga|ttg|neighbor|neighbour|tetangga rumah|tetangga sebelah',
  'orang lain|pihak lain|other|others|other person|lainnya|lain lain|bukan keluarga|orang lain bukan keluarga|third party|someone else|unrelated person|orang tidak dikenal|orang lain non keluarga',
  'contacted|contact|reached|kontak|telepon diangkat|berhasil kontak|call contacted|terhubung|terhubungi|tersambung|connected|dapat dihubungi|berhasil dihubungi|answered|berhasil terhubung|telepon terhubung',
  'not contacted|tidak berhasil dihubungi|not reached|nc|tidak kontak|uncontacted|uncontact|gagal kontak|not contact|no contact|tidak terhubung|tidak terhubungi|tidak tersambung|not connected|tidak dapat dihubungi|gagal dihubungi|unanswered',
  'setuju|agreed to pay|will pay|pelanggan bersedia membayar|bersedia membayar|agree|agreed|agree to pay|pelanggan setuju|setuju bayar|setuju membayar|bersedia bayar|bersedia|customer agrees|agrees',
  'sibuk|busy|customer is busy|customer is busy now|minta dihubungi nanti|sedang sibuk|pelanggan sedang sibuk|tidak bisa bicara|sedang tidak bisa bicara|pelanggan sibuk|customer busy|minta call back|minta callback|minta ditelepon lagi|minta dihubungi lagi|call back',
  'sudah lunas|tagihan sudah dibayar|claim paid|pelanggan mengaku sudah membayar|mengaku sudah bayar|lunas|paid|telah lunas|sudah membayar|sudah dibayar|pelanggan sudah bayar|already paid|sudah bayar|tagihan sudah lunas|sudah melakukan pembayaran|bill already paid|sudah bayar lunas',
  'salah sambung|salsam|nomor bukan milik pelanggan|bukan pelanggan yang dituju|wrong number|wrong party|wrong person|salah orang|bukan pelanggan|bukan nomor pelanggan|wrong person number|reached wrong party',
  'call rejected|call declined|declined by customer|direject|di reject pelanggan|direject pelanggan|rejected|reject|direject|panggilan direject|call reject|ditolak|panggilan ditolak|telepon ditolak|rejected call|telepon direject',
  'rna|telepon berdering tidak dijawab|tidak angkat|berdering tidak dijawab|ring no answer|ringing no answer|telepon tidak diangkat|nada panggil tidak diangkat|tidak diangkat|no answer|tidak dijawab|tidak ada jawaban|nada panggil tidak dijawab|rna no answer',
  'nada sibuk|nomor sedang sibuk|nada sibuk nomor|telepon bernada sibuk|busy tone|telepon nada sibuk|saluran sibuk|busy line|line busy|busy|line sibuk|telepon sibuk|line busy tone|busy signal|bunyi nada sibuk',
  'telepon tulalit|nomor bernada tulalit|sit tone|special information tone|nada tulalit sit|tulalit|nada tulalit|nomor tulalit|telepon bernada tulalit',
  'telepon isolir|line suspended|kena isolir|number suspended|nomor telepon diisolir|telepon diisolir|nomor diisolir|phone isolated|nomor telepon isolir|isolir|terisolir|nomor isolir|nomor terisolir|telepon terisolir|nomor sedang diisolir',
  'mailbox memo|masuk kotak pesan|kotak pesan|tinggalkan memo|voice mailbox|masuk mailbox|veronica|veronika|mailbox|memo|mail box|kotak suara|voice mail|voicemail|masuk kotak suara|went to voicemail',
  'fax modem|mesin fax|masuk fax|fax or modem|tersambung ke mesin fax|fax tone|nada modem|faximile modem|facsimile|fax|modem|nada fax|tersambung mesin faks atau modem|mesin faks atau modem|fax or modem tone',
  'invalid phone number|number not in service|nomor tidak dikenal|invalid phone nomor|invalid nomor|nomor telepon tidak valid|invalid nomor telepon|nomor telepon salah|invalid|nomor invalid|nomor tidak terdaftar|tidak terdaftar|invalid number|nomor tidak valid|nomor salah|nomor tidak sah',
  'tidak mau di call|menolak dihubungi kembali|opted out of calls|opted out|tidak berkenan ditelepon|dnc|tidak mau dihubungi|tidak bersedia dihubungi|menolak dihubungi|do not call|tidak mau di telepon|tidak mau ditelepon|menolak ditelepon|refuse|refused|refused call|refuses calls|menolak dihubungi lagi|menolak ditelepon lagi',
  'janji mau bayar|berjanji akan membayar|jb|janji akan membayar|janji akan bayar|berjanji membayar|janji membayar|janji bayar|ptp|janji|akan bayar|bersedia bayar|mau bayar|promise|promise to pay|promised to pay|promises to pay',
  'belum bisa bayar|belum bayar|bbb|belum sanggup membayar|not able to pay|not able to pay yet|belum dapat membayar|belum bisa membayar|belum dapat bayar|belum mampu bayar|cannot pay yet|utp|tidak bisa bayar|belum sanggup bayar|cannot pay|unable|belum mau bayar|unable to pay|can not pay|unable to pay yet',
  'administratif|administration|administrasi|administrative|admin|adm|administratif billing',
  'payment|pymt|pembayaran|pay|bayar',
  'service|customer service|pelayanan|layanan|services|svc',
  'technical|technic|tech|teknis|teknik|teknikal|gangguan teknis|kendala teknis|gangguan',
  'tagihan belum diterima|tagihan belum terima|belum dapat info tagihan|belum terima info tagihan|belum terima tagihan|belum menerima tagihan|tagihan belum sampai|info tagihan belum diterima|bill not received|invoice not received|tagihan tidak diterima|has not received the bill|not received bill',
  'salah tagihan|kesalahan nominal tagihan|tagihan salah|tagihan tidak sesuai|wrong bill|billing error|kesalahan tagihan|incorrect bill',
  'sudah ajukan cabut|sudah mengajukan berhenti berlangganan|aju cabut|disconnection requested|telah mengajukan pencabutan|cancellation filed|sudah mengajukan pencabutan|sudah mengajukan cabut|sudah pengajuan cabut|sudah minta cabut|sudah lapor cabut|termination requested|sudah ajukan berhenti langganan|already asked to disconnect|sudah minta cabut layanan|asked to disconnect',
  'belum gajian|belum menerima gaji|menunggu gaji|menunggu payday|not paid salary yet|belum terima gaji|menunggu gajian|tunggu gajian|tunggu gaji|waiting for salary|not payday yet|not yet paid salary',
  'lupa bayar|pelanggan lupa|forgotten|kelupaan bayar|kelupaan|lupa|pelanggan lupa bayar|lupa membayar|forgot to pay|forgot|lupa melakukan pembayaran|terlupa bayar|forgot payment|lupa bayar tagihan',
  'loket jauh|tempat pembayaran jauh|loket jauh dari rumah|payment counter far away|loket pembayaran jauh|lokasi loket jauh|jauh dari loket|tempat bayar jauh|payment point too far|lokasi bayar jauh|loket bayar jauh|loket terlalu jauh',
  'pelayanan teknisi|layanan teknisi kurang baik|keluhan atas teknisi|complaint about technician|sikap teknisi|sikap teknisi tidak memuaskan|kecewa pelayanan teknisi|pelayanan teknisi kurang|layanan teknisi|keluhan teknisi|complaint teknisi|technician service|pelayanan teknisi buruk|keluhan pelayanan teknisi|technicians service',
  'janji tidak ditepati|janji petugas tidak dipenuhi|broken promise|missed appointment|janji tidak dipenuhi|ingkar janji|janji layanan tidak ditepati|promise not kept|broken service promise|janji petugas tidak ditepati|broken promise by us',
  'internet lambat|koneksi internet lambat|lambat|internet lelet|kecepatan internet menurun|internet lemot|koneksi lambat|slow internet|internet slow|kecepatan lambat|slow connection|lemot|internet is slow',
  'sering putus|koneksi sering terputus|frequent disconnection|putus|internet putus putus|intermittent connection|keeps dropping|sering terputus|internet sering putus|koneksi sering putus|putus putus|putus nyambung|intermittent|koneksi terputus putus|frequent disconnect|connection keeps dropping|internet keeps dropping',
  'los merah|los light red|ont los merah|red los indicator|lampu los merah|los|los menyala merah|lampu modem los merah|red los|los red|indikator los merah|red los light|lampu los menyala merah',
  'sudah|ya|yes|ada|punya|sudah punya|sudah ada|sudah install|sudah terpasang|sudah pakai|sudah menggunakan|aktif|terpasang|terinstall',
  'belum|tidak|no|tidak ada|belum punya|tidak punya|belum ada|belum install|belum terpasang|belum pakai|belum menggunakan|belum aktif|tidak aktif',
  'bukalapak|voucher bukalapak|ditawarkan dan bersedia|accepted|vcr bl|voucher bl|tertarik|minat|berminat|menerima|terima|mau|bersedia|ya|yes|ya bukalapak|bukalapak voucher|mau bukalapak|gimmick bukalapak|bl|bersedia bukalapak|mau bayar di bukalapak|bayar via bukalapak|ambil voucher bukalapak|ambil|setuju|ikut|accepts bukalapak voucher|ditawarkan dan bersedia lewat bukalapak|bersedia voucher bukalapak',
  'tidak|tidak mau|menolak voucher|declined|offered declined|tidak mau voucher|tidak mau vcr|tidak bersedia|tidak tertarik|tidak minat|tidak berminat|menolak|no|not interested',
  'tidak ditawarkan|tidak ditawarin|voucher tidak ditawarkan|no offer made|voucher belum ditawarkan|tidak di tawarkan|belum ditawarkan|tidak ditawari|not offered|tidak ada penawaran|tanpa penawaran|tidak diberikan penawaran|na tidak ditawarkan|belum ditawarkan voucher|gimmick tidak ditawarkan|voucher tidak ditawarkan',
  'autodebet|autodebit',
  'mobile banking|m banking',
].map((list) => list.split('|'));

/** Letters and digits alone, common abbreviations written out. */
export function squash(text: string): string {
  return plain(text)
    .split(' ')
    .map((word) => SHORT.get(word) ?? word)
    .join('');
}

/** Words that an entry can do without, where others are left: whose it is, and that it is so. */
const SPARE =
  /^(pelanggan|sedang|dalam|keadaan|terdengar|kepada|ke|yang|the|a|is|are|has|been|already|by|us|to|gimmick)$/;

/** The same without the words that an entry can do without. */
const lean = (text: string): string =>
  squash(
    plain(text)
      .split(' ')
      .filter((word) => !SPARE.test(SHORT.get(word) ?? word))
      .join(' '),
  );

const SAME = WORDINGS.map((list) => list.map(squash));
const LEAN = WORDINGS.map((list) => list.map(lean));

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
    /^\s*(?!nd\b)(?:(?:\d{1,3}|[a-z]{1,3}[-.]?\d{1,4})\s*[-–.:)|/]\s*|(?:[a-z]{1,3}[-.]?)?\d{1,4}\s+(?=\D)|[a-z]{1,2}(?:\s+[-–:]|[.)])\s+)(?=\S)/i,
    '',
  );
  const found = [squash(text), squash(bare)];
  // "Kendala pembayaran", "Payment issue"; "Adik dari pelanggan": whose it is goes without saying.
  const plainer = bare
    .replace(/_/g, ' ')
    .replace(/^(kendala|masalah|terkait|isu)\s+|\s+(issues?|problems?|y)$/i, '')
    .replace(
      /\s+(dari\s+)?(pelanggan|plg|cust|customer|pemilik|ybs)\.?$|\s+of (the )?(account holder|customer|owner)$/i,
      '',
    );
  if (plainer !== bare) found.push(squash(plainer));
  const bracket = /^(.*\S)\s*[([]([^)\]]*)[)\]]\s*$/.exec(bare);
  if (bracket) {
    const [outer, inner] = [squash(bracket[1]!), squash(bracket[2]!)];
    // "Spouse (husband)": the word in brackets says which of them.
    const isEither = SAME.filter((list) => list.includes(outer)).length > 1;
    if (isEither && SAME.some((list) => list.includes(inner))) found.push(inner);
    else if (/^([a-z]{0,3}\d+)?$/.test(inner) || isGloss(outer, bracket[2]!)) found.push(outer);
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
    let isKnown = false;
    for (const reading of readings(text)) {
      if (reading === want) return 3;
      for (const list of SAME) {
        if (!list.includes(reading)) continue;
        isKnown = true;
        if (list[0] === want) best = 2;
      }
    }
    const bare = lean(text);
    if (isKnown || !bare) return best;
    return SAME.some((list, i) => list[0] === want && LEAN[i]!.includes(bare)) ? 2 : 0;
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
