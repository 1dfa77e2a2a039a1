import { plain } from '../../customer/text.ts';
import { fits, rulesOf } from '../label-rules.ts';
import { learn, spelled, vocabularyOf } from '../spellings.ts';

/** What the entries of closed lists are made of. canonical word: the words it stands for; each in all its spellings. */
const SYNONYMS =
  'suami:husband hubby swami|istri:isteri wife|anak:child children son daughter kid putra putri ank|bapak:ayah father dad papa bpk|ibu:mother mom mama bunda|orangtua:ortu parent parents|' +
  'adik:adek adk|kakak:kaka kk|kandung:sedarah biological|tua:older elder|muda:younger|sibling:brother sister|keluarga:family famili kerabat relative relatives sanak klg kel|anggota:member members|' +
  'karyawan:karyawati pegawai employee staff staf kary karywn krywn pekerja|pembantu:prt art helper maid housemaid housekeeper|asisten:assistant|tetangga:neighbor neighbour neighbors neighbours ttga ttg ttgga ttangga|lain:other others lainnya else another|hubungan:relation related relationship|' +
  'pelanggan:pemilik ybs bersangkutan holder|langsung:lgsg directly|sedang:sdg|dari:dr|sambung:smbg sambungan|diri:self|tidak:tanpa non never tak nggak gak ga|gagal:failed fail unsuccessful|berhasil:sukses success successful successfully bisa dapat able ok made could|' +
  'hubungi:terhubung tersambung terhubungi dihubungi menghubungi connected connect reached reach contacted contact contacts kontak terkontak|telepon:call calls called calling ditelepon menelepon panggilan ditelp ditelpon ditlp|nomor:no|jalur:line saluran|' +
  'setuju:agree agreed agrees agreeing sepakat stju accept accepts accepted|mau:bersedia berkenan sudi willing wants want ingin|akan:will would|sibuk:busy occupied engaged sbk|bicara:talk speak berbicara|nanti:later|kembali:lagi ulang again|minta:requested request requests req asked ask|' +
  'lunas:settled lns lunasi dilunasi melunasi|bayar:pembayaran dibayar membayar bayarkan|mengaku:klaim claim claims claimed|sudah:telah already|salah:wrong incorrect error keliru kesalahan mistake|dituju:dimaksud|reject:rejected rejects direject reje rjct direjek ditolak declined decline declines|tolak:menolak refuse refused refuses|keberatan:objects|' +
  'jawab:dijawab menjawab answer answered answers jawaban respon response ans|angkat:diangkat mengangkat picked pickup|berdering:ring ringing rings rang deringan dering|nada:tone tones bernada bunyi suara signal nd|isolir:diisolir terisolir isolated isolir suspended|blokir:diblokir terblokir blocked|' +
  'mailbox:mbox voicemail veronica veronika|pesan:message|fax:faks faksimile facsimile faximile faksimili|mesin:machine|valid:sah dikenal|janji:jnj berjanji dijanjikan dijanjiin promise promised promises perjanjian|komitmen:komit commit commitment committed|' +
  'sekarang:now currently|mampu:sanggup afford|administratif:administration administrasi administrative admin adm|layanan:pelayanan yan plyn plynn|teknis:technical technic tech teknik tek tknis tec teknikal|masalah:kendala problem problems issue issues urusan soal|gangguan:trouble fault|' +
  'terima:diterima menerima received receive rcvd trm sampai|nominal:jumlah nilai amount|sesuai:match|cabut:pencabutan disconnection disconnect dicabut termination|tagihan:billing rekening|ajukan:mengajukan pengajuan diajukan aju filed file lapor melapor submitted|langganan:berlangganan subscription|berhenti:stop stopped|' +
  'gaji:gajian salary payday wages|tunggu:menunggu nunggu waiting awaiting wait|lupa:forgot forgotten forget kelupaan terlupa|ingat:remember|loket:counter outlet lkt|jauh:far away distant distance jarak|tempat:lokasi place point location|' +
  'teknisi:technician technicians|keluhan:complaint complaints complain mengeluh|kecewa:disappointed kekecewaan|buruk:bad poor jelek kurang|ditepati:dipenuhi tepati tepat kept menepati fulfilled|ingkar:broken dilanggar|' +
  'internet:koneksi akses connection jaringan network wifi browsing|lambat:slow lelet lemot pelan lemah|kecepatan:speed|rendah:low|turun:menurun drops dropped|sering:often frequent frequently srg keeps kerap|terputus:putus dropping intermittent disconnects disconnecting nyambung|merah:red mrh|lampu:light lights indikator indicator|menyala:nyala on berkedip blinking|' +
  'voucher:vcr vc gimmick gimik promo|ditawarkan:offered offer offers penawaran tawaran menawarkan ditawari ditawarin tawarkan tawari|minat:berminat tertarik interested|ambil:diambil mengambil take takes taken taking';

/** Each entry of the recap's closed lists, as "must have/may have" over canonical words. */
const RULES: Record<string, string> = {
  'YANG BERSANGKUTAN':
    'pelanggan/sendiri langsung akun layanan nomor jastel right party|diri/sendiri|diri pelanggan/|right party/pelanggan',
  SUAMI: 'suami/',
  ISTRI: 'istri/',
  ANAK: 'anak/kandung',
  ORANGTUA: 'orangtua/kandung|orang tua/kandung|bapak/kandung|ibu/kandung|bapak ibu/kandung',
  ADIK: 'adik/kandung perempuan laki|saudara muda/kandung|sibling muda/',
  KAKAK: 'kakak/kandung perempuan laki|saudara tua/kandung|sibling tua/',
  KELUARGA: 'keluarga/lain anggota dekat jauh saudara besar|saudara/jauh lain dekat',
  KARYAWAN: 'karyawan/kantor toko di tempat usaha',
  'PEMBANTU RUMAH TANGGA':
    'pembantu/rumah tangga rt di|pembantu domestic/|asisten rumah/tangga|asisten rt/|karyawan domestic/|asisten household/|pembantu household/',
  TETANGGA: 'tetangga/rumah sebelah dekat depan samping|orang sebelah/rumah',
  'ORANG LAIN':
    'orang lain/tidak ada hubungan bukan keluarga kenal|tidak kenal/pelanggan|pihak lain/tidak ada hubungan bukan keluarga|tidak hubungan/ada sama sekali keluarga|bukan siapa/|bukan keluarga/lain|stranger/|third party/lain|pihak ketiga/lain bukan keluarga|someone lain/',
  CONTACTED: 'hubungi/telepon berhasil sudah|telepon angkat/|jawab/telepon',
  'NOT CONTACTED':
    'hubungi tidak/telepon berhasil|hubungi gagal/telepon|unreachable/|uncontacted/|berhasil hubungi tidak/',
  SETUJU: 'setuju/bayar akan sudah to by|mau bayar/akan to|akan bayar/',
  SIBUK:
    'sibuk/sedang saat ini sekarang kembali penerima|sibuk rapat/sedang|sibuk pelanggan/saat ini sekarang sedang is kembali telepon nanti|sibuk minta nanti/hubungi telepon kembali|bicara tidak berhasil/sedang saat ini sekarang|minta hubungi/nanti kembali|minta telepon/nanti kembali',
  'SUDAH LUNAS':
    'lunas/sudah tagihan mengaku bayar|sudah bayar/tagihan lunas mengaku melakukan|bayar off/sudah|mengaku bayar/sudah tagihan',
  'SALAH SAMBUNG':
    'salah sambung/bukan pelanggan orang nomor|nomor milik orang lain/|salah orang/|salah party/hubungi|bukan dituju/orang',
  'TIDAK MAU DI CALL':
    'tidak mau telepon/kembali di|tidak mau hubungi/kembali di|tolak hubungi/kembali di|tolak telepon be/to|keberatan telepon/di|keberatan hubungi/di|jangan telepon/|dnc/|opt out/telepon|opted out/telepon of|optout/telepon',
  'CALL REJECTED': 'reject/telepon oleh by di',
  RNA: 'tidak jawab/telepon ada nada berdering panggil|tidak angkat/telepon ada nada berdering panggil|rna/tidak jawab angkat|berdering tidak jawab/',
  'NADA SIBUK':
    'nada sibuk/telepon nomor jalur tut sedang|jalur sibuk/nada telepon sedang|telepon sibuk/sedang|nomor sibuk/sedang',
  'TELEPON TULALIT': 'tulalit/nada telepon nomor saat sit',
  'TELEPON ISOLIR': 'isolir/sedang telepon nomor jalur sambung kena blokir saat',
  'MAILBOX-MEMO':
    'mailbox/memo masuk jawab kotak nada pesan mesin voice answering|kotak pesan/masuk jawab nada|kotak nada/masuk jawab pesan|mesin jawab/mailbox|mesin penjawab/mailbox|voice mail/masuk box|memo/',
  'FAX-MODEM':
    'fax/modem mesin nada jawab masuk hubungi detected atau or|modem/mesin nada jawab masuk hubungi detected',
  'INVALID PHONE NUMBER':
    'tidak valid/nomor telepon format|invalid/nomor telepon buruk|tidak terdaftar/nomor telepon|nomor salah format/telepon|nomor tidak ada/telepon',
  'JANJI MAU BAYAR': 'janji/mau bayar akan to|komitmen bayar/|mampu bayar/|mau bayar/akan to|akan bayar/',
  'BELUM BISA BAYAR':
    'tidak bayar/berhasil sekarang saat ini mampu yet to|belum bayar/berhasil sekarang saat ini mampu|unable bayar/yet sekarang to|cannot bayar/yet sekarang',
  ADMINISTRATIF: 'administratif/masalah tagihan',
  PAYMENT: 'bayar/masalah',
  SERVICE: 'layanan/masalah',
  TECHNICAL: 'teknis/masalah gangguan',
  'TAGIHAN BELUM DITERIMA':
    'tidak terima tagihan/info informasi lembar kertas|belum terima tagihan/info informasi lembar kertas|tidak berhasil tagihan/info|belum berhasil tagihan/info',
  'SALAH TAGIHAN': 'salah tagihan/nominal|tidak sesuai tagihan/nominal',
  'SUDAH AJUKAN CABUT':
    'cabut ajukan/sudah layanan masuk to|cabut minta/sudah layanan to ajukan|berhenti ajukan/sudah|langganan berhenti ajukan/sudah|langganan berhenti minta/sudah|langganan terputus ajukan/sudah|langganan terputus minta/sudah|cancellation ajukan/',
  'BELUM GAJIAN': 'tidak gaji/terima cair yet bayar|belum gaji/terima cair turun|tunggu gaji/tanggal',
  'LUPA BAYAR': 'lupa/bayar tagihan melakukan to|tidak ingat/bayar tagihan',
  'LOKET JAUH': 'jauh loket/bayar tempat terlalu too dari rumah|jauh tempat/bayar terlalu too dari rumah',
  'PELAYANAN TEKNISI':
    'teknisi/layanan keluhan kecewa buruk sikap petugas tidak puas memuaskan atas dengan baik about|layanan teknis/',
  'JANJI TIDAK DITEPATI':
    'janji tidak ditepati/petugas layanan tapi telkom provider|janji ingkar/petugas layanan telkom|janji ingkar by telkom/|janji ingkar by us/|janji ingkar by provider/|missed appointment/',
  'INTERNET LAMBAT':
    'lambat/internet kecepatan terlalu|kecepatan rendah/internet|kecepatan turun/internet|kecepatan lambat/internet',
  'SERING PUTUS': 'terputus/sering internet|terputus sering/internet tidak stabil|internet sering berhenti/',
  'LOS MERAH': 'los merah/lampu modem menyala ont|los lampu/|los/',
  BUKALAPAK:
    'bukalapak/voucher mau ambil terima setuju minat bayar via melalui di ditawarkan|mau/voucher ditawarkan ambil|minat/voucher ditawarkan|ambil/voucher ditawarkan|terima/voucher ditawarkan|setuju/voucher ditawarkan',
  TIDAK:
    'reject/voucher ditawarkan|tidak mau/voucher ditawarkan ambil|tidak minat/voucher ditawarkan|tolak/voucher ditawarkan|tidak ambil/voucher ditawarkan|tidak terima/voucher ditawarkan|tidak setuju/voucher ditawarkan',
  'TIDAK DITAWARKAN':
    'tidak ditawarkan/voucher agen ada diberikan sempat berhasil|belum ditawarkan/voucher agen ada diberikan sempat',
};

/** What says an entry by no rule, or by none alone: first the entry, then the other wordings. */
const WORDINGS = [
  'yang bersangkutan|pelanggan yang bersangkutan|yang bersangkutan langsung|yang bersangkutan sendiri',
  'suami|pasangan|spouse|suami istri',
  'istri|pasangan|spouse|suami istri',
  'anak',
  'adik|saudara kandung|sibling|kakak adik|adik kakak',
  'kakak|saudara kandung|sibling|kakak adik|adik kakak',
  'orangtua',
  'keluarga',
  'karyawan',
  'pembantu rumah tangga|domestic worker',
  'tetangga',
  'orang lain|other|others|other person|lainnya|lain lain|unrelated person|orang tidak dikenal',
  'contacted',
  'not contacted|nc|uncontact|unanswered',
  'setuju|bersedia membayar|agree|agreed|agrees|bersedia bayar|bersedia',
  'sibuk|busy|minta call back|minta callback',
  'sudah lunas|paid|already paid|bill already paid',
  'salah sambung|salsam|nomor bukan milik pelanggan|wrong number|wrong person|bukan pelanggan|bukan nomor pelanggan|wrong person number',
  'call rejected|declined by customer|direject|di reject pelanggan|rejected|reject|ditolak',
  'rna',
  'nada sibuk|telepon bernada sibuk|busy',
  'telepon tulalit|nomor bernada tulalit|sit tone|special information tone|telepon bernada tulalit',
  'telepon isolir',
  'mailbox memo|tinggalkan memo|mail box|went to voicemail',
  'fax modem',
  'invalid phone number|number not in service|nomor telepon salah|nomor salah',
  'tidak mau di call|do not call|menolak ditelepon|refuse|refused|refuse to be called|refused call|refuses calls|menolak ditelepon lagi',
  'janji mau bayar|jb|ptp|akan bayar|bersedia bayar|mau bayar',
  'belum bisa bayar|bbb|utp|unable|can not pay',
  'administratif|administratif billing',
  'payment',
  'service|customer service',
  'technical|gangguan',
  'tagihan belum diterima',
  'salah tagihan|billing error',
  'sudah ajukan cabut',
  'belum gajian|waiting for salary',
  'lupa bayar',
  'loket jauh',
  'pelayanan teknisi',
  'janji tidak ditepati',
  'internet lambat',
  'sering putus|frequent disconnection|frequent disconnect',
  'los merah',
  'sudah|ya|yes|ada|punya|sudah punya|sudah ada|sudah install|sudah terpasang|sudah pakai|sudah menggunakan|aktif|terpasang|terinstall',
  'belum|tidak|no|tidak ada|belum punya|tidak punya|belum ada|belum install|belum terpasang|belum pakai|belum menggunakan|belum aktif|tidak aktif',
  'bukalapak|accepted|vcr bl|voucher bl|bersedia|ya|yes|ya bukalapak|bl|setuju|ikut|ditawarkan dan bersedia lewat bukalapak',
  'tidak|declined|no|refused|refuse|refuses',
  'tidak ditawarkan|no offer made|na tidak ditawarkan',
  'autodebet|autodebit',
  'mobile banking|m banking',
];

/** Letters and digits alone, common abbreviations written out: the same for two ways to write one thing. */
export const squash = (text: string): string => plain(text).split(' ').map(spelled).join('');

const words = vocabularyOf(SYNONYMS);
const rules = Object.entries(RULES).map(([entry, written]) => ({
  entry: squash(entry),
  rules: rulesOf(written),
}));
for (const { may } of rules.flatMap(({ rules }) => rules)) for (const word of may) learn(words, word);
const wordings = WORDINGS.map((list) => {
  const all = list.split('|').map(squash);
  return { entry: all[0]!, all: new Set(all) };
});

/** Words that say nothing of an entry where others are left: whose it is, and that it is so. */
const SPARE =
  /^(pelanggan|dari|dalam|keadaan|terdengar|kepada|ke|di|yang|dengan|adalah|the|a|an|is|are|has|been|was|of|s|from|and|dan|gimmick)$/;

/** Is it a word that entries are made of? */
export const isEntryWord = (word: string): boolean => words.has(word);

/** "Suaminya": whose it is goes without saying. */
const canonOf = (word: string): string => words.get(word) ?? words.get(word.replace(/nya$/, '')) ?? word;

const memo = new Map<string, ReadonlySet<string>>();

/** The entries of the recap's closed lists, squashed, that the whole text says: by its wording, or else by some rule. */
export function entriesSaid(text: string): ReadonlySet<string> {
  let said = memo.get(text);
  if (!said) {
    said = new Set(find(plain(text).split(' ')));
    if (memo.size > 2000) memo.clear();
    memo.set(text, said);
  }
  return said;
}

function find(list: readonly string[]): string[] {
  const canon = list.map(canonOf);
  const isSpare = (word: string, i: number): boolean => SPARE.test(word) || SPARE.test(canon[i]!);
  const lean = list.filter((word, i) => !isSpare(word, i));
  const attempts = [
    () => worded(list),
    () => ruled(canon),
    () => worded(lean),
    () => ruled(lean.map(canonOf)),
  ];
  for (const attempt of attempts) {
    const found = attempt();
    if (found.length) return found;
  }
  return [];
}

function worded(list: readonly string[]): string[] {
  const said = squash(list.join(' '));
  return said ? wordings.filter(({ all }) => all.has(said)).map(({ entry }) => entry) : [];
}

function ruled(canon: readonly string[]): string[] {
  if (!canon.length || canon.length > 9) return [];
  // "No" is short for a number, and English for "tidak".
  const denied = canon.map((word) => (word === 'nomor' ? 'tidak' : word));
  return rules
    .filter(({ rules }) => rules.some((rule) => fits(rule, canon) || fits(rule, denied)))
    .map(({ entry }) => entry);
}
