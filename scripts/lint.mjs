/** Style, types, folder borders, dead code: everything that can be told without running. */
import { runAll } from './lib/run.mjs';

export const lintSteps = [
  ['style (biome)', 'biome', ['check', '--error-on-warnings', '.']],
  ['types (tsc)', 'tsc', ['--noEmit', '-p', '.']],
  ['folder borders (dependency-cruiser)', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs']],
  ['dead code and unused packages (knip)', 'knip', []],
];

if (import.meta.main ?? process.argv[1]?.endsWith('lint.mjs')) {
  process.exit((await runAll(lintSteps)).length === 0 ? 0 : 1);
}
