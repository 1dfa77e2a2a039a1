import { describe, expect, test } from 'vitest';
import { FOREIGN, fieldNamed, joinsTrouble, OTHERS } from '../../../src/content/writer/lexicon.ts';

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

describe('what a question asks for', () => {
  test.each([
    ['1. Bagaimana status call ini?', 'callStatus'],
    ['Apakah pelanggan dapat dihubungi?', 'callStatus'],
    ['Was the customer reached?', 'callStatus'],
    ['Apa alasan (reason) status tersebut?', 'callReason'],
    ['Mengapa telepon tidak tersambung?', 'callReason'],
    ['3. Siapa yang menerima telepon?', 'receiverName'],
    ['Dengan siapa Anda berbicara?', 'receiverName'],
    ['Apa hubungannya dengan pelanggan?', 'receiverRelation'],
    ['Kapan pelanggan akan membayar?', 'paymentPromise'],
    ['When will the customer pay?', 'paymentPromise'],
    ['Tanggal berapa pelanggan janji bayar?', 'paymentPromise'],
    ['Mengapa pelanggan belum bisa membayar?', 'unpaidReason'],
    ['Why has the customer not paid yet?', 'unpaidReason'],
    ['Apa kendalanya?', 'unpaidReason'],
    ['Termasuk kategori kendala apa?', 'unpaidCategory'],
    ['Apakah pelanggan mengambil voucher?', 'voucher'],
    ['Is the customer interested in the voucher?', 'voucher'],
    ['Does the customer want the voucher?', 'voucher'],
    ['Berapa nomor tiketnya?', 'ticket'],
    ['Kapan pelanggan minta ditelepon kembali?', 'callBack'],
    ['Catatan Anda tentang panggilan ini', 'notes'],
    ['Apa alasannya?', null],
    ['Apakah yang dapat dihubungi?', null],
    ['Apa laporan teknisi saat kunjungan?', null],
    ['Siapa teknisi yang menerima?', null],
    ['Kapan pelanggan terakhir membayar?', null],
    ['Berapa kali pelanggan dihubungi?', null],
    ['Siapa agen yang berbicara?', null],
    ['Kapan teknisi dihubungi kembali?', null],
    ['Bagaimana catatan panggilan sebelumnya?', null],
  ])('%s: %s', (question, field) => {
    expect(fieldNamed(question)).toBe(field);
  });
});

describe('a title of trouble and of a visit', () => {
  test.each([
    ['Gangguan dan Kunjungan', true],
    ['Trouble and field visit', true],
    ['Kunjungan Teknisi', false],
    ['Riwayat Gangguan', false],
    ['Cari tiket', false],
    ['Gangguan sebelumnya dan kunjungan', false],
  ])('%s: a ticket of this call: %s', (title, is) => {
    expect(joinsTrouble(title)).toBe(is);
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
