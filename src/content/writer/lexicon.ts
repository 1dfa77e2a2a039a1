import { plain } from '../../customer/text.ts';
import type { RecapKey } from '../../script/format.ts';

/** What a field can be: a recap value's own, or one that follows from another value (B2, B4). */
export type FieldKind = Exclude<RecapKey, 'case'> | 'paymentStatus' | 'callBackTime';

/** canonical word: the words it stands for. */
const SYNONYMS =
  'no:nomor number nmr num nr|telepon:telpon telp tlp tel phone telephone|hp:handphone ponsel mobile gsm cp cellphone|' +
  'wa:whatsapp|tgl:tanggal date|bayar:pembayaran payment membayar pay|alamat:address|upd:update perubahan ubah updated change changed pembaruan pemutakhiran|' +
  'hub:hubungan relasi relation relationship|call:panggilan|lain:lainnya other alternatif alternative alternate additional secondary tambahan|' +
  'catatan:note notes remark remarks|tiket:ticket insiden incident|reason:alasan|kategori:category kat|pelanggan:customer cust plg|' +
  'nama:name|penerima:receiver recipient|gimmick:gimik voucher|waktu:time|dengan:dgn with|kontak:contact|yang:yg|kendala:cause|' +
  'promise:promised|rencana:expected planned|status:sts|hasil:result results outcome|aktif:active';

/** Whole labels in canonical words. A word that no pattern knows makes the label another thing's. */
const LABELS: Record<FieldKind, string> = {
  receiverRelation:
    'hub( (dengan|to))?( (penerima|kepemilikan|keluarga|pelanggan|pemilik|call|telepon|account|holder|owner))*|penerima (hub|sebagai)|status penerima|kepemilikan',
  receiverName:
    '(nama )?penerima( (telepon|call|nama))?|(nama )?yang (menerima|mengangkat|menjawab)( (telepon|call))?|' +
    '((telepon|call) )?(di)?(terima|angkat|jawab) oleh|(nama )?lawan bicara|nama pengangkat( (telepon|call))?|(nama )?penjawab( telepon)?|(berbicara|bicara|spoke) (dengan|to)|' +
    '((telepon|call) )?(answered|received|picked up) by|person reached',
  callStatus:
    'status (call|telepon|kontak|hubungi)|(call|kontak) (status|hasil)|hasil (call|telepon|kontak)|(call )?disposition',
  callReason:
    'reason( (status|call))*|(status|call) reason|status detail|detail (status|call)( call)?|voc( call)?|sub status( call)?|' +
    '(call|hasil) detail|detail hasil( call)?|kode reason|reason (code|kontak|contacted)|(detail|sub) reason|voice of pelanggan|reason hasil( call)?|(call )?sub (disposition|hasil)',
  paymentStatus:
    '(status( janji)?|kesediaan|respon) bayar|bayar status|status (janji|promise|ptp)|(promise|ptp) status',
  paymentPromise:
    'tgl janji( mau)?( bayar)?|janji( mau)? bayar( tgl)?|(tgl )?ptp( tgl)?|(tgl )?promise( to)?( bayar)?( tgl)?|' +
    '(tgl )?rencana( tgl)? bayar( tgl)?|tgl akan bayar|akan bayar tgl|bayar promise( tgl)?|(tgl )?kesanggupan( bayar)?( tgl)?|tgl komitmen( bayar)?|komitmen bayar( tgl)?|janji bayar pada|tgl bayar dijanjikan',
  unpaidCategory:
    'kategori( (kendala|reason|voc|(tidak|belum)( bisa)?( bayar)?))?|kategori (keluhan|masalah)|(jenis|kelompok|grup) kendala|kendala kategori|unpaid kategori|kategori unpaid|' +
    'kategori (reason|kendala) (tidak|belum)( (bisa|mau))? bayar',
  unpaidReason:
    '(detail |root )?kendala( ((tidak|belum)( (bisa|mau))? )?bayar)?|kendala pelanggan|reason (belum|tidak)( (bisa|mau))? bayar|' +
    '(penyebab|sebab)( kendala|( (belum|tidak)( (bisa|mau))? bayar))?|sub (kategori )?kendala|sub kategori|(unpaid|non bayar|nonpayment) (reason|kendala)|' +
    'reason (for )?(non bayar|nonpayment|unpaid)|(reason|kendala) unpaid',
  notes:
    '((hasil|call|agent|agen|interaksi) )?catatan( (hasil|call|agent|agen|caring|obc|telepon|interaksi|pembicaraan|percakapan))*|' +
    '(hasil|ringkasan|resume) (pembicaraan|percakapan|call)|resume|komentar|comments?',
  addressChange:
    '(upd|koreksi|ganti|revisi) alamat( (baru|pelanggan))?|alamat (baru|upd|terbaru|terkini|sekarang)|alamat domisili baru|(baru|new) alamat',
  otherPhone:
    '(no |((no )?(hp|telepon|kontak) )+)lain( yang (bisa|dapat) dihubungi)?|lain (no|hp|telepon|kontak)( no)?|(no )?(hp|telepon|kontak) (2|kedua|baru)',
  whatsappNumber: '((no|hp|telepon|aktif) )*wa( (yang|no|aktif|hp|pelanggan|telepon))*',
  paymentChannel:
    '(rencana )?(moda|channel|metode|cara|kanal|tempat|media|via) bayar|bayar (channel|metode|via|melalui|method|di)|channel',
  voucher: '(program |penawaran |minat )?gimmick( (gimmick|bukalapak|program))*',
  myIndiHome:
    '((punya|sudah|install|status|aplikasi|apps?|pengguna|pakai) )*(my indihome|myindihome|myih)( (apps?|aplikasi|terpasang|terinstall))*',
  ticket:
    '(no )?tiket( (no|id|gangguan|kendala|tiket))*|id tiket|(no )?(gangguan|trouble) tiket( (no|id))?|no (inc|laporan|pengaduan)( gangguan)?',
  callBack:
    '((tgl|waktu|jadwal|janji) )*(call ?back|callback|(telepon|call|hubungi) (lagi|ulang|kembali|balik))( (tgl|waktu))*|janji telepon',
  callBackTime: 'jam (call ?back|callback|(telepon|call|hubungi) (lagi|ulang|kembali|balik))',
};

/** Words around a label that say nothing of what it names. */
const NEUTRAL =
  /^(wajib|required|opsional|optional|diisi|harus|pilih|masukkan|isi|isikan|ketik|ketikkan|tulis|enter|select|choose|silakan|txt|cmb|cbo|ddl|sel|inp|input|frm|fld|field)$/;

/** What makes a field, or all under a heading, somebody else's or another time's, or a search. */
export const FOREIGN =
  /\b(cari|pencarian|search|find|filter|saring|riwayat|history|histori|sebelumnya|sebelum|previous|prior|terdahulu|(call|panggilan|interaksi|kontak|hasil|catatan|telepon) terakhir|last (call|contact|interaction|notes?)|lalu|lama|teknisi|technician|sales|pelapor|customer info|info pelanggan|informasi pelanggan|template|pratinjau|preview)\b/;

/** Other people, as titles name the fields about them; where a name follows, it only says who is at work. */
export const OTHERS =
  /\b(supervisor|spv|qco?|pic|penanggung jawab|penjaga|pengelola|manager|mitra|partner|kurir)\b(?![^:]*:\s*\S)/i;

const canon = new Map<string, string>();
for (const group of SYNONYMS.split('|')) {
  const [word, list] = group.split(':') as [string, string];
  for (const synonym of list.split(' ')) canon.set(synonym, word);
}
const patterns = (Object.entries(LABELS) as [FieldKind, string][]).map(
  ([key, source]) => [key, new RegExp(`^(${source})$`)] as const,
);
for (const word of Object.values(LABELS)
  .join(' ')
  .match(/[a-z]{2,}/g) ?? []) {
  if (!canon.has(word)) canon.set(word, word);
}

/** One letter wrong, missing or too many, or two swapped: in words of six letters or more. */
function slipOf(a: string, b: string): boolean {
  if (b.length < 6 || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length !== b.length)
    return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
  return (
    a.slice(i + 1) === b.slice(i + 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
  );
}

function canonical(word: string): string {
  const known = canon.get(word);
  if (known) return known;
  for (const [right, to] of canon) if (slipOf(word, right)) return to;
  return word;
}

/**
 * The field that the whole text names, without brackets, stars and prompts ("Pilih …"); null where a word of it is
 * unknown or what stands in brackets makes it another thing's.
 */
export function fieldNamed(text: string): FieldKind | null {
  const bracket = /^(.*?\S)\s*[([]([^)\]]*)[)\]]\W*$/.exec(text);
  if (bracket && (FOREIGN.test(plain(bracket[2]!)) || OTHERS.test(bracket[2]!))) return null;
  const words = plain(bracket ? bracket[1]! : text)
    .split(' ')
    .filter((word) => !NEUTRAL.test(word))
    .map(canonical)
    .join(' ');
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
