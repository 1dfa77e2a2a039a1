import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { UserError, withProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/** Where each family is looked for: programs on the PATH, then fixed places. */
const CHROMIUM_FAMILY = {
  variable: 'CHROMIUM',
  commands: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  linux: [
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  mac: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  windows: [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ],
};

const FIREFOX_FAMILY = {
  variable: 'FIREFOX',
  commands: ['firefox', 'firefox-esr'],
  linux: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox'],
  mac: ['Firefox'],
  windows: [['Mozilla Firefox', 'firefox.exe']],
};

function candidates({ commands, linux, mac, windows }, platform, env) {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return windows.flatMap((parts) => roots.map((root) => join(root, ...parts)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? homedir(), 'Applications')];
    return mac.flatMap((name) =>
      roots.map((root) =>
        join(root, `${name}.app`, 'Contents', 'MacOS', name === 'Firefox' ? 'firefox' : name),
      ),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...linux];
}

function find(family, { platform = process.platform, env = process.env, exists = existsSync } = {}) {
  const named = env[family.variable];
  if (named) {
    if (exists(named)) return named;
    throw new UserError(`${family.variable} names ${named}, which does not exist.`);
  }
  return candidates(family, platform, env).find((path) => exists(path)) ?? null;
}

/**
 * An installed Chrome, Chromium or Edge: what the variable CHROMIUM names, else Chrome before Chromium before Edge.
 * @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv, exists?: (path: string) => boolean }} [machine]
 * @returns {string | null} path of the program; throws UserError where CHROMIUM names nothing that exists
 */
export function findChromium(machine) {
  return find(CHROMIUM_FAMILY, machine);
}

/** An installed Firefox, likewise; the variable is FIREFOX. */
export function findFirefox(machine) {
  return find(FIREFOX_FAMILY, machine);
}

function isDebianLike() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installPackage(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await withProgress(`Installing Debian's ${name}`, async () => {
    await runCommand('apt-get', ['update', '-q'], { env });
    await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env });
  });
}

async function ensure(search, debianPackage, missing) {
  const found = search();
  if (found) return found;
  if (isDebianLike() && process.getuid?.() === 0) {
    await installPackage(debianPackage);
    const installed = search();
    if (installed) return installed;
  }
  throw new UserError(missing);
}

/**
 * `findChromium`, and where there is none on Debian or Ubuntu with root, Debian's `chromium` is installed.
 * @returns {Promise<string>} throws UserError with one sentence where none can be had
 */
export function ensureChromium() {
  return ensure(
    findChromium,
    'chromium',
    'No Chrome, Chromium or Edge was found: install one of them, or name its program in the variable CHROMIUM.',
  );
}

/** `findFirefox`, and Debian's `firefox-esr` likewise. */
export function ensureFirefox() {
  return ensure(
    findFirefox,
    'firefox-esr',
    'No Firefox was found: install it, or name its program in the variable FIREFOX.',
  );
}
