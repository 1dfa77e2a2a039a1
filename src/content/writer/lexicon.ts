import { plain } from '../../customer/text.ts';
import type { RecapKey } from '../../script/format.ts';
import { fits, rulesOf } from '../label-rules.ts';
import { isSlip, learn, partsOf, vocabularyOf } from '../spellings.ts';

/** What a field can be: a recap value's own, or one that follows from another value (B2, B4). */
export type FieldKind = Exclude<RecapKey, 'case'> | 'paymentStatus' | 'callBackTime';

/** canonical word: the words it stands for; each in all its spellings. */
const SYNONYMS =
  'no:nomor|hp:hp cp|' +
  'wa:whatsapp watsap|tgl:tanggal|bayar:bayar pembayaran dibayar bayr pelunasan melunasi|' +
  'upd:update updt pembetulan betul benar correct revised amended verified perubahan perub ubah updated change changed berubah pembaruan pemutakhiran terupdate pengkinian chg koreksi correction corrected perbaikan ralat ganti revisi corr amendment|' +
  'hub:hubungan kaitan keterkaitan kedudukan rltn kekerabatan hubngn relasi relation relationship rel rls|call:panggilan cal calling outcall|lain:backup pengganti lainnya other alternatif alternative alternate alt additional secondary tambahan cadangan second another othr oth sec|' +
  'catatan:rmk memo note notes remark remarks ctt cttn cat catt komentar comment comments|tiket:ticket insiden incident tkt|reason:alasan penjelasan rsn alsn als alsan|' +
  'jenis:kelompok klmpk klp kel golongan grup group grp tipe type klasifikasi jns bidang|penerima:receiver recipient pnrm rcvr rcv recv pnrima responden respondent|gimmick:gimik gmick gmk voucher vcr vchr vc vocer hadiah gift reward insentif incentive|penawaran:tawaran tawar twr offer offered offering ditawarkan|' +
  'ambil:taken take ikut accepts accept|minat:bersedia mau berminat tertarik interested want wants|waktu:time|dengan:with to w terhadap|akan:will|kpn:kapan when|kendala:kdl cause obstacle hambatan permasalahan|penyebab:sebab sbb|' +
  'menunggak:tunggakan nunggak arrears delinquency dlq|tidak:tidak non|unpaid:nonpayment nonpay|rencana:expected planned renc|komitmen:komit commitment|kesanggupan:sanggup|status:st state kondisi keadaan|hasil:result results outcome|' +
  'aktif:active|promise:promised prom|menerima:diterima terima received|ajak:diajak|mengangkat:diangkat angkat pengangkat|menjawab:dijawab jawab penjawab answered|oleh:by|' +
  'bicara:berbicara berbincang speak spoke spoken speaking talk talked|hubungi:dihubungi menghubungi penghubungan|interaksi:interaction interact|percakapan:conversation|detail:det rincian|uraian:urian|terhubung:terhubungi tersambung keterhubungan terhubungnya reached connected connection connect reach|sekarang:skrg|respon:respons response tanggapan|substatus:substs substs substat|terlambat:telat keterlambatan late|mengapa:kenapa knp why|' +
  'gangguan:ggn trouble fault|keluhan:aduan report complaint pengaduan laporan lapor lap|inc:tt|janji:jnj jnji janjian berjanji perjanjian|pasang:pemasangan instalasi inst unduh diunduh mengunduh downloaded install installed instal terinstall terpasang terinstal download|pakai:dipakai digunakan using menggunakan memakai pengguna penggunaan uses|' +
  'punya:has have ada memiliki ketersediaan pny owns own|app:apps apl aplikasi|agent:agen petugas ptgs|ringkasan:summary rangkuman|masalah:issue issues problem|disposition:disp|myindihome:myih myindi|telepon:ph|pemilik:pemegang holder|kategori:kateg|kepemilikan:ownership|baru:new br|metode:method|program:promo prg';

/** Whole labels in canonical words, as "must have/may have". A word that no rule knows makes a label another thing's. */
const LABELS: Record<FieldKind, string> = {
  receiverRelation:
    'hub penerima/status jenis call telepon dengan pelanggan pemilik|siapanya pelanggan/yang menerima telepon bicara dengan|penerima adalah/telepon|penerima selaku/telepon|right party hub/|hub/dengan dg jenis sambungan penerima kepemilikan keluarga pelanggan pemilik call telepon account akun holder owner jastel kontak yang hubungi menerima mengangkat menjawab oleh lawan bicara|' +
    'penerima sebagai/|mengangkat sebagai/yang|penerima status/|kepemilikan/',
  receiverName:
    'nama orang hubungi/yang|bicara ajak/nama yang orang|penerima/telepon call of|penerima nama/telepon call kontak of|menerima yang/nama orang telepon call|mengangkat yang/nama orang telepon call|menjawab yang/nama orang telepon call|' +
    'menerima oleh/telepon call|mengangkat oleh/telepon call|menjawab oleh/telepon call nama|menjawab/telepon nama|mengangkat nama/telepon call|lawan bicara/nama|bicara dengan/nama person of bapak ibu|up picked oleh/telepon call|' +
    'person terhubung/nama|person contacted/nama|nama yang bicara/dengan|penerima call keluar/nama|person kontak nama/|nama menerima/',
  callStatus:
    'status hub telepon/|status dial/|disposition level 1/|disposition lvl1/|kontak hasil level 1/|kontak made/|hubungi berhasil/pelanggan apakah|contacted uncontacted/|status call/obc caring outbound hubungi kontak pelanggan keluar agent|status telepon/kontak keluar|status kontak/call|status hubungi/|call hasil/obc caring outbound|kontak hasil/|telepon hasil/|' +
    'status caring/|status obc/|hasil obc/|status outbound/|disposition/call|status terhubung/call|terhubung/call telepon tidak pelanggan apakah|kontak tidak/|contacted/is tidak not flag pelanggan call customer|call status telepon/',
  callReason:
    'disposition level 2/|disposition lvl2/|disposition reason/call|penyebab status call/|penyebab status telepon/|uraian status call/|uraian status telepon/|keterangan hasil telepon/|hasil detail/telepon kontak|status detail/telepon kontak|reason/telepon status call kontak kode code hasil detail sub for tidak terhubung keluar obc|status kontak detail/|status sub/call kontak|status substatus/|substatus/call kontak obc|hasil sub/call|disposition sub/call|disposisi sub/|keterangan status call/|ket status call/|' +
    'status detail/call|hasil detail/call|call detail/hasil|disposition detail/call|status call 2/reason|voc/call of pelanggan|voice of pelanggan/|respon call/|detail voc/',
  paymentStatus:
    'bayar status/janji|kesediaan bayar/|respon bayar/|status janji/|status promise/|status ptp/',
  paymentPromise:
    'bayar akan/pelanggan kpn oleh tgl|promise bayar/due tgl|janji bayar/tgl minat akan pada dijanjikan yang kpn|kesediaan bayar tgl/|minat bayar tgl/|committed bayar tgl/|akan bayar on/|janji tgl/bayar minat akan lunas|janji lunas/tgl|bayar dijanjikan/tgl|promise/dengan bayar tgl of|ptp/tgl|jb tgl/|rencana bayar/tgl|akan bayar/di tgl on pelanggan|' +
    'kesanggupan/bayar tgl|kesepakatan bayar/tgl|komitmen bayar/tgl|komitmen tgl/',
  unpaidCategory:
    'kategori/voc|kategori masalah/bayar belum tidak|catatan unpaid/reason|jenis tidak bayar/|jenis kendala/kategori|kategori kendala/bayar reason belum tidak bisa minat voc|kategori reason/belum tidak bisa minat bayar menunggak unpaid voc|kategori penyebab/belum tidak bayar menunggak|kategori masalah/|' +
    'kategori unpaid/reason|kategori menunggak/|kategori belum bayar/voc bisa|kategori tidak bayar/voc bisa reason|jenis kendala/bayar belum tidak|jenis reason belum bayar/|jenis reason tidak bayar/|jenis unpaid/reason|jenis penyebab menunggak/|jenis penyebab belum bayar/|jenis reason terlambat bayar/|jenis reason menunggak/|kategori terlambat/bayar|kategori reason bb/',
  unpaidReason:
    'kendala/detail uraian keterangan ket root sub bayar belum tidak bisa minat pelanggan of menunggak|reason belum bayar/bisa minat detail sub for melakukan tagihan|reason tidak bayar/bisa minat detail sub for|reason unpaid/for detail|kendala unpaid/|reason belum lunas/tagihan|' +
    'reason menunggak/of detail|reason terlambat bayar/|penyebab/kendala belum tidak bayar dibayarnya bisa minat menunggak terlambat detail tagihan|mengapa belum bayar/|mengapa tidak bayar/yet|mengapa unpaid/|mengapa menunggak/|keterangan belum bayar/|ket belum bayar/|voc belum bayar/|' +
    'kategori sub/kendala',
  notes:
    'isi percakapan/|isi pembicaraan/|uraian percakapan/|uraian pembicaraan/|ringkasan call/catatan|catatan wrap up/|catatan activity/|catatan lain/|catatan/log free text hari hasil call agent interaksi caring obc telepon pembicaraan percakapan|hasil pembicaraan/ringkasan resume|hasil percakapan/|ringkasan pembicaraan/|ringkasan percakapan/|ringkasan call/|resume/call pembicaraan percakapan',
  addressChange:
    'alamat baru/upd menurut pelanggan|alamat upd/yang setelah hasil pelanggan baru jika punya of usulan|alamat baru/pelanggan yang domisili call|alamat terbaru/|alamat terkini/jika pindah|alamat sekarang/pindah sudah jika|alamat konfirmasi/hasil upd jika|alamat pindah/ke setelah|pindah ke/',
  otherPhone:
    'lain hp/aktif no 2|lain no/yang bisa dapat hubungi hp telepon kontak|lain hp/no kontak telepon yang bisa dapat hubungi berbeda lg lagi|lain telepon/no kontak yang bisa dapat hubungi|lain kontak/no yang bisa dapat hubungi|' +
    'hp 2/no|hp ke 2/no|hp kedua/no|hp baru/no|telepon 2/no|telepon kedua/no|telepon baru/no|kontak 2/no|kontak kedua/no|kontak baru/no',
  whatsappNumber:
    'wa pesan no/penerima untuk|wa/untuk kirim ke notifikasi pemberitahuan no hp telepon aktif pakai valid pemilik bisa hubungi yang pelanggan kontak punya terdaftar akun konfirmasi terkonfirmasi upd penerima notifikasi',
  paymentChannel:
    'moda bayar/rencana|channel bayar/rencana|metode bayar/rencana|cara bayar/rencana|kanal bayar/rencana|tempat bayar/rencana|media bayar/rencana|via bayar/rencana|bayar melalui/|bayar di/|channel/',
  voucher:
    'program penawaran/yang|gimmick penawaran/jenis yang bayar program belanja|gimmick/jenis program penawaran minat bukalapak atas bl status hasil ambil menerima kepada respon kesediaan accepted mengambil obc|bukalapak/penawaran program minat ambil bayar via di melalui kesediaan gimmick',
  myIndiHome:
    'user myindihome yn/|app indihome/sudah belum pakai pasang punya|myindihome/on is di hp already punya sudah udh telah belum pasang status app pakai flag flg aktif kepemilikan yn terdaftar registered app',
  ticket:
    'keluhan no/teknis gangguan|tiket/kode no id gangguan kendala keluhan nossa mycx ideas punya dibuat ref raised|gangguan registrasi/no|gangguan no/|keluhan no/gangguan|inc/no gangguan nossa',
  callBack:
    'call back/tgl waktu jadwal janji|callback/tgl waktu jadwal janji|telepon lagi/tgl waktu jadwal janji|telepon ulang/tgl waktu jadwal janji|telepon kembali/tgl waktu jadwal janji|telepon balik/tgl waktu jadwal janji|' +
    'call lagi/tgl waktu jadwal|call ulang/tgl waktu jadwal|hubungi lagi/tgl waktu jadwal janji|hubungi ulang/tgl waktu jadwal janji|hubungi kembali/tgl waktu jadwal janji|telepon janji/',
  callBackTime:
    'jam call back/|jam callback/|jam telepon lagi/|jam telepon ulang/|jam telepon kembali/|jam telepon balik/|jam hubungi lagi/|jam hubungi ulang/|jam hubungi kembali/|jam call ulang/|jam call lagi/',
};

/** Words around a label that say nothing of what it names. */
const NEUTRAL =
  /^(wajib|required|kamu|anda|opsional|optional|diisi|harus|pilih|masukkan|isi|isikan|ketik|ketikkan|tulis|enter|select|choose|silakan|txt|cmb|cbo|ddl|sel|inp|input|frm|fld|field)$/;

/** Words by which a question asks, and that answers leave out. */
const ASKING =
  /^(apa|apakah|siapa|siapakah|bagaimana|berapa|adakah|ada|kah|mana|dimana|termasuk|tersebut|tsb|itu|tadi|dia|beliau|ini|is|are|was|were|be|been|did|does|do|has|have|had|can|could|will|would|who|what|which|how|you|we|he|she|they|this|the|that|any|yet|in)$/;

/** Of what only a question asks in these words, as "must have/may have". */
const QUESTIONS: Partial<Record<FieldKind, string>> = {
  receiverName: 'yang bicara/dengan telepon call',
  callStatus: 'hubungi bisa/pelanggan telepon|hubungi dapat/pelanggan telepon',
  callReason: 'mengapa tidak terhubung/pelanggan telepon call|mengapa tidak hubungi/pelanggan bisa dapat',
  paymentPromise: 'kpn bayar/janji promise dengan akan minat bisa pelanggan|kpn lunas/akan tagihan bisa',
  unpaidReason:
    'mengapa belum bayar/bisa tagihan dapat pelanggan|mengapa tidak bayar/bisa tagihan dapat pelanggan',
  callBack:
    'kpn telepon kembali/minta di pelanggan|kpn telepon lagi/minta di pelanggan|kpn telepon ulang/minta di pelanggan|kpn hubungi kembali/minta di pelanggan|kpn hubungi lagi/minta di pelanggan|kpn call back/dengan pelanggan',
};

/** Words that tell no two fields of a call's result apart, where enough others are left. */
const FILLER =
  /^(pelanggan|ke|dengan|layanan|saat|ini|this|the|a|an|of|for|from|on|untuk|dari|dalam|atas|pada|adalah|selaku|yang|jika|bila|if|apakah|lengkap|full|langsung|hasil|direct|add|tuliskan|pihak|person|orang|data|informasi|info|tentang|mengenai|about|dg|dan|atau|and|or|kd|cd|kode|code|flag|flg|yn|is|nya|tambah)$/;
const CODE = /^(kode|code)$/;
/** Words that name a field without any company. */
const TELLING = /^(hub|contacted|wa|gimmick|bukalapak|myindihome|ptp|penerima|tiket)$/;

/** What makes a field, or all under a heading, somebody else's or another time's, or a search. */
export const FOREIGN =
  /\b(cari|pencarian|search|find|filter|saring|riwayat|history|histori|sebelumnya|sebelum|previous|prior|terdahulu|(call|panggilan|interaksi|kontak|hasil|catatan|telepon) terakhir|last (call|contact|interaction|notes?)|lalu|lama|teknisi|technician|sales|pelapor|customer info|info pelanggan|informasi pelanggan|template|pratinjau|preview|darurat|emergency|work order|kunjungan|visit|ahli waris|penjamin|saksi)\b/;

/** Other people, as titles name the fields about them; where a name follows, it only says who is at work. */
export const OTHERS =
  /\b(supervisor|spv|qco?|pic|penanggung jawab|penjaga|pengelola|manager|mitra|partner|kurir)\b(?![^:]*:\s*\S)/i;

/** Does a title speak of somebody else, of another time, or of a search? */
export const isForeign = (title: string): boolean => FOREIGN.test(plain(title)) || OTHERS.test(title);

const VISIT = /\b(teknisi|technicians?|kunjungan|visits?)\b/g;

/** A title of trouble and of the visit that mends it, in one. */
export function joinsTrouble(title: string): boolean {
  const rest = plain(title).replace(VISIT, '');
  return /\b(gangguan|ggn|keluhan|tiket|trouble|ticket|fault|complaint)\b/.test(rest) && !isForeign(rest);
}

const canon = vocabularyOf(SYNONYMS);
const rules = (Object.entries(LABELS) as [FieldKind, string][]).flatMap(([key, written]) =>
  rulesOf(written).map((rule) => ({ key, ...rule })),
);
const questions = (Object.entries(QUESTIONS) as [FieldKind, string][]).flatMap(([key, written]) =>
  rulesOf(written).map((rule) => ({ key, ...rule })),
);
for (const { may } of [...rules, ...questions]) for (const word of may) learn(canon, word);

function canonical(word: string): string {
  const known = canon.get(word);
  if (known) return known;
  for (const [right, to] of canon) if (isSlip(word, right)) return to;
  return word;
}

/** "TGLJANJI": words that columns of databases write in one, each of them known. */
const partsIn = (word: string): string[] =>
  (canon.has(word) ? null : partsOf(word, (part) => canon.has(part)))?.split(' ') ?? [word];

/**
 * The field that the whole text names, without brackets, stars and prompts ("Pilih …"); null where a word of it is
 * unknown or what stands in brackets makes it another thing's.
 */
export function fieldNamed(text: string): FieldKind | null {
  const numbered = text.replace(/^\s*\d{1,2}[.)]\s*(?=\p{L})/u, '');
  const bracket = /^(.*?\S)\s*[([]([^)\]]*)[)\]]\W*$/.exec(numbered);
  if (bracket && isForeign(bracket[2]!)) return null;
  const bare = bracket ? bracket[1]! : numbered;
  // "PTP Ke-" counts them.
  if (/\bke-\W*$/i.test(bare)) return null;
  // "Diterima oleh (Hub)": what stands in brackets can tell more.
  return (
    (bracket && fieldOf(`${bracket[1]} ${bracket[2]}`)) ??
    fieldOf(bare) ??
    inTwoTongues(bare) ??
    (/\?\W*$/.test(bare) ? askedFor(bare) : null)
  );
}

/** "Siapa yang menerima telepon?": what a question asks for, without the words by which it asks. */
function askedFor(question: string): FieldKind | null {
  const words = plain(question)
    .split(' ')
    .filter((word) => !NEUTRAL.test(word) && !ASKING.test(word))
    .flatMap(partsIn)
    .map((word) => (canon.has(word) ? canonical(word) : canonical(word.replace(/nya$/, ''))));
  const lean = words.filter((word) => !FILLER.test(word));
  for (const list of [words, lean]) {
    const rule = (list === words && questions.find((one) => fits(one, list))) || ruleFor(list);
    // "Apa alasannya?" asks for the reason of whatever stood before it.
    if (list.length && rule && (list.length > 1 || !/^call/.test(rule.key))) return rule.key;
  }
  return null;
}

/** "Who answered / hubungan penerima": the same twice, of which one is known and the other names nothing else. */
function inTwoTongues(text: string): FieldKind | null {
  const halves = text.split(/\s+\/\s+/);
  if (halves.length !== 2 || halves.some(isForeign)) return null;
  const named = halves.map(fieldOf).filter((kind) => kind !== null);
  return new Set(named).size === 1 ? named[0]! : null;
}

function fieldOf(text: string): FieldKind | null {
  // "callReason": as columns of databases are called.
  const parted = /[a-z][A-Z]/.test(text) && text.replace(/([a-z])([A-Z])/g, '$1 $2');
  return fieldIn(text) ?? (parted ? fieldIn(parted) : null);
}

function fieldIn(text: string): FieldKind | null {
  const all = plain(text.replace(/['’]s\b/g, ''))
    .replace(/\bmy indi ?home\b/, 'myindihome')
    // Not so "User myIndiHome", which asks for a name.
    .replace(/\b(myindihome|myih) user\b/, '$1 pakai')
    .replace(/\b(w a|whats app)\b/, 'wa')
    .replace(/\b(hp|telp)(\d)\b/, '$1 $2')
    .split(' ');
  const words = all
    .filter((word) => !NEUTRAL.test(word))
    .flatMap(partsIn)
    .map(canonical);
  if (!words.length) return null;
  const named = ruleFor(words) ?? ruleFor(all.map(canonical));
  if (named) return named.key;
  const bare = words.filter((word) => !FILLER.test(word));
  if (bare.length === words.length || (bare.length < 2 && !TELLING.test(bare.join()))) return null;
  const key = ruleFor(bare)?.key ?? null;
  // A voucher's code is not whether it was taken.
  return key === 'voucher' && words.some((word) => CODE.test(word)) ? null : key;
}

/** "Contacted?" asks for a status, and else says no more than "contact". */
const ruleFor = (words: readonly string[]) =>
  rules.find((rule) => fits(rule, words)) ??
  rules.find((rule) =>
    fits(
      rule,
      words.map((word) => (word === 'contacted' ? 'kontak' : word)),
    ),
  );
