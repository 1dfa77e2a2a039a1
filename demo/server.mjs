import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { routeHazards } from './hazards/routes.mjs';
import { routeIdeas } from './ideas/routes.mjs';
import { html } from './lib/html.mjs';
import { HttpError, sendHtml, sendJson } from './lib/http.mjs';
import { openStore } from './lib/store.mjs';
import { routeMyXena } from './myxena/routes.mjs';

const ROUTES = { ideas: routeIdeas, myxena: routeMyXena, hazards: routeHazards };

/**
 * Serves both stand-ins: IDEAS under /ideas/, myXENA under /myxena/, difficult pages under /hazards/, and what
 * was saved as JSON under /api/saved.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 takes a free one
 * @param {string} [options.host]
 * @param {string} [options.database] an SQLite file that is kept; without it, a temporary one
 * @returns {Promise<{ url: string, port: number, close(): Promise<void>,
 *   saved(): import('./lib/store.mjs').SavedEntry[] }>} `url` has no slash at its end
 */
export async function startDemoServer({ port = 0, host = '127.0.0.1', database } = {}) {
  const store = openStore(database);
  const server = createServer((request, response) => {
    answer(request, response, store).catch((error) => fail(response, error));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((error) => {
    store.close();
    throw error;
  });
  const bound = server.address().port;

  return {
    url: `http://${host}:${bound}`,
    port: bound,
    saved: () => store.all(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}

async function answer(request, response, store) {
  const url = new URL(request.url, 'http://stand-in');
  if (url.pathname === '/') return sendHtml(response, indexPage());
  if (url.pathname === '/favicon.ico') return response.writeHead(204).end();
  if (url.pathname === '/api/saved') return sendJson(response, store.all());
  const [, site, ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const route = Object.hasOwn(ROUTES, site) ? ROUTES[site] : undefined;
  if (!route) throw new HttpError(404, 'Halaman tidak ada');
  return route({ request, response, url, path: rest, store });
}

function fail(response, error) {
  if (!(error instanceof HttpError || error instanceof URIError)) console.error(error);
  if (response.headersSent) return response.destroy();
  const status = error instanceof HttpError ? error.status : error instanceof URIError ? 400 : 500;
  const text = error instanceof HttpError ? error.message : 'Permintaan gagal';
  sendHtml(response, html`<!doctype html><title>${status}</title><p>${text}</p>`, { status });
}

function indexPage() {
  return html`<!doctype html>
<html lang="id"><meta charset="utf-8"><title>Tiruan CRM</title>
<h1>Tiruan CRM</h1>
<ul><li><a href="/ideas/">IDEAS</a></li><li><a href="/myxena/">myXENA</a></li><li><a href="/hazards/">Halaman sulit</a></li></ul>
</html>`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url, close } = await startDemoServer({ port: Number(process.env.PORT ?? 4173) });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  console.log(
    `IDEAS   ${url}/ideas/\nmyXENA  ${url}/myxena/\nhazards ${url}/hazards/\nsaved   ${url}/api/saved`,
  );
}
