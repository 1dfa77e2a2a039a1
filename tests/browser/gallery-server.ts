import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface GalleryServer {
  /** Address of one state of the panel. */
  stateUrl(state: string, theme?: 'light' | 'dark'): string;
  url: string;
  close(): void;
}

/** Builds the gallery into a folder and serves it on loopback, with the CSP that the extension's pages have. */
export async function startGallery(outDir: string): Promise<GalleryServer> {
  const config = fileURLToPath(new URL('../../src/panel/gallery/vite.config.ts', import.meta.url));
  await build({ configFile: config, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const manifest = await readFile(new URL('../../manifest.json', import.meta.url), 'utf8');
  const csp: string = JSON.parse(manifest).content_security_policy.extension_pages;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    try {
      const body = await readFile(join(outDir, pathname));
      response.writeHead(200, {
        'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream',
        'content-security-policy': csp,
      });
      response.end(body);
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/src/panel/gallery/index.html`;
  return {
    url,
    stateUrl: (state, theme = 'light') => `${url}?state=${state}&theme=${theme}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
