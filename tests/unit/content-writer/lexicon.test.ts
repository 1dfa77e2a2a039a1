import { describe, expect, test } from 'vitest';
import { FOREIGN, fieldNamed, OTHERS } from '../../../src/content/writer/lexicon.ts';

describe('what a label names', () => {
  test.each([
    ['HUB PENERIMA', 'receiverRelation'],
    ['Hub. Penerima *', 'receiverRelation'],
    ['Relasi (Kepemilikan)', 'receiverRelation'],
    ['Relasi Kepemilikan', 'receiverRelation'],
    ['Nama Penerima:', 'receiverName'],
    ['Penerima', 'receiverName'],
    ['Status Call', 'callStatus'],
    ['Reason_Status', 'callReason'],
    ['VOC (Call)', 'callReason'],
    ['Status Detail', 'callReason'],
    ['Status Bayar', 'paymentStatus'],
    ['Tgl Janji Bayar (dd-mm-yyyy)', 'paymentPromise'],
    ['Tanggal Janji Bayar', 'paymentPromise'],
    ['Kategori', 'unpaidCategory'],
    ['Katgori', 'unpaidCategory'],
    ['Kendala', 'unpaidReason'],
    ['Catatan', 'notes'],
    ['Upd Alamat', 'addressChange'],
    ['Alamat Baru', 'addressChange'],
    ['Other Phone', 'otherPhone'],
    ['Handphone Lainnya', 'otherPhone'],
    ['No Alternatif', 'otherPhone'],
    ['No. WA', 'whatsappNumber'],
    ['WhatsApp', 'whatsappNumber'],
    ['Moda Pembayaran', 'paymentChannel'],
    ['Gimmick', 'voucher'],
    ['Sudah punya myIndiHome', 'myIndiHome'],
    ['No Tiket', 'ticket'],
    ['Insiden', 'ticket'],
    ['Telepon lagi', 'callBack'],
    ['Hubungan dengan pemilik', 'receiverRelation'],
    ['Receiver Relation (Hub. Penerima)', 'receiverRelation'],
    ['Relation to customer', 'receiverRelation'],
    ['Diterima oleh', 'receiverName'],
    ['Nama yang menjawab', 'receiverName'],
    ['Answered by', 'receiverName'],
    ['Call outcome', 'callStatus'],
    ['Disposition', 'callStatus'],
    ['Promised payment date', 'paymentPromise'],
    ['Tanggal kesanggupan bayar', 'paymentPromise'],
    ['Unpaid Category', 'unpaidCategory'],
    ['Unpaid Reason', 'unpaidReason'],
    ['Cause', 'unpaidReason'],
    ['Kendala belum bayar', 'unpaidReason'],
    ['Call Notes', 'notes'],
    ['Remarks', 'notes'],
    ['Address change', 'addressChange'],
    ['No. HP lain yang bisa dihubungi', 'otherPhone'],
    ['Gimmick / voucher', 'voucher'],
    ['No. Tiket / Insiden', 'ticket'],
    ['Sts Call', 'callStatus'],
    ['Kode Reason', 'callReason'],
    ['Detail Alasan', 'callReason'],
    ['Penerima sebagai', 'receiverRelation'],
    ['Nama Lawan Bicara', 'receiverName'],
    ['Terima Oleh', 'receiverName'],
    ['Tgl Komitmen Bayar', 'paymentPromise'],
    ['Jenis Kendala', 'unpaidCategory'],
    ['Sub Kendala', 'unpaidReason'],
    ['Kesediaan Bayar', 'paymentStatus'],
    ['No. HP 2', 'otherPhone'],
    ['Minat Voucher', 'voucher'],
    ['myIH', 'myIndiHome'],
    ['No. INC', 'ticket'],
    ['Ganti Alamat', 'addressChange'],
    ['Ringkasan Percakapan', 'notes'],
    ['Resume Call', 'notes'],
  ])('%s', (label, key) => {
    expect(fieldNamed(label)).toBe(key);
  });

  test.each([
    'Keterangan',
    'Catatan Teknisi',
    'Catatan (teknisi)',
    'Catatan Sebelumnya',
    'Cari Catatan',
    'Filter Status Call',
    'Alamat',
    'Alamat Instalasi',
    'No HP',
    'Phone Work',
    'Tgl Bayar',
    'Tgl Call',
    'Nama',
    'Nama Pelanggan',
    'Status',
    'FCR',
    'Todo',
    'Lainnya',
    'Kode Voucher',
    'Technician Notes',
    'Catatan (supervisor)',
    'Catatan (call terakhir)',
    'Notes of last call',
    'Relationship status',
    'Contact person',
    'Diterima',
    'Call date',
    'Nama yang dihubungi',
    'Catatan internal',
    'Lokasi Bayar',
    'constructor',
  ])('%s is no field of the recap', (label) => {
    expect(fieldNamed(label)).toBeNull();
  });
});

describe('whose part of the page a title names', () => {
  test.each(['PIC Kantor / Penanggung Jawab', 'Building manager', 'Mitra Penagihan', 'QC / Sales'])(
    '%s: somebody else’s',
    (title) => {
      expect(OTHERS.test(title)).toBe(true);
    },
  );

  test.each(['Supervisor: Budi Santoso', 'Hasil panggilan', 'Picu ulang'])('%s: nobody’s', (title) => {
    expect(OTHERS.test(title)).toBe(false);
  });

  test('the last call is another time’s, the last login is not', () => {
    expect(FOREIGN.test('call terakhir')).toBe(true);
    expect(FOREIGN.test('login terakhir 08 02')).toBe(false);
  });
});
