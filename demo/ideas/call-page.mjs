import { DEMO_DAY } from '../data/clock.mjs';
import { addressLine, IDEAS_CUSTOMERS } from '../data/customers.mjs';
import { CALL_REASONS, PAYMENT_STATUSES, RECEIVER_RELATIONS, UNPAID_REASONS } from '../lib/choices.mjs';
import { html } from '../lib/html.mjs';
import { options, page } from './layout.mjs';

/**
 * The call screen of one customer.
 * @param {object} customer
 * @param {object} [state]
 * @param {Record<string, string>} [state.values] what the form shows: a refused entry, or the last saved one
 * @param {number} [state.savedId] set: the page says that it was saved
 * @param {string} [state.refusal] set: the page says why it was not
 */
export function callPage(customer, { values = {}, savedId, refusal } = {}) {
  return page({
    active: 'caring',
    title: 'Caring Call',
    customerId: customer.id,
    body: html`
${savedId && html`<div class="note ok" id="tersimpan">Tersimpan. No Interaksi IDS-${String(savedId).padStart(6, '0')}</div>`}
${refusal && html`<div class="note err">${refusal}</div>`}
<form method="post" action="/ideas/caring/${customer.id}" autocomplete="off">
<table class="cols" cellspacing="0"><tr>
<td class="left">
${interactionData(customer)}
${statusCall(values)}
${multiContact(customer, values)}
<div class="bar">
  <button type="submit" class="save">Simpan</button>
  <button type="reset">Batal</button>
  ${neighbours(customer)}
</div>
<div class="frames">
  <div class="card"><h3>Tagihan</h3><iframe src="/ideas/frame/tagihan/${customer.id}" title="Tagihan"></iframe></div>
  <div class="card"><h3>Pembayaran</h3><iframe src="/ideas/frame/riwayat/${customer.id}" title="Pembayaran"></iframe></div>
</div>
</td>
<td class="right">${customerInfo(customer)}</td>
</tr></table>
</form>
<script src="/ideas/ideas.js"></script>`,
  });
}

function neighbours(customer) {
  const at = IDEAS_CUSTOMERS.indexOf(customer);
  const [before, after] = [IDEAS_CUSTOMERS[at - 1], IDEAS_CUSTOMERS[at + 1]];
  return html`<span class="step">
${before && html`<a class="btn" href="/ideas/caring/${before.id}">&laquo; Sebelumnya</a>`}
${after && html`<a class="btn" href="/ideas/caring/${after.id}">Berikutnya &raquo;</a>`}</span>`;
}

/** A cell: the label over its control, as old table forms have it, without a `for`. */
function cell(label, control, span = 1) {
  return html`<td${span > 1 ? html` colspan="${span}"` : ''}><div class="lbl">${label}</div>${control}</td>`;
}

function text(name, value, more = '') {
  return html`<input type="text" name="${name}" value="${value ?? ''}"${more}>`;
}

function interactionData(customer) {
  const dialled = customer.mobileNumber || customer.telephoneNumber;
  const fixed = html` readonly`;
  return html`<div class="card"><h3>Interaction Data</h3><table class="form" cellspacing="0"><tr>
${cell('Campaign', text('campaign', 'COC OBC SSO', fixed))}
${cell('Tgl Call', text('tgl_call', DEMO_DAY, fixed))}
${cell('Media', text('media', 'OUTBOUND CALL', fixed))}
${cell('No Kontak', text('no_kontak', dialled, fixed))}
</tr></table></div>`;
}

function statusCall(values) {
  const areas = html`rows="3"`;
  return html`<div class="card"><h3>Interaction Status Call</h3><table class="form" cellspacing="0">
<tr>
${cell('Status Call', html`<select name="status_call" id="status_call">${options(Object.keys(CALL_REASONS), values.status_call)}</select>`)}
${cell('Reason Status', html`<select name="reason_status" id="reason_status">${options(CALL_REASONS[values.status_call] ?? [], values.reason_status)}</select>`)}
${cell('HUB PENERIMA', html`<select name="hub_penerima">${options(RECEIVER_RELATIONS, values.hub_penerima)}</select>`)}
${cell('Nama Penerima', text('nama_penerima', values.nama_penerima))}
</tr>
<tr>
${cell('Status Bayar', html`<select name="status_bayar">${options(PAYMENT_STATUSES, values.status_bayar)}</select>`)}
${cell('Tgl Janji Bayar', text('tgl_janji_bayar', values.tgl_janji_bayar, html` placeholder="dd-mm-yyyy" maxlength="10"`))}
${cell('Kategori', html`<select name="kategori" id="kategori">${options(Object.keys(UNPAID_REASONS), values.kategori)}</select>`)}
${cell('Kendala', html`<select name="kendala" id="kendala">${options(UNPAID_REASONS[values.kategori] ?? [], values.kendala)}</select>`)}
</tr>
<tr>
${cell('Other Phone', text('other_phone', values.other_phone, html` maxlength="15"`))}
${cell('No Tiket', text('no_tiket', values.no_tiket))}
${cell('Catatan', html`<textarea name="catatan" ${areas}>${values.catatan ?? ''}</textarea>`)}
${cell('Keterangan', html`<textarea name="keterangan" ${areas}>${values.keterangan ?? ''}</textarea>`)}
</tr>
</table></div>`;
}

function multiContact(customer, values) {
  return html`<div class="card"><h3>Multi Kontak</h3><table class="form" cellspacing="0"><tr>
${cell('Phone Home', text('phone_home', values.phone_home ?? customer.telephoneNumber))}
${cell('Phone Work', text('phone_work', values.phone_work))}
${cell('No WA', text('no_wa', values.no_wa, html` maxlength="15"`))}
${cell('Email', text('email', values.email ?? customer.email))}
</tr></table></div>`;
}

function customerInfo(customer) {
  const rows = [
    ['Nama Pelanggan', customer.name],
    ['No Internet', customer.internetNumber],
    ['ND POTS', customer.telephoneNumber],
    ['GSM', customer.mobileNumber],
    ['NCLI', customer.accountNumber],
    ['Segmen', customer.segment],
    ['Paket', customer.plan],
  ];
  const places = [
    ['Witel', customer.witel],
    ['STO', customer.sto],
  ];
  const readonly = ([label, value]) =>
    html`<div class="lbl">${label}</div><input type="text" class="info" value="${value}" readonly>`;
  return html`<div class="card info"><h3>Customer Info</h3><div class="pad">
${rows.map(readonly)}
<div class="lbl">Alamat Instalasi</div><textarea class="info" rows="4" readonly>${addressLine(customer)}</textarea>
<div class="two">${places.map((place) => html`<div>${readonly(place)}</div>`)}</div>
</div></div>`;
}
