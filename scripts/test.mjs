/**
 * Everything, as CI runs it: lint, unit tests, builds, budgets, the store's own linter, tests in real browsers.
 * Ends with what failed and one line that counts the tests of all runs, as of a long log often only the end is kept.
 * `node scripts/test.mjs unit` runs one part.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from '../demo/lib/find-browser.mjs';
import { failuresOf } from './lib/failures.mjs';
import { root, runAll } from './lib/run.mjs';
import { lintSteps } from './lint.mjs';

const wanted = process.argv.slice(2);
const wants = (part) => wanted.length === 0 || wanted.includes(part);
const reports = mkdtempSync(join(tmpdir(), 'pandu-test-'));
const vitest = (project) => [
  `${project} tests`,
  'vitest',
  [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${join(reports, `${project}.json`)}`,
  ],
];
const node = (what, ...args) => [
  what,
  process.execPath,
  args.map((arg) => (arg.startsWith('scripts/') ? join(root, arg) : arg)),
];

const failedSteps = [];
const go = async (steps) => {
  failedSteps.push(...(await runAll(steps)));
};

if (wants('lint')) await go(lintSteps);
if (wants('unit')) await go([vitest('unit')]);
if (wants('build') || wants('e2e')) {
  await go([
    node('release build', 'scripts/build.mjs', 'release'),
    node('demo build', 'scripts/build.mjs', 'demo'),
  ]);
}
if (wants('build')) {
  await go([
    node('budgets', 'scripts/budgets.mjs'),
    node('store lint of the Firefox build (web-ext)', 'scripts/store-lint.mjs'),
  ]);
}
if (wants('browser') || wants('e2e')) {
  await ensureChromium();
  await ensureFirefox();
}
if (wants('browser')) await go([vitest('browser')]);
if (wants('e2e')) await go([vitest('e2e')]);

let passed = 0;
let failed = 0;
for (const project of ['unit', 'browser', 'e2e']) {
  const path = join(reports, `${project}.json`);
  if (!existsSync(path)) continue;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const failures = failuresOf(report);
  for (const failure of failures) console.log(`\n✗ ${failure}`);
  passed += report.numPassedTests;
  failed += failures.length || (report.success ? 0 : 1);
}
rmSync(reports, { recursive: true, force: true });
if (failedSteps.length > 0) console.log(`\n✗ ${failedSteps.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failedSteps.length === 0 && failed === 0 ? 0 : 1);
