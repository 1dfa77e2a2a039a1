import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium, findFirefox } from '../../../demo/lib/find-browser.mjs';

const having =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('findChromium', () => {
  it('takes what CHROMIUM names before anything installed, and says so where that does not exist', () => {
    const env = { CHROMIUM: '/my/chrome', PATH: '/usr/bin' };
    const exists = having('/my/chrome', '/usr/bin/google-chrome');
    expect(findChromium({ platform: 'linux', env, exists })).toBe('/my/chrome');
    expect(() => findChromium({ platform: 'linux', env, exists: having() })).toThrow('/my/chrome');
  });

  it('looks on the PATH of Linux for Chrome, then Chromium, then Edge', () => {
    const env = { PATH: ['/a', '/b'].join(delimiter) };
    const all = [join('/b', 'google-chrome'), join('/a', 'chromium'), join('/a', 'microsoft-edge')];
    for (const [i, expected] of all.entries()) {
      expect(findChromium({ platform: 'linux', env, exists: having(...all.slice(i)) })).toBe(expected);
    }
    expect(findChromium({ platform: 'linux', env, exists: having('/snap/bin/chromium') })).toBe(
      '/snap/bin/chromium',
    );
  });

  it('looks into the applications of macOS, of the machine and of the user', () => {
    const edge = '/Users/dewi/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const env = { HOME: '/Users/dewi' };
    expect(findChromium({ platform: 'darwin', env, exists: having(edge) })).toBe(edge);
  });

  it("looks into Windows' program folders", () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' };
    const chrome = join('C:\\Local', 'Google', 'Chrome', 'Application', 'chrome.exe');
    expect(findChromium({ platform: 'win32', env, exists: having(chrome) })).toBe(chrome);
  });

  it('gives null where none is installed', () => {
    expect(findChromium({ platform: 'linux', env: { PATH: '/usr/bin' }, exists: having() })).toBeNull();
    expect(findFirefox({ platform: 'win32', env: {}, exists: having() })).toBeNull();
  });
});

describe('findFirefox', () => {
  it('finds Firefox before its long-term release', () => {
    const env = { PATH: '/usr/bin' };
    const exists = having('/usr/bin/firefox', '/usr/bin/firefox-esr');
    expect(findFirefox({ platform: 'linux', env, exists })).toBe('/usr/bin/firefox');
    expect(findFirefox({ platform: 'linux', env, exists: having('/usr/bin/firefox-esr') })).toBe(
      '/usr/bin/firefox-esr',
    );
  });
});
