import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { DEMO_DAY } from '../data/clock.mjs';
import { AGENT_NAME, addressLine, billTotal, customerById, MYXENA_CUSTOMERS } from '../data/customers.mjs';
import {
  CALL_REASONS,
  PAYMENT_STATUSES,
  RECEIVER_RELATIONS,
  UNPAID_REASONS,
  VOUCHERS,
} from '../lib/choices.mjs';
import { HttpError, readJson, sendFile, sendJson } from '../lib/http.mjs';

const { resolve } = createRequire(import.meta.url);

const FILES = new Set([
  'app.js',
  'work-list.js',
  'customer-view.js',
  'call-form.js',
  'format.js',
  'myxena.css',
]);

/** The columns that the work list shows of what was saved, and the form sends. */
const FORM_FIELDS = [
  'status_call',
  'reason_call',
  'hubungan_penerima',
  'penerima',
  'status_bayar',
  'tanggal_janji_bayar',
  'kategori',
  'kendala',
  'gimmick',
  'fcr',
  'todo',
  'catatan',
  'upd_alamat',
  'handphone_lain',
  'no_wa',
  'no_tiket',
];

/** Answers everything under /myxena/; every path that is neither file nor API gives the app. */
export async function routeMyXena({ request, response, path, store }) {
  const [section = '', ...rest] = path;
  if (section === 'api') return answerApi({ request, response, path: rest, store });
  if (section === 'vue.js') return sendFile(response, resolve('vue/dist/vue.esm-browser.prod.js'));
  const file = FILES.has(section) ? section : 'index.html';
  return sendFile(response, fileURLToPath(new URL(`public/${file}`, import.meta.url)));
}

async function answerApi({ request, response, path: [kind, id, part], store }) {
  if (kind === 'mulai') return sendJson(response, startData());
  if (kind === 'kerja')
    return sendJson(
      response,
      MYXENA_CUSTOMERS.map((one) => workItem(one, store)),
    );
  const customer = customerById(id);
  if (kind !== 'pelanggan' || customer?.site !== 'myXENA') throw new HttpError(404, 'Tidak ditemukan');
  if (part === 'interaksi' && request.method === 'POST') {
    return sendJson(response, save(customer, await readJson(request), store), 201);
  }
  return sendJson(response, { ...customer, alamat: addressLine(customer) });
}

function save(customer, body, store) {
  if (body === null || typeof body !== 'object') throw new HttpError(400, 'Isian harus berupa objek');
  const fields = Object.fromEntries(FORM_FIELDS.map((name) => [name, String(body[name] ?? '')]));
  return { id: store.save({ site: 'myXENA', kind: 'interaction', customerId: customer.id, fields }) };
}

function startData() {
  return {
    agent: AGENT_NAME,
    tanggal: DEMO_DAY,
    pilihan: {
      reasons: CALL_REASONS,
      hubungan: RECEIVER_RELATIONS,
      statusBayar: PAYMENT_STATUSES,
      kendala: UNPAID_REASONS,
      gimmick: VOUCHERS,
    },
  };
}

function workItem(customer, store) {
  const saved = store.latest(customer.id);
  return {
    id: customer.id,
    agent: AGENT_NAME,
    nama: customer.name,
    alamat: addressLine(customer),
    noTelepon: customer.mobileNumber || customer.telephoneNumber,
    segmen: customer.segment,
    total: billTotal(customer.bills[0]),
    tanggalCall: saved ? DEMO_DAY : '',
    saved: saved?.fields ?? null,
  };
}
