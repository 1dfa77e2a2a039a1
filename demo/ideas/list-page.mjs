import { billTotal, IDEAS_CUSTOMERS, searchCustomers } from '../data/customers.mjs';
import { compactPeriod, thousands } from '../lib/format.mjs';
import { html } from '../lib/html.mjs';
import { options, page } from './layout.mjs';

const SEGMENTS = ['PLATINUM', 'GOLD', 'SILVER', 'REGULER'];

/** The list of customers to call, narrowed by `cari` (words) and `segmen`; no single customer is on it. */
export function listPage(params, store) {
  const query = params.get('cari') ?? '';
  const segment = params.get('segmen') ?? '';
  const found = searchCustomers(IDEAS_CUSTOMERS, query).filter((one) => !segment || one.segment === segment);

  return page({
    active: 'pelanggan',
    title: 'Daftar Pelanggan',
    body: html`
<form class="search" method="get" action="/ideas/pelanggan">
  <b>Pencarian</b>
  <input type="text" name="cari" value="${query}" size="34" placeholder="nama / nomor / alamat">
  <select name="segmen">${options(SEGMENTS, segment, 'Semua segmen')}</select>
  <button type="submit">Cari</button>
  <a href="/ideas/pelanggan">Reset</a>
  <span class="count">${found.length} dari ${IDEAS_CUSTOMERS.length} pelanggan</span>
</form>
<table class="grid" cellspacing="0">
<thead><tr><th>No</th><th>Nama Pelanggan</th><th>No Internet</th><th>ND POTS</th><th>Segmen</th><th>Kota</th><th>Bul Tag</th><th class="num">Total Tagihan</th><th>Status Call</th><th>Aksi</th></tr></thead>
<tbody>
${found.map((customer, i) => listRow(customer, i + 1, store))}
${found.length === 0 && html`<tr><td colspan="10" class="empty">Data tidak ditemukan</td></tr>`}
</tbody>
</table>`,
  });
}

function listRow(customer, position, store) {
  const [newest] = customer.bills;
  const last = store.latest(customer.id);
  return html`<tr>
<td>${position}</td><td><a href="/ideas/caring/${customer.id}">${customer.name}</a></td>
<td>${customer.internetNumber || '-'}</td><td>${customer.telephoneNumber || '-'}</td>
<td>${customer.segment || '-'}</td><td>${customer.address.city}</td>
<td>${compactPeriod(newest.period)}</td><td class="num">${thousands(billTotal(newest))}</td>
<td>${last ? last.fields.status_call || 'TERSIMPAN' : 'BELUM CALL'}</td>
<td><a class="btn" href="/ideas/caring/${customer.id}">Caring</a></td>
</tr>`;
}
