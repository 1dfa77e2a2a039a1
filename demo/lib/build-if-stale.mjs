import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError, withProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/** What the demo build is made of, relative to the root. */
const SOURCES = ['src', 'manifest.json', 'vite.config.ts', 'package-lock.json', 'scripts/build.mjs'];

function newestChangeMs(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChangeMs(join(path, name))), 0);
}

/**
 * Builds the demo extensions where one is missing or older than its sources.
 * @param {string} root the repository's folder
 * @param {'chromium'|'firefox'} browser
 * @returns {Promise<string>} the folder of the unpacked extension
 */
export async function buildIfStale(root, browser) {
  const folder = join(root, 'dist', browser === 'firefox' ? 'firefox-demo' : 'chrome-demo');
  const manifest = join(folder, 'manifest.json');
  const builtMs = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  const stale = SOURCES.some((source) => newestChangeMs(join(root, source)) > builtMs);
  if (builtMs === 0 || stale) {
    await withProgress('Building the demo extension', () =>
      runCommand(process.execPath, [join(root, 'scripts', 'build.mjs'), 'demo'], { cwd: root }),
    );
    if (!existsSync(manifest)) throw new UserError(`The build left no extension in ${folder}.`);
  }
  return folder;
}
