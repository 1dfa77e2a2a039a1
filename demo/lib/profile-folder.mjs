import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of a browser profile: the one that is named and stays, or a temporary one that `remove` deletes.
 * @param {string} [named]
 */
export function profileFolder(named) {
  const path = named ?? mkdtempSync(join(tmpdir(), 'pandu-profile-'));
  return {
    path,
    remove() {
      // A browser that has just ended may still hold its files for a moment.
      if (!named) rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
