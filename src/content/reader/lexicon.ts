import type { FieldKey } from '../../customer/record.ts';

/**
 * What screens call things, as data. A label is folded to canonical words (SYNONYMS), then must match one whole
 * pattern of LABELS: a word that no pattern knows makes it another thing's label, so "Nama Sales" is no name.
 */

/** What a label can stand for: a field, or a part of one, or a column of the payment history. */
export type LabelKey =
  | FieldKey
  | 'areaCode'
  | 'localNumber'
  | 'month'
  | 'year'
  | 'addressPart'
  | 'paidOn'
  | 'channel'
  | 'paidAmount'
  | 'status'
  | 'other';

/** canonical word: the words it stands for. */
export const SYNONYMS =
  'N:no nomor nomer nmr number num nr|A:nama name nm nma|C:pelanggan plg plgn pelgn customer cust cst konsumen subscriber client klien|' +
  'T:telepon telpon telp tlp tlpn telpn telphone tel telephone phone telefon|H:hp handphone ponsel mobile gsm msisdn seluler selular cellular cell cellphone|' +
  'I:internet inet indihome speedy broadband|D:nd|P:pots pstn voice landline|B:tagihan tag tagih tgh tghn bill bills billing biaya charge charges invoice invoices inv|' +
  'S:total tot ttl grand|J:jumlah jml jmlh jlh|R:alamat almt almat alm address addr|G:segmen segment segmentasi csegment segm seg|M:bulan bln bul month months|F:periode period per prd|' +
  'Y:bayar byr pembayaran payment payments pay pembyr pelunasan|p:dibayar paid terbayar dibayarkan|W:tgl tanggal tggl date|O:pemilik owner|K:kontak contact|' +
  'tunggakan:tunggakan tgk tggkan|belum:belum blm|L:instalasi installation install ins pemasangan pasang inst|U:rumah home|V:kategori kat category kelas kls class|E:agent agen petugas operator csr|' +
  'Q:riwayat histori history hist|Z:amount|X:sales teknisi technician tech pelapor penerima receiver visitor penilai qco pic supervisor spv kolektor collector kurir tetangga neighbour neighbor saudara kerabat keluarga family ibu kandung mother referensi reference darurat emergency kantor office work fax';

/** Words that add nothing to a label. */
export const NEUTRAL = /^(rp|idr|wajib|required|opsional|optional|the|of|utama|primary|your|anda)$/;

/**
 * Rules over canonical words, in any order: "must have/may have", from specific (tier 3) over usual (2) to generic
 * (1): a generic label needs company that speaks for it, and loses to a specific one.
 */
export const LABELS: Record<LabelKey, [tier3: string, tier2?: string, tier1?: string]> = {
  customerName: [
    'A C/O lengkap full master I|A O/C layanan|O layanan/C|O C/|A master/C|A atas/C O|custname/|namaplg/',
    'a n/|O/|A lengkap/|A full/|A akun/|A account/|A pemegang/akun|pemegang akun/|account holder/|A terdaftar/C|A registered/C|A langganan/',
    'A/|C/',
  ],
  internetNumber: [
    'N I/C D layanan service|D I/N|snd/N D|fastel/N I|jastel/N I|id service/N I|id I/|N layanan/I|N service/I',
    'D/N C',
    'I/',
  ],
  telephoneNumber: [
    'P/N D T|D T/N|T U/N|line T/|N T jastel/|T fixed/N|line fixed/N',
    'N T/|T/|notel/|notelp/',
  ],
  mobileNumber: [
    'K N/H C T|H/N T C|cp/N C|K person/N|K T/N C|N dihubungi/yang T H K dapat bisa|N dial/|N dialed/|N dialled/|N called/',
    'N T C/|T C/|K C/|N H wa/',
    'K/|N T/|T/',
  ],
  address: ['R/L C master layanan service U lengkap full street terpasang jastel I'],
  segment: [
    'G/C hvc|V C/|hvc/V C status',
    'V/',
    'tipe C/|jenis C/|type C/|level C/|tier/C loyalty|klasifikasi/C|grade/C',
  ],
  billingPeriod: [
    'F B/M|M B/F tahun thn year|nper/|billper/|bultag/',
    'B cycle/|M berjalan/|masa B/',
    'F/|M/|M F/',
  ],
  internetBill: [
    'B I/S J M ini Z C layanan',
    'B n/|facture/|B Z/|I nominal/|I S/|I Z/|I abonemen/',
    'B/|B M/',
  ],
  telephoneBill: [
    'B T/S J M ini Z C U layanan|B P/S J M ini Z C layanan',
    'T nominal/U|T S/|T Z/|T abonemen/|P nominal/|P S/|P Z/|P abonemen/',
  ],
  totalBill: [
    'S B/J M ini C Z due n|S M ini/B|J B/M ini C due|totag/|S Z/due B|Z due/B|S due/B|harus p/yang J S B',
    'S Y/|nominal B/|B M ini/|J S/',
    'Z/|S/',
  ],
  paymentHistory: [
    'Q Y/B terakhir last C M 3 I T|Y terakhir/M 3 5 6 B|last Y/3 5 6 M|recent Y/',
    'Y last M/3|Y terakhir M/3|Y data/C|Y daftar/C|Y transaksi/C|Y log/C|Y rincian/C|Y rekap/C|Y records/C|Y transactions/C|Q transaksi Y/|Q transaksi/|Q transaction/|transaksi terakhir/|transactions/last recent',
    'Y/',
  ],
  unpaidBills: [
    'tunggakan/B C rincian daftar detail details info data sisa M F by|arrears/B by M F details list|B belum/Y p lunas rincian daftar data M F yang|B menunggak/rincian daftar data M F|B nunggak/|unpaid B/by M list|' +
      'outstanding B/by M list|outstanding M/by list|open B/by M list|open items/|open item/|terbuka B/rincian daftar M F|overdue B/by M list|B tertunggak/rincian daftar M F',
    'belum p/|belum Y/|outstanding/',
  ],
  agentName: [
    'E/A|logged in as/|login as/|signed in as/|masuk sebagai/|login sebagai/|A user/|A login/',
    '',
    'login/|user/|login user/|selamat datang/|welcome/',
  ],
  areaCode: ['area/kode code|kode wilayah/'],
  localNumber: ['N/T|T/'],
  month: ['M/'],
  year: ['tahun/|thn/|year/'],
  addressPart: [
    'jalan/N|street/N|N/U|rt/rw|rw/|kelurahan/desa|kel/|desa/|kecamatan/|kec/|kota/kabupaten kab|kabupaten/|kab/|city/|provinsi/|prov/|province/|kode pos/|kodepos/|code postal/|zip/code|R 1/|R 2/|R 3/',
  ],
  paidOn: [
    'W Y/|W p/|on p/|W lunas/|waktu Y/|W transaksi/|W trx/|W transaction/|p pada/|Y pada/',
    '',
    'Y/|p/|W/|waktu/',
  ],
  channel: [
    'channel/Y|kanal/Y|loket/Y|moda/Y|metode Y/|cara Y/|tempat Y/|lokasi Y/|mitra Y/|method Y/|merchant/|bank/Y|outlet/|p melalui/|p lewat/|p di/|via p/|media Y/|gerai Y/|point Y/|agent Y/',
    'via/',
  ],
  paidAmount: ['J/|Z/|nominal/|nilai/B|J Y/|J p/|S p/|Z p/|Y/|Z Y/|nominal Y/|B/|N/'],
  status: ['status/Y B|ket/|keterangan/'],
  other: [''],
};

/** Words of headings under which a person is not the customer: contacts, staff, others. */
export const OTHER_PERSON =
  /\b(sales|teknisi|technicians?|tech|pelapor|reporter|penerima|receiver|recipient|visitor|supervisor|spv|tl|pic|pj|darurat|emergency|keluarga|family|kerabat|saudara|kolektor|collector|kurir|referensi|reference|tetangga|neighbou?rs?|kantor|office|admin|agen[t]?|petugas|operator|penilai|qco)\b/;

/** Words of headings, panels and dialogs that show another customer, another time, or no record at all. */
export const OTHER_RECORD =
  /\b(lain(nya)?|others?|another|sebelum(nya)?|previous(ly)?|prev|terakhir|last|lalu|recent|berikut(nya)?|next|antri(an)?|antrean|queue|transfer|pindah(kan)?|preview|pratinjau|cetak|print|contoh|sample|example|template|pencarian|search|cari|filter|lama|old|arsip|archive[d]?|draf[t]?)\b/;

/** Titles of screens that set records beside one another: none of them is the customer. */
export const COMPARES =
  /\b(merge|merging|(peng|di)?gabung(an|kan)?|((per|mem)?banding(an|kan)?)|compar(e|ing|ison)|duplika\w*|duplicates?|kembar|ganda)\b/;

/** What says of a bill that it is not paid. */
export const UNPAID =
  /\b(belum|blm|unpaid|open|outstanding|pending|tertunggak|menunggak|nunggak|gagal|failed|menunggu|overdue|due|not paid|jatuh tempo|berjalan|proses|processing|not yet|awaiting|waiting|no payment|batal|cancell?ed|reversed|refund)\b/i;
