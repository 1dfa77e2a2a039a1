import { describe, expect, test } from 'vitest';
import { fieldNamed } from '../../../src/content/writer/lexicon.ts';

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
    'Lokasi Bayar',
    'constructor',
  ])('%s is no field of the recap', (label) => {
    expect(fieldNamed(label)).toBeNull();
  });
});
