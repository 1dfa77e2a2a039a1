/**
 * The long walk: `node tests/faults/run.mjs [--seed N] [--actions 500] [--verbose]`. Prints the seed first, then
 * what was done; ends with 1 and the place where what is stored is not what must be.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildIfStale } from '../../demo/lib/build-if-stale.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    actions: { type: 'string', default: '500' },
    verbose: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const actions = Number(values.actions);
if (!Number.isInteger(seed) || !Number.isInteger(actions) || actions < 1) {
  console.error('--seed and --actions are whole numbers');
  process.exit(2);
}

/** The walk is TypeScript and shares the reducer with the product; what Node runs as it is stays where it is. */
async function loadWalk() {
  const outfile = join(here, '../../node_modules/.cache/pandu-faults/walk.mjs');
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(here, 'walk.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    define: { __DEMO__: 'false' },
    plugins: [
      {
        name: 'scripts-stay-where-they-are',
        setup(bundler) {
          bundler.onResolve({ filter: /\.mjs$/ }, ({ path, resolveDir }) => ({
            path: pathToFileURL(join(resolveDir, path)).href,
            external: true,
          }));
        },
      },
    ],
  });
  return import(pathToFileURL(outfile).href);
}

const { walk } = await loadWalk();
const extensionDir = await buildIfStale('chromium');
console.log(`seed ${seed}, ${actions} actions`);
try {
  const report = await walk({ seed, actions, extensionDir, ...(values.verbose && { log: console.log }) });
  console.log(JSON.stringify(report, null, 2));
  const faults = Object.values(report.faults).reduce((sum, count) => sum + count, 0);
  console.log(
    `${report.actions} actions, ${faults} faults: stored and model agree after each; ` +
      `${report.begun} calls begun, ${report.finished} done, ${report.steps} steps said, ${report.seconds} s`,
  );
} catch (error) {
  console.error(error.message);
  if (values.verbose) console.error(error.cause?.stack);
  process.exit(1);
}
