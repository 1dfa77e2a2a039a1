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

/** canonical word: the words it stands for; each in all its spellings. */
export const SYNONYMS =
  'N:nomor|A:nama|C:pelanggan pel konsumen client klien abonnee nasabah|T:telepon ph|H:hp handset|I:internet int indihome bb speedy broadband hsi fbb wifi ih fiber fibre|D:nd|P:pots pstn voice suara landline fixline wireline|' +
  'B:tagihan chg biaya charge charges fee fees statement billed billing penagihan ditagih|S:total tot ttl grand sum|J:jumlah jml jmlh jlh|R:alamat|G:segmen segment segmentasi segmentation csegment cseg segm sgmn sgm segmnt seg|' +
  'M:bulan bln bul month months mth|F:periode period per prd|Y:bayar pembayaran pelunasan bayaran setoran settlement settlements|p:dibayar terbayar dibayarkan|W:tanggal datetime|O:pemilik|K:kontak|' +
  'L:instalasi installation install ins pemasangan pasang inst instl psg|U:rumah residential house|V:kategori kelas kls cls class golongan gol|klasifikasi:classification|level:lvl|langganan:subscription|outstanding:outstd|session:sess|login:logon|status:st|sistem:system|E:agen telecaller petugas ptg operator opr csr cco cso deskcall deskcoll|' +
  'Q:riwayat rwyt histori history hist hst his|Z:amount amt|nominal:nom besar besaran|rekening:rek|fixed:tetap kabel fix|harus:hrs perlu|lokasi:location|tempat:tmp tmpt|prioritas:priority|kini:current cur curr berjalan terkini sekarang terbaru now|daftar:tabel tbl|channel:chnl ch|' +
  'lunas:lns dilunasi|rekap:rekapitulasi|mitra:partner|tingkat:tingkatan|ini:this|terpasang:terpsg|kode:kd cd|masih:msh still|menunggu:waiting awaiting|semua:seluruh keseluruhan all|premise:premises persil|terdaftar:registered tercatat|user:usr pengguna|pemegang:holder|porsi:portion bagian part share|piutang:terhutang terutang|' +
  'X:sales teknisi technician tech pelapor penerima receiver visitor penilai qco pic supervisor spv kolektor collector kurir tetangga neighbour neighbor saudara kerabat keluarga family ibu kandung mother referensi reference darurat emergency kantor office work fax';

/** Words that add nothing to a label. */
export const NEUTRAL =
  /^(rp|idr|rupiah|kamu|wajib|required|opsional|optional|the|of|txt|utama|primary|your|anda)$/;

/** Small words between others: passed over where no rule asks for them. */
export const GLUE =
  /^(dan|and|dari|di|for|on|by|pada|yang|telah|dalam|adalah|oleh|dengan|per|to|is|are|saat)$/;

/** Parts of an address, each alone or with others in one label: "Kel./Desa", "Kota/Kab.". */
const PLACE = 'rt rw kelurahan kel desa kecamatan kec kota kabupaten kab city provinsi prov province';
const PLACES = PLACE.split(' ')
  .map((word) => `${word}/${PLACE}`)
  .join('|');

/**
 * Rules over canonical words, in any order: "must have/may have", from specific (tier 3) over usual (2) to generic
 * (1): a generic label needs company that speaks for it, and loses to a specific one.
 */
export const LABELS: Record<LabelKey, [tier3: string, tier2?: string, tier1?: string]> = {
  customerName: [
    'pemegang kontrak/|pemegang layanan/|C terdaftar/|A terdaftar atas/C|A atas layanan/|A yang berlangganan/|A C di B/|A O N I/|A C/O N lengkap full master crm I P T terdaftar sesuai ktp data kontrak identitas berlangganan tercatat|A O/C layanan jastel lengkap sambungan akun D T N I|A C sistem/|line O/|B to/C|A pemegang/C akun kontrak layanan|O layanan/C|O sambungan/C|O C/|A master/C|A atas/C O a n|a n C/|an C/|A sesuai/C kontrak ktp data|A bp/C full|A business mitra/C|A abonemen/C|custname/|namaplg/|A kontrak/|A B to/C',
    'a n/|O/|A lengkap/|A full/|A akun/|pemegang akun/A|A tertagih/|A terdaftar/C tercatat|A langganan/|A B/',
    'A/|C/',
  ],
  internetNumber: [
    'N I/C D layanan fixed akun sambungan saluran jaringan langganan U akses jasa telekomunikasi terdaftar line aktif terpasang identitas access asset|D I/N C aktif U|line I/N|N langganan/I|snd/N D|snd I/N|fastel/N I|jastel/N I|id layanan/N I|id I/C N|N layanan/I|D net/N|I akun/N|data line/N',
    'D/N C',
    'I/',
  ],
  telephoneNumber: [
    'P/N D T line layanan C U aktif fixed terpasang saluran sambungan|D T/N U aktif|N T sambungan/U|N T saluran/U|line T/N|N T jasa/|N T terpasang/|T U/N C telkom sambungan saluran terpasang I aktif|N line T/|N T jastel/|T fixed/N C layanan terpasang sambungan U aktif|line fixed/N C T|line U/N|sambungan fixed/N|snd P/N|snd T/N|fastel T/N|fastel P/N|jastel T/N|jastel P/N|N T layanan/U|N T telkom/|T telkom/',
    'N T/|T/|N T I/|notel/|notelp/',
  ],
  mobileNumber: [
    'K N/H C T|H K/N C|H/N T C O layanan aktif terdaftar main yang dapat bisa dihubungi|hand T/N C|T genggam/N C|cp/N C H|K person/N|K T/N C|H wa/N C|N dihubungi/yang T H K dapat bisa|N dial/|N dialed/|N dialled/|N called/',
    'N T C/|T C/|K C/|N H wa/',
    'K/|N T/|T/',
  ],
  address: [
    'R/L C master layanan U lengkap full street terpasang jastel I lokasi sambungan premise terdaftar sesuai data tempat tinggal|R O/L C lengkap full layanan',
    'premise/layanan L|lokasi L/C layanan|lokasi layanan/C|tempat L/C|installed at/|R layanan point/|R layanan titik/|R line/C|dipasang di/|installed where/it|lokasi line/|where line/|R site/L C',
  ],
  segment: [
    'G/C A kelompok tingkat kode akun hvc V value klasifikasi tier nilai peringkat|V C/hvc nilai value keanggotaan kode A|V keanggotaan/|V akun/|V loyalitas/C|kelompok nilai C/|peringkat C/|tier akun/|hvc/V C status level flag tipe jenis kelompok profil tingkat tier',
    'V/|klasifikasi C/|level value C/|V value/C|tingkat C/keanggotaan|jenjang C/|prioritas/C|klasifikasi nilai C/|membership tier/',
    'tipe C/|kelompok C/|jenis C/|type C/|level C/|tier/C loyalty value|klasifikasi/C|grade/C',
  ],
  billingPeriod: [
    'F B/M kini nper untuk layanan|M B/F tahun thn year kini cycle untuk layanan saat ini yyyymm id|F B ym/|B yyyymm/|nper/B F kini|billper/|bultag/|M rekening/B F tahun kini|F rekening/B M kini|thbl/B rekening|blth/B rekening',
    'B cycle/|M layanan/|F layanan/|M kini/|masa B/|B untuk/',
    'F/|M/|M F/|rekening/|M tahun/|M thn/|M year/|M yr/|untuk M/|yyyymm/',
  ],
  internetBill: [
    'I pemakaian/J S M ini Z|B I langganan/M ini U|B I/U S J M ini Z C layanan nominal nilai D N kini F rincian jasa pemakaian due sambungan harus p Y yang untuk|I due/Z|I Z payable/|rekening I/S J C nominal',
    'I porsi/B|I M ini/|I layanan/|B n/|facture/|B Z/|I nominal/|I S/|I Z/|I abonemen/',
    'B/|B M/',
  ],
  telephoneBill: [
    'T pemakaian/J S M ini Z U|P pemakaian/J S M ini Z|B T/S J M ini Z C U layanan nominal nilai D N kini F rincian jasa pemakaian due fixed sambungan harus p Y yang untuk|T Z payable/|P Z payable/|B P/S J M ini Z C layanan nominal nilai D N kini F rincian due|T due/Z U|P due/Z|B fixed line/S J|rekening T/S J C U nominal|rekening P/S J C nominal',
    'T porsi/B|P porsi/B|fixed line porsi/B|T M ini/|P M ini/|T layanan/|P layanan/|T nominal/U|T S/|T Z/|T abonemen/|P nominal/|P S/|P Z/|P abonemen/|B T langganan/M ini U|B P langganan/M ini',
  ],
  totalBill: [
    'S B/Y J M ini C Z due n nominal nilai kini semua layanan|S B I T/|S B I P/|S M ini/B nominal in|J M ini/B|B semua/M ini|Y to M ini/|S M kini/B|J B/M ini kini C due semua layanan|S kewajiban/Y C B M ini|S Y to/|totag/|S Z/due B|Z due/B kini|S due/B kini|balance due/kini|harus p/kini yang J S B nominal M ini|harus Y/kini yang J S B|B harus lunas/nominal yang J S|Z to be p/|J S Y/B|Y ini Z/|S rekening/C J M ini',
    'S Y/|nominal B/C|nilai B/C|B M ini/|J S/|Z payable/|S payable/|Z Y to/|J rekening/M ini',
    'Z/|S/|S M/',
  ],
  paymentHistory: [
    'Q Y/B view terakhir last C M 3 tiga I T daftar informasi data transaksi transaction rincian layanan 6|Y terakhir/M 3 5 6 B rincian detail daftar data tiga|Y daftar/C B yang telah dilakukan|Y masuk sudah/yang rincian daftar|Y terdahulu/rincian daftar|latest Y/|Y record/|Y activity/|last Y/3 5 6 M|recent Y/|past Y/|previous Y/|Y sebelumnya/M',
    'Y masuk/yang daftar|lunas daftar/|lunas terakhir/|p earlier/|p so far/|Y so far/|settled so far/|Y earlier/|Y linimasa/|Y timeline/|Y last M/3|Y terakhir M/3|Y data/C|Y transaksi/C|Y log/C|Y rincian/C|Y detail/C|Y rekap/C|Y records/C|Y transactions/C|Y jejak/rekam C|Y track record/|Y rekam/|Y rekening/|Y received/daftar|Y diterima/|Y C/|Y lalu/|Y catatan/B|receipts/|Q transaksi Y/|Q transaksi/|Q transaction/|transaksi terakhir/|transactions/last recent|B sudah p/yang daftar|B p/daftar',
    'Y/|p sudah/',
  ],
  unpaidBills: [
    'outstanding detail/|tunggakan/B C rincian daftar detail info informasi data sisa rekap M F by layanan|arrears/B by M F detail daftar|B belum/Y p lunas dilunasi rincian daftar data informasi kewajiban M F yang sudah|B due/|B unpaid F/|unpaid F/by|terbuka masih/|Y masuk belum/yang|B unsettled/daftar|lunas tidak/yet|settled tidak/yet|B terbuka masih/data yang|B open masih/|B menunggak/rincian daftar data M F layanan|B nunggak/|unpaid B/by M daftar|unpaid daftar/|' +
      'outstanding B/by M daftar|outstanding M/by daftar detail|open B/by M daftar|open items/|open item/daftar B|open B items/|M belum p/yang daftar|B menunggu p/yang|M menunggak/daftar|rekening tunggakan/|rekening menunggak/daftar rincian|B tidak p/yet|terbuka B/rincian daftar M F|overdue B/by M daftar open|past due B/by M daftar|B tertunggak/rincian daftar M F|' +
      'rekening tertunggak/daftar rincian|rekening belum/Y p lunas daftar rincian yang|B piutang/daftar rincian masih yang|piutang/C daftar rincian detail F M saldo nper|B sisa F M/',
    'belum p/|belum Y/daftar|outstanding/|B menunggu/daftar|menunggu Y/|rekening terbuka/daftar|open masih/M|M unsettled/',
  ],
  agentName: [
    'E/A akun layanan yang sedang login logged in obc coc caring outbound panggilan caller call center bertugas aktif user desk lengkap full display kini on penelepon pemanggil calling|E C layanan/A|C layanan officer/A|C layanan representative/A|cs/A|desk call/A|desk E/A|logged in as/|login as/|signed in as/|masuk sebagai/|login sebagai/|A user/login session aktif|user kini/aktif|logged in user/|signed in user/|E on duty/|A login/|logged on/|user session/login aktif|user logged/|user saat ini/|signed on/',
    '',
    'E id/|login/|user/aktif|login user/aktif|selamat datang/|welcome/',
  ],
  areaCode: ['area/kode code|kode wilayah/'],
  localNumber: ['N/T|T/'],
  month: ['M/B'],
  year: ['tahun/|thn/|year/'],
  addressPart: [
    `jalan/N|street/N|N/U|${PLACES}|kode pos/|kodepos/|code postal/|zip/code|R 1/|R 2/|R 3/|R jalan/L C|R street/L C|R wilayah/L C|R area/L C`,
  ],
  paidOn: [
    'W setor/|Y posted on/|W Y/hari jam waktu transaksi trx dilakukan diterima akhir terakhir|settled on/|W p/jam|on p/|W lunas/Y B|waktu Y/|W transaksi/|W trx/|W transaction/|p pada/W|Y pada/',
    '',
    'Y/|p/|W/|waktu/',
  ],
  channel: [
    'channel/Y A via collection|kanal/Y kode|loket/kode Y A bank lokasi channel|lok Y/|moda/Y|metode Y/|cara Y/|tempat Y/|tempat lunas/|loket lunas/|lokasi Y/|mitra Y/|sarana Y/|method Y/|merchant/Y|biller/E|bank/Y A|outlet/Y|p melalui/|saluran Y/|metode Y/yang digunakan|p di/|p at/|via p/|Y di/|Y via/|Y melalui/|melalui/|media Y/|gerai Y/|point Y/|E Y/|E collecting/',
    'via/',
  ],
  paidAmount: [
    'J/|Z/in|B Z/|nominal Z/|value/|nominal/|nominal B/|nilai/B|J Y/|J p/|S p/|Z p/|Y/|Z Y/|nominal Y/|B/|N/',
  ],
  status: [
    'status/Y B lunas rekening p belum M ini clearing|keadaan Y/B|keadaan B/|kondisi B/|kondisi Y/|flag/Y lunas p|ket/Y lunas|keterangan/Y lunas|lunas belum/|sudah belum Y/|sudah belum p/|p unpaid/|p/|p sudah/|Y sudah/',
  ],
  other: [''],
};

/** Words of headings under which a person is not the customer: contacts, staff, others. */
export const OTHER_PERSON =
  /\b(sales|teknisi|technicians?|tech|pelapor|reporter|penerima|receiver|recipient|visitor|supervisor|spv|tl|pic|pj|darurat|emergency|keluarga|family|kerabat|saudara|kolektor|collector|kurir|referensi|reference|tetangga|neighbou?rs?|kantor|office|admin|agen[t]?|petugas|operator|penilai|qco)\b/;

/** Words of headings, panels and dialogs that show another customer, another time, or no record at all. */
export const OTHER_RECORD =
  /\b(lain(nya)?|others?|another|sebelum(nya)?|previous(ly)?|prev|terakhir|last|lalu|recent|berikut(nya)?|next|antri(an)?|antrean|queue|transfer|pindah(kan)?|preview|pratinjau|cetak|print|contoh|sample|example|template|pencarian|search|cari|filter|lama|old|arsip|archive[d]?|terbesar|tertinggi|teratas|terbaik|tercepat|terlama|largest|biggest|highest|best|fastest|longest|draf[t]?)\b/;

/** Titles of screens that set records beside one another: none of them is the customer. */
export const COMPARES =
  /\b(merge|merging|(peng|di)?gabung(an|kan)?|((per|mem)?banding(an|kan)?)|compar(e|ing|ison)|duplika\w*|duplicates?|kembar|ganda)\b/;

/** What says of a bill that it is not paid. */
export const UNPAID =
  /\b(belum|blm|unpaid|open|terbuka|outstanding|pending|tertunggak|menunggak|nunggak|gagal|failed|menunggu|overdue|due|not (paid|settled)|unsettled|tidak lunas|ter?(h)?utang|jatuh tempo|berjalan|proses|processing|not yet|awaiting|waiting|no payment|batal|cancell?ed|reversed|refund)\b/i;
