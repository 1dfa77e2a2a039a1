/** `web-ext lint` on the Firefox build: no error, and no warning but the one for Preact's own code. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { outDir } from './build.mjs';
import { root } from './lib/run.mjs';

/** Preact sets `innerHTML` for `dangerouslySetInnerHTML`, which no component of ours uses. */
const EXPLAINED = new Set(['UNSAFE_VAR_ASSIGNMENT']);

const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/web-ext/bin/web-ext.js'),
    'lint',
    '--source-dir',
    outDir('firefox', 'release'),
    '--output',
    'json',
    '--no-config-discovery',
  ],
  { encoding: 'utf8', maxBuffer: 1e8 },
);
let report;
try {
  report = JSON.parse(stdout.slice(stdout.indexOf('{')));
} catch {
  console.error(stderr || stdout);
  process.exit(1);
}
const { errors, warnings } = report;
const unexplained = warnings.filter(({ code }) => !EXPLAINED.has(code));
for (const { code, message, file, line } of [...errors, ...unexplained])
  console.error(`${code}: ${message} (${file}:${line ?? ''})`);
console.log(
  `${errors.length} errors, ${unexplained.length} unexplained warnings, ${warnings.length - unexplained.length} explained`,
);
process.exit(errors.length + unexplained.length ? 1 : 0);
