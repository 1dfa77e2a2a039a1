/** The gallery by itself: `npx vite -c src/panel/gallery/vite.config.ts` serves it. No part of the extension. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

export default defineConfig({
  root: repository,
  publicDir: 'src/public',
  define: { __DEMO__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1', port: 5199, open: '/src/panel/gallery/index.html' },
  build: {
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { input: 'src/panel/gallery/index.html' },
  },
});
