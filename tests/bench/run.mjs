/** Timings, each as a ratio within one run: `node tests/bench/run.mjs [reader]`. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/lib/run.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
let good = true;
for (const file of readdirSync(here).filter((name) => name.endsWith('.mjs') && name !== 'run.mjs')) {
  const name = basename(file, '.mjs');
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  good = (await run(process.execPath, [`${here}${file}`])) === 0 && good;
}
process.exit(good ? 0 : 1);
