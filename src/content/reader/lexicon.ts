import type { FieldKey } from '../../customer/record.ts';

/**
 * What screens call things, as data. A label is folded to canonical words (SYNONYMS), then must match one whole
 * pattern of LABELS: a word that no pattern knows makes it another thing's label, so "Nama Sales" is no name.
 */

/** What a label can stand for: a field, or a part of one, or a column of the payment history. */
export type LabelKey =
  | FieldKey
  | 'areaCode'
  | 'month'
  | 'year'
  | 'addressPart'
  | 'paidOn'
  | 'channel'
  | 'paidAmount'
  | 'status'
  | 'other';

/** canonical word: the words it stands for. */
const SYNONYMS =
  'N:no nomor nmr number num nr|A:nama name nm|C:pelanggan plg plgn customer cust konsumen subscriber client klien|' +
  'T:telepon telpon telp tlp telphone tel telephone phone|H:hp handphone ponsel mobile gsm msisdn seluler selular cellular cell cellphone|' +
  'I:internet inet indihome speedy|D:nd|P:pots pstn|B:tagihan tag tagih tgh bill bills billing biaya charge charges invoice inv|' +
  'S:total tot ttl grand|J:jumlah jml|R:alamat almt address addr|G:segmen segment segmentasi csegment|M:periode period bulan bln bul month per prd|' +
  'Y:bayar pembayaran payment payments paid pay|W:tgl tanggal date|O:pemilik owner|K:kontak contact|' +
  'L:instalasi installation install ins pemasangan inst|U:rumah home|V:kategori category kelas class|E:agent agen petugas operator csr|' +
  'Q:riwayat histori history hist|Z:amount nominal|X:sales teknisi technician tech pelapor penerima receiver visitor penilai qco pic supervisor spv kolektor collector kurir tetangga neighbour neighbor saudara kerabat keluarga family ibu kandung mother referensi reference darurat emergency kantor office work fax';

/** Words that add nothing to a label. */
export const NEUTRAL = /^(rp|idr|wajib|required|opsional|optional|the|of|utama|primary|your|anda)$/;

/**
 * Patterns over canonical words, from specific (tier 3) over usual (2) to generic (1): a generic one needs company
 * that speaks for it, and loses to a specific one.
 */
const LABELS: Record<LabelKey, [tier3: string, tier2?: string, tier1?: string]> = {
  customerName: [
    'A (C|O|master)|A lengkap C|C (full )?A|custname|namaplg|atas A( C)?',
    'a n|O|A (lengkap|C O|O I)|full A',
    'A|C',
  ],
  internetNumber: [
    'N I( C)?|I N|D I|I D|N D I|snd|fastel|jastel|D snd|N (snd|jastel|fastel|layanan)( I)?|service (id|N)|I (id|service N)|id I',
    'D|N D',
    'I',
  ],
  telephoneNumber: [
    'D P|D T|P|N P|N T U|T U( N)?|U T( N)?|fixed (line|T)( N)?|T fixed|landline( N)?|T P|N T P|N D P',
    'N T|T N?|notel|notelp',
  ],
  mobileNumber: [
    'N K|K N|N H( C)?|H( (N|C|T|T N|C N))?|C H( N)?|T H|N T H|cp|N cp|K person( N)?|K T( N)?|N T C|C T( N)?|N T K',
    'N T C',
    'K|N T|T N?',
  ],
  address: ['R( (L|C|master|layanan|service|U|lengkap|I))?|(L|service|C|U) R|R L C'],
  segment: ['G( C)?|C G|V (C|hvc)|C V|hvc', 'V'],
  billingPeriod: ['M B|nper|billper|bultag|B M', '', 'M'],
  internetBill: ['(S |J )?B I|I B|(S |J )B I M ini|B I M ini', 'B n|facture|B Z', 'B|B M'],
  telephoneBill: ['(S |J )?B (T|P)|(T|P|U T) B'],
  totalBill: [
    'S B|J B|B S|totag|S Y|S Z( due)?|Z due|S due|(J |S )?yang harus Y|J yang harus Y|S B M ini|J B M ini|S B (n|C)|S harus Y|J harus Y',
    '',
    'Z|S',
  ],
  paymentHistory: ['Q Y( B)?|Y Q|Y terakhir|(last|recent) Y|(last|recent) (3|three) Y'],
  unpaidBills: [
    'tunggakan|(rincian|daftar) (tunggakan|B)|arrears|B (belum Y|tertunggak)|unpaid B|outstanding B',
  ],
  agentName: [
    'E|A E|E A|(logged in|login|signed in|masuk) (as|sebagai)|E (caring|obc|A)|A user|user A',
    '',
    'login|user',
  ],
  areaCode: ['kode area|area( kode| code)?|kode wilayah'],
  month: ['M'],
  year: ['tahun|thn|year'],
  addressPart: [
    '(jalan|jl|street)( N)?|N( U)?|rt rw|rt|rw|kelurahan|kel|desa|kelurahan desa|kecamatan|kec|kota|kabupaten|kab|kota kabupaten|city|provinsi|prov|province|kode ?pos|postal code|zip( code)?|R \\d|R (line|baris) \\d',
  ],
  paidOn: ['W Y|Y W|Y on|W lunas|waktu Y|W', '', 'Y'],
  channel: [
    'channel|kanal|loket|moda( Y)?|(metode|cara|tempat|lokasi|via|mitra) Y|Y (channel|method|via)|via|merchant|bank( Y)?|outlet',
  ],
  paidAmount: ['J|Z|J Y|Y|Z Y|B|N'],
  status: ['status( (Y|B))?|ket|keterangan'],
  other: [''],
};

/** Words of headings under which a person is not the customer: contacts, staff, others. */
export const OTHER_PERSON =
  /\b(sales|teknisi|technicians?|tech|pelapor|reporter|penerima|receiver|recipient|visitor|supervisor|spv|tl|pic|pj|darurat|emergency|keluarga|family|kerabat|saudara|kolektor|collector|kurir|referensi|reference|tetangga|neighbou?rs?|kantor|office|admin|agen[t]?|petugas|operator|penilai|qco)\b/;

/** Words of headings, panels and dialogs that show another customer, another time, or no record at all. */
export const OTHER_RECORD =
  /\b(lain(nya)?|others?|another|sebelum(nya)?|previous(ly)?|prev|terakhir|last|lalu|recent|berikut(nya)?|next|antri(an)?|antrean|queue|transfer|pindah(kan)?|gabung(kan)?|merge|duplika[ts]i?|duplicate|bandingkan|banding|compare|preview|pratinjau|cetak|print|contoh|sample|example|template|pencarian|search|cari|filter|lama|old|arsip|archive[d]?|draf[t]?)\b/;

export { LABELS, SYNONYMS };
