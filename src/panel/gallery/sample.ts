/** Made-up customers for the gallery; nobody's data. */
import type { CustomerReading, ReadValue } from '../../customer/reading.ts';
import type { CustomerRecord, FieldKey, Site } from '../../customer/record.ts';

const LABELS: Readonly<Record<FieldKey, string>> = {
  customerName: 'Nama Pelanggan',
  internetNumber: 'No. Internet',
  telephoneNumber: 'ND POTS',
  mobileNumber: 'No. Kontak',
  address: 'Alamat Instalasi',
  segment: 'Segmen',
  billingPeriod: 'Periode Tagihan',
  internetBill: 'Tagihan IndiHome',
  telephoneBill: 'Tagihan Telepon',
  totalBill: 'Total Tagihan',
  paymentHistory: 'Riwayat Pembayaran',
  unpaidBills: 'Tunggakan',
  agentName: 'Agent',
};

export const SRI: Partial<CustomerRecord> = {
  customerName: 'Sri Rahayu Ningsih',
  internetNumber: '122345678901',
  telephoneNumber: '0222000111',
  mobileNumber: '081200001234',
  address: 'Jl. Melati 12 RT 03/05, Coblong, Bandung',
  segment: 'GOLD',
  billingPeriod: '2022-09',
  internetBill: 345_000,
  telephoneBill: 67_500,
  totalBill: 412_500,
  paymentHistory: [
    { period: '2022-08', channel: 'Indomaret', paidOn: '2022-08-18' },
    { period: '2022-07', channel: 'Link Aja', paidOn: '2022-07-19' },
    { period: '2022-06', channel: 'Indomaret', paidOn: '2022-06-20' },
  ],
  agentName: 'Dewi Lestari',
};

export const AGUS: Partial<CustomerRecord> = {
  customerName: 'Agus Salim',
  internetNumber: '122987654321',
  mobileNumber: '081300002222',
  address: 'Jl. Kenanga 3, Sukajadi, Bandung',
  segment: 'GOLD',
  billingPeriod: '2022-09',
  unpaidBills: [
    { period: '2022-09', service: 'internet', amount: 345_700 },
    { period: '2022-09', service: 'telephone', amount: 67_500 },
    { period: '2022-08', service: 'internet', amount: 390_000 },
    { period: '2022-07', service: 'internet', amount: 390_000 },
  ],
  agentName: 'Dewi Lestari',
};

/** A reading as a content script would send it. */
export function readingOf(
  record: Partial<CustomerRecord>,
  site: Site | null = 'IDEAS',
  rest: Partial<CustomerReading> = {},
): CustomerReading {
  const values = Object.fromEntries(
    Object.entries(record).map(([key, value]): [string, ReadValue] => [
      key,
      { value, label: LABELS[key as FieldKey], score: 0.9 },
    ]),
  );
  return { site, state: 'customer', values, conflicts: {}, taughtMissing: [], ...rest };
}

/** A record without some of its keys. */
export function without(record: Partial<CustomerRecord>, ...keys: FieldKey[]): Partial<CustomerRecord> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key as FieldKey)));
}
