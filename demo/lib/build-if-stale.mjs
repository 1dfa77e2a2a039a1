import { build, isFresh, outDir } from '../../scripts/build.mjs';
import { UserError, withProgress } from './progress.mjs';

/**
 * Builds the demo extension where it is missing or older than its sources.
 * @param {'chromium'|'firefox'} browser
 * @returns {Promise<string>} the folder of the unpacked extension
 */
export async function buildIfStale(browser) {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  if (!isFresh(target, 'demo')) {
    await withProgress('Building the demo extension', () => build('demo', [target])).catch((error) => {
      throw new UserError(error.message);
    });
  }
  return outDir(target, 'demo');
}
