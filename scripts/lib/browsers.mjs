/** The real browsers of the tests: found where they are installed, else installed where that can be done. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';
export const FIREFOX = process.env.FIREFOX || '/usr/bin/firefox-esr';

const isDebian = () => {
  try {
    return /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** Makes sure that Chromium and Firefox are there; throws with one clear sentence where they can't be had. */
export async function ensureBrowsers() {
  const missing = [
    [CHROMIUM, 'chromium'],
    [FIREFOX, 'firefox-esr'],
  ].filter(([path]) => !existsSync(path));
  if (missing.length === 0) return;
  const names = missing.map(([, name]) => name);
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error(
      `The tests need ${names.join(' and ')}: install them, or name them in CHROMIUM and FIREFOX.`,
    );
  }
  console.log(`Installing ${names.join(' and ')} …`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...names, 'fonts-noto-core');
  for (const [path, name] of missing)
    if (!existsSync(path)) throw new Error(`${name} could not be installed.`);
}
