import { DEMO_DAY } from '../data/clock.mjs';
import { AGENT_NAME } from '../data/customers.mjs';
import { html } from '../lib/html.mjs';

const MENU = [
  ['pelanggan', 'Daftar Pelanggan', () => '/ideas/pelanggan'],
  ['caring', 'Caring Call', (id) => `/ideas/caring/${id}`],
  ['tagihan', 'Tagihan', (id) => `/ideas/tagihan/${id}`],
  ['riwayat', 'Riwayat Pembayaran', (id) => `/ideas/riwayat/${id}`],
  ['tiket', 'Tiket Kendala', (id) => `/ideas/tiket/${id}`],
];

/**
 * A whole page with IDEAS' header and menu.
 * @param {{ active: string, title: string, customerId?: string, body: object }} page `active` is a menu key;
 *   without a customer only the list is in the menu
 */
export function page({ active, title, customerId, body }) {
  const items = MENU.filter(([key]) => key === 'pelanggan' || customerId);
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>IDEAS - ${title}</title>
<link rel="stylesheet" href="/ideas/ideas.css">
</head>
<body>
<div id="top">
  <div class="brand">IDEAS <span>Outbound Caring</span></div>
  <div class="who">Agent: ${AGENT_NAME} &nbsp;|&nbsp; ${DEMO_DAY} &nbsp;|&nbsp; <a href="/ideas/">Keluar</a></div>
</div>
<ul id="menu">
${items.map(([key, label, href]) => html`<li${key === active ? html` class="on"` : ''}><a href="${href(customerId)}">${label}</a></li>`)}
</ul>
<div id="path">COC OBC SSO &raquo; ${title}</div>
<div id="main">
${body}
</div>
<div id="foot">IDEAS v3.8.2</div>
</body>
</html>`;
}

/** The page inside one of the frames of the call screen. */
export function framePage(title, body) {
  return html`<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/ideas/ideas.css"></head>
<body class="inner">
${body}
</body>
</html>`;
}

/** A select's options; the first one, named `none`, is empty. */
export function options(values, chosen = '', none = '-- Pilih --') {
  return html`<option value="">${none}</option>${values.map(
    (value) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${value}</option>`,
  )}`;
}
