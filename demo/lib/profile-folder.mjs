import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const WRAPPER_MAX_BYTES = 4096;

/**
 * The folder of a browser profile: the one that is named and stays, or a temporary one that `remove` deletes.
 * @param {string} executablePath the browser's program
 * @param {string} [named]
 */
export function profileFolder(executablePath, named) {
  const path = named ?? mkdtempSync(join(temporaryRoot(executablePath), 'pandu-profile-'));
  return {
    path,
    remove() {
      // A browser that has just ended may still hold its files for a moment.
      if (!named) rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** A browser that comes as a snap has a /tmp of its own: its profile goes where it and we can both look. */
function temporaryRoot(executablePath) {
  const shared = join(homedir(), 'snap', basename(executablePath).replace(/-browser$/, ''), 'common');
  return isSnap(executablePath) && existsSync(shared) ? shared : tmpdir();
}

function isSnap(executablePath) {
  if (process.platform !== 'linux') return false;
  if (realpathSync(executablePath) === '/usr/bin/snap') return true;
  const isWrapper = statSync(executablePath).size <= WRAPPER_MAX_BYTES;
  return isWrapper && readFileSync(executablePath, 'utf8').includes('/snap/bin/');
}
