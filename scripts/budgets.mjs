/** Sizes: everything that a page or script loads, minified and gzipped, against its budget. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { BROWSERS, outDir } from './build.mjs';

/** kB of 1,000 bytes, gzip level 9. `files` are scripts or pages; `also` is loaded at run time by them. */
const BUDGETS = [
  {
    what: 'content script',
    limit: 12,
    files: (manifest) => manifest.content_scripts.flatMap(({ js, css = [] }) => [...js, ...css]),
  },
  { what: 'reader (where Pandu is on)', limit: 46, files: () => ['src/content/read.js'] },
  { what: 'fill script (on a click)', limit: 40, files: () => ['src/content/fill.js'] },
  { what: 'teach script (on a click)', limit: 19, files: () => ['src/content/teach.js'] },
  { what: 'target script (on a click)', limit: 26, files: () => ['src/content/teach-target.js'] },
  { what: 'panel', limit: 45, files: () => ['src/panel/index.html'] },
  { what: 'popup', limit: 20, files: (manifest) => [manifest.action.default_popup] },
  {
    what: 'worker',
    limit: 30,
    files: ({ background }) => [background.service_worker ?? background.scripts].flat(),
  },
];

/** All files that a file loads, itself included: scripts, styles and images of pages, imports of modules. */
export function loadedFiles(folder, file, seen = new Set()) {
  const path = normalize(file).replace(/^\//, '');
  if (seen.has(path) || !existsSync(join(folder, path))) return seen;
  seen.add(path);
  const text = readFileSync(join(folder, path), 'utf8');
  const patterns = path.endsWith('.html')
    ? [/(?:src|href)="([^"]+)"/g]
    : path.endsWith('.js')
      ? [/(?:from|import)\s*\(?["']([^"']+\.(?:js|css))["']/g]
      : [/url\(["']?([^"')]+)["']?\)/g];
  for (const pattern of patterns) {
    for (const [, target] of text.matchAll(pattern)) {
      if (/^(https?:|data:)/.test(target)) continue;
      loadedFiles(folder, target.startsWith('/') ? target : join(dirname(path), target), seen);
    }
  }
  return seen;
}

export function measure(browser) {
  const folder = outDir(browser, 'release');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return BUDGETS.map(({ what, limit, files }) => {
    const loaded = new Set();
    for (const file of files(manifest)) loadedFiles(folder, file, loaded);
    const bytes = [...loaded].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
      0,
    );
    return { browser, what, limit, kB: bytes / 1000, files: [...loaded] };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let good = true;
  for (const { browser, what, limit, kB } of BROWSERS.flatMap(measure)) {
    const fits = kB <= limit;
    good &&= fits;
    console.log(
      `${fits ? '✓' : '✗'} ${browser.padEnd(8)} ${what.padEnd(26)} ${kB.toFixed(1).padStart(5)} of ${limit} kB`,
    );
  }
  process.exit(good ? 0 : 1);
}
