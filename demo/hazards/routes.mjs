import { html } from '../lib/html.mjs';
import { HttpError, sendHtml } from '../lib/http.mjs';
import { HAZARDS } from './pages.mjs';
import { hazardPage } from './record.mjs';

/** Answers everything under /hazards/: pages that make an extension's life hard, one record on each. */
export async function routeHazards({ response, url, path: [name = ''] }) {
  if (name === '') return sendHtml(response, indexPage());
  if (name === 'frameset-menu') return sendHtml(response, html`<!doctype html><p>Menu</p>`);
  if (name === 'frameset-record') return sendHtml(response, hazardPage('Caring Call'));
  if (!Object.hasOwn(HAZARDS, name)) throw new HttpError(404, 'Halaman tidak ada');
  const { page, headers = {} } = HAZARDS[name](url.searchParams);
  return sendHtml(response, page, { headers });
}

function indexPage() {
  return html`<!doctype html>
<html lang="id"><meta charset="utf-8"><title>Halaman sulit</title>
<ul>${Object.keys(HAZARDS).map((name) => html`<li><a href="/hazards/${name}">${name}</a></li>`)}</ul></html>`;
}
