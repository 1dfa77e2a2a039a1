import { billTotal } from '../data/customers.mjs';
import { compactPeriod, dayMonthYear, monthName, thousands } from '../lib/format.mjs';
import { html } from '../lib/html.mjs';

/** The newest month's bill, label beside value in table cells. */
export function billSummary(customer) {
  const [newest] = customer.bills;
  const rows = [
    ['Periode Tagihan', monthName(newest.period)],
    ['Tagihan Internet', newest.internet ? `Rp ${thousands(newest.internet)}` : '-'],
    ['Tagihan Telepon', newest.telephone ? `Rp ${thousands(newest.telephone)}` : '-'],
    ['Total Tagihan', `Rp ${thousands(billTotal(newest))}`],
  ];
  return html`<table class="pairs" cellspacing="0">
${rows.map(([label, value]) => html`<tr><td class="l">${label}</td><td class="c">:</td><td class="v">${value}</td></tr>`)}
</table>`;
}

/** Every open bill by month and service, and their sum. */
export function openBills(customer) {
  const lines = customer.bills.flatMap(({ period, internet, telephone }) => [
    ...(internet ? [[period, 'INTERNET', internet]] : []),
    ...(telephone ? [[period, 'TELEPON', telephone]] : []),
  ]);
  const sum = lines.reduce((total, [, , amount]) => total + amount, 0);
  return html`<table class="grid" cellspacing="0">
<caption>Rincian Tagihan Belum Dibayar</caption>
<thead><tr><th>Periode</th><th>Layanan</th><th class="num">Jumlah (Rp)</th><th>Status</th></tr></thead>
<tbody>
${lines.map(
  ([period, service, amount]) =>
    html`<tr><td>${compactPeriod(period)}</td><td>${service}</td><td class="num">${thousands(amount)}</td><td>BELUM BAYAR</td></tr>`,
)}
</tbody>
<tfoot><tr><td colspan="2">Total Tunggakan</td><td class="num">${thousands(sum)}</td><td>${customer.bills.length} bulan</td></tr></tfoot>
</table>`;
}

/** Payments as e-payment lists them, newest first. */
export function payments(customer) {
  return html`<table class="grid" cellspacing="0">
<caption>Riwayat Pembayaran</caption>
<thead><tr><th>Periode</th><th>Tgl Bayar</th><th>Lokasi Bayar</th><th class="num">Rp Bayar</th></tr></thead>
<tbody>
${customer.payments.map(
  (paid) =>
    html`<tr><td>${compactPeriod(paid.period)}</td><td>${dayMonthYear(paid.paidOn)}</td><td>${paid.channel}</td><td class="num">${thousands(paid.amount)}</td></tr>`,
)}
</tbody>
</table>`;
}
