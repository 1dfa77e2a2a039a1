import { fileURLToPath } from 'node:url';
import { customerById } from '../data/customers.mjs';
import { CALL_REASONS, UNPAID_REASONS } from '../lib/choices.mjs';
import { HttpError, readForm, redirect, sendFile, sendHtml, sendJson } from '../lib/http.mjs';
import { billsFrame, billsPage, paymentsFrame, paymentsPage } from './account-pages.mjs';
import { callPage } from './call-page.mjs';
import { listPage } from './list-page.mjs';
import { ticketNumberOf, ticketPage } from './ticket-page.mjs';

const FILES = new Set(['ideas.css', 'ideas.js']);

/** How long the stand-in's old server takes to look up dependent options, in ms. */
const LOOKUP_MS = 120;

/** Answers everything under /ideas/. */
export async function routeIdeas({ request, response, url, path, store }) {
  const [section = '', id] = path;
  if (section === '' || (section === 'pelanggan' && id)) return redirect(response, '/ideas/pelanggan');
  if (FILES.has(section)) {
    return sendFile(response, fileURLToPath(new URL(`public/${section}`, import.meta.url)));
  }
  if (section === 'pelanggan') return sendHtml(response, listPage(url.searchParams, store));
  if (section === 'opsi') return sendOptions(response, url.searchParams);

  if (section === 'frame') return sendFrame(response, path);
  const customer = customerOf(id);
  if (section === 'caring') return answerCall({ request, response, url, customer, store });
  if (section === 'tiket') return answerTicket({ request, response, url, customer, store });
  if (section === 'tagihan') return sendHtml(response, billsPage(customer));
  if (section === 'riwayat') return sendHtml(response, paymentsPage(customer));
  throw new HttpError(404, 'Halaman tidak ada');
}

function customerOf(id) {
  const customer = customerById(id);
  if (customer?.site !== 'IDEAS') throw new HttpError(404, 'Pelanggan tidak ditemukan');
  return customer;
}

function sendFrame(response, [, kind, id]) {
  const customer = customerOf(id);
  if (kind === 'tagihan') return sendHtml(response, billsFrame(customer));
  if (kind === 'riwayat') return sendHtml(response, paymentsFrame(customer));
  throw new HttpError(404, 'Halaman tidak ada');
}

async function sendOptions(response, params) {
  await new Promise((resolve) => setTimeout(resolve, LOOKUP_MS));
  const lists = { reason_status: CALL_REASONS, kendala: UNPAID_REASONS };
  const list = lists[params.get('untuk')] ?? {};
  const parent = params.get('induk') ?? '';
  sendJson(response, Object.hasOwn(list, parent) ? list[parent] : []);
}

async function answerCall({ request, response, url, customer, store }) {
  if (request.method === 'POST') {
    const fields = await readForm(request);
    const refusal = refusalOf(fields);
    if (refusal) return sendHtml(response, callPage(customer, { values: fields, refusal }), { status: 422 });
    const id = store.save({ site: 'IDEAS', kind: 'interaction', customerId: customer.id, fields });
    return redirect(response, `/ideas/caring/${customer.id}?tersimpan=${id}`);
  }
  const savedId = Number(url.searchParams.get('tersimpan')) || undefined;
  const values = savedId ? store.latest(customer.id)?.fields : undefined;
  return sendHtml(response, callPage(customer, { ...(values && { values, savedId }) }));
}

/** Why IDEAS would not take the form; undefined where it does. */
function refusalOf(fields) {
  const { tgl_janji_bayar: promised, status_call: status, reason_status: reason } = fields;
  if (promised && !/^\d{2}-\d{2}-\d{4}$/.test(promised)) return 'Tgl Janji Bayar harus dd-mm-yyyy';
  if (reason && !CALL_REASONS[status]?.includes(reason)) return 'Reason Status tidak sesuai Status Call';
  return undefined;
}

async function answerTicket({ request, response, url, customer, store }) {
  if (request.method === 'POST') {
    const fields = await readForm(request);
    const id = store.save({ site: 'IDEAS', kind: 'ticket', customerId: customer.id, fields });
    return redirect(response, `/ideas/tiket/${customer.id}?tersimpan=${id}`);
  }
  const savedId = Number(url.searchParams.get('tersimpan')) || undefined;
  return sendHtml(response, ticketPage(customer, savedId && ticketNumberOf(savedId)));
}
