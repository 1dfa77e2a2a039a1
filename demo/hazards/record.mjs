import { AGENT_NAME, addressLine, billTotal, IDEAS_CUSTOMERS } from '../data/customers.mjs';
import { monthName, thousands } from '../lib/format.mjs';
import { html } from '../lib/html.mjs';

/** The customer whose record is on every difficult page. */
export const HAZARD_CUSTOMER = IDEAS_CUSTOMERS[0];

/** One record the way IDEAS shows it, with the notes field that a recap fills. */
export function record(customer = HAZARD_CUSTOMER) {
  const [newest] = customer.bills;
  const rows = [
    ['Nama Pelanggan', customer.name],
    ['No Internet', customer.internetNumber],
    ['GSM', customer.mobileNumber],
    ['Segmen', customer.segment],
    ['Alamat Instalasi', addressLine(customer)],
    ['Periode Tagihan', monthName(newest.period)],
    ['Total Tagihan', `Rp ${thousands(billTotal(newest))}`],
  ];
  return html`<table>${rows.map(([label, value]) => html`<tr><td>${label}</td><td>:</td><td>${value}</td></tr>`)}</table>
<p><label for="catatan">Catatan</label><br><textarea id="catatan" name="catatan" rows="3" cols="40"></textarea></p>`;
}

/** A whole page around `body`; `head` goes into its head as it is. */
export function hazardPage(title, { head = '', body = record() } = {}) {
  return html`<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><title>IDEAS - ${title}</title>${head}</head>
<body>
<h1>IDEAS</h1><p>Agent: ${AGENT_NAME}</p>
${body}
</body>
</html>`;
}
