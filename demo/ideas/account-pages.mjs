import { html } from '../lib/html.mjs';
import { billSummary, openBills, payments } from './bill-parts.mjs';
import { framePage, page } from './layout.mjs';

/** What the billing and payment pages say of whose they are. */
function owner(customer) {
  return html`<table class="pairs owner" cellspacing="0">
<tr><td class="l">Nama Pelanggan</td><td class="c">:</td><td class="v">${customer.name}</td></tr>
<tr><td class="l">No Internet</td><td class="c">:</td><td class="v">${customer.internetNumber || '-'}</td></tr>
<tr><td class="l">ND POTS</td><td class="c">:</td><td class="v">${customer.telephoneNumber || '-'}</td></tr>
</table>`;
}

export function billsPage(customer) {
  return page({
    active: 'tagihan',
    title: 'Tagihan',
    customerId: customer.id,
    body: html`<div class="card"><h3>Informasi Tagihan</h3><div class="pad">${owner(customer)}${billSummary(customer)}${openBills(customer)}</div></div>`,
  });
}

export function paymentsPage(customer) {
  return page({
    active: 'riwayat',
    title: 'Riwayat Pembayaran',
    customerId: customer.id,
    body: html`<div class="card"><h3>E-Payment</h3><div class="pad">${owner(customer)}${payments(customer)}</div></div>`,
  });
}

export function billsFrame(customer) {
  return framePage('Tagihan', html`${billSummary(customer)}${openBills(customer)}`);
}

export function paymentsFrame(customer) {
  return framePage('Riwayat', payments(customer));
}
