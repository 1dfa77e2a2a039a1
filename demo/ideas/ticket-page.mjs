import { TICKET_TOPICS } from '../lib/choices.mjs';
import { html } from '../lib/html.mjs';
import { options, page } from './layout.mjs';

/** The page that files a trouble ticket; `ticketNumber` set: it says that one was made. */
export function ticketPage(customer, ticketNumber) {
  return page({
    active: 'tiket',
    title: 'Tiket Kendala',
    customerId: customer.id,
    body: html`
${ticketNumber && html`<div class="note ok" id="tersimpan">Tersimpan. No Tiket <b id="no-tiket">${ticketNumber}</b></div>`}
<form method="post" action="/ideas/tiket/${customer.id}" autocomplete="off">
<div class="card narrow"><h3>Create Tiket Kendala</h3><table class="form" cellspacing="0">
<tr>
<td><div class="lbl">Nama Pelanggan</div><input type="text" value="${customer.name}" readonly></td>
<td><div class="lbl">No Internet</div><input type="text" value="${customer.internetNumber}" readonly></td>
</tr>
<tr>
<td><div class="lbl">Jenis Kendala</div><select name="jenis">${options(TICKET_TOPICS)}</select></td>
<td><div class="lbl">Nama Pelapor</div><input type="text" name="nama_pelapor"></td>
</tr>
<tr><td colspan="2"><div class="lbl">Uraian</div><textarea name="uraian" rows="4"></textarea></td></tr>
</table>
<div class="bar"><button type="submit" class="save">Buat Tiket</button></div></div>
</form>`,
  });
}

/** The number under which the stand-in files the n-th saved form, if that is a ticket. */
export function ticketNumberOf(savedId) {
  return `IN${String(90210000 + savedId)}`;
}
