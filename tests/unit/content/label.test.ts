import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsLabel, labelStart } from '../../../src/content/reader/first-word.ts';
import { isLabelWord, labelOf, labelWords } from '../../../src/content/reader/label.ts';
import { NEUTRAL } from '../../../src/content/reader/lexicon.ts';

const keysOf = (text: string) => Object.keys(labelOf(text)?.keys ?? {});

describe('labels', () => {
  it.each([
    ['Nama Pelanggan', 'customerName'],
    ['NAMA_PLG', 'customerName'],
    ['A/N', 'customerName'],
    ['Account Name', 'customerName'],
    ['Pemilik Layanan', 'customerName'],
    ['Rp Internet', 'internetBill'],
    ['Telepon (Rp)', 'telephoneBill'],
    ['Abonemen Internet', 'internetBill'],
    ['Tagihan Bulan Ini', 'totalBill'],
    ['CP Pelanggan', 'mobileNumber'],
    ['Dialed Number', 'mobileNumber'],
    ['Kls Plg', 'segment'],
    ['Tipe Pelanggan', 'segment'],
    ['Bln/Thn Tagihan', 'billingPeriod'],
    ['Billing Cycle', 'billingPeriod'],
    ['Selamat datang', 'agentName'],
    ['Nama Anda', 'agentName'],
    ['Your name', 'agentName'],
    ['Nominal yang wajib dibayar', 'totalBill'],
    ['03 Tagihan Terbuka', 'unpaidBills'],
    ['Alamat pasang: wilayah', 'addressPart'],
    ['Tgl Transaksi', 'paidOn'],
    ['Media Bayar', 'channel'],
    ['Tagihan Blm Bayar', 'unpaidBills'],
    ['Daftar Pembayaran', 'paymentHistory'],
    ['Cust Nmae', 'customerName'],
    ['Custname', 'customerName'],
    ['No. Internet *', 'internetNumber'],
    ['ND Ineternet', 'internetNumber'],
    ['Service ID', 'internetNumber'],
    ['ND POTS', 'telephoneNumber'],
    ['Home Phone', 'telephoneNumber'],
    ['No Kontak', 'mobileNumber'],
    ['Handphone (Utama)', 'mobileNumber'],
    ['Alamat Instalasi:', 'address'],
    ['CSegment', 'segment'],
    ['BillPer', 'billingPeriod'],
    ['TAG_INET', 'internetBill'],
    ['Tagihan Internet (Rp)', 'internetBill'],
    ['Tag. POTS', 'telephoneBill'],
    ['Jumlah Yang Harus Dibayar', 'totalBill'],
    ['Total Tag', 'totalBill'],
    ['Riwayat Bayar', 'paymentHistory'],
    ['Logged in as', 'agentName'],
  ])('%s is %s', (text, key) => expect(keysOf(text)).toContain(key));

  it.each([
    'Nama Sales',
    'Nama (Sales)',
    'No. HP Teknisi',
    'Tagihan Bulan Lalu',
    'Tagihan N1',
    'Tagihan (bulan lalu)',
    'Previous Bill',
    'PPN',
    'Deposit',
    'NCLI',
    'No. Pelanggan',
    'SND Group',
    'ND Reference',
    'Telp 2',
    'Phone Work',
    'Fax',
    'Rp Bayar',
    'Alamat Baru',
    'Nama Penerima',
    'Customer Group',
    'Subsegmen',
    'Biaya PSB',
    'Total Paid',
  ])('%s is no field of the customer', (text) => {
    const record = keysOf(text).filter((key) =>
      /Name$|Number|address$|segment|Bill$|billingPeriod/.test(key),
    );
    expect(record).toEqual([]);
  });

  it('begins where a known word begins, in any text', () => {
    expect(labelStart('  * Nama: Budi')).toBe(4);
    expect(labelStart('123 Nama')).toBe(-1);
    expect(labelStart('')).toBe(-1);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        labelOf(text);
        const start = labelStart(text);
        expect(start).toBeLessThan(text.length || 1);
      }),
    );
  });

  it('tells a first word that labels have from one that none has, however many were met', () => {
    const some = fc.constantFrom(
      'rp',
      'idr',
      'wajib',
      ...[...labelWords()].filter((word) => /^[a-z]{2,20}$/.test(word)),
    );
    const word = fc.oneof(some, fc.stringMatching(/^[a-z]{2,20}$/));
    fc.assert(
      fc.property(word, fc.constantFrom('', ' Budi', ': 12', '.'), (first, rest) => {
        expect(beginsLabel(first + rest, 0)).toBe(isLabelWord(first) || NEUTRAL.test(first));
        expect(beginsLabel(`${first.toUpperCase()} 315.000`, 0)).toBe(isLabelWord(first));
      }),
      { numRuns: 3000 },
    );
  });
});
