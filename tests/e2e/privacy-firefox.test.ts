/**
 * As privacy.test.ts, in Firefox: its profile, beneath its compressions, all requests that it made by its own log,
 * and all that it said. Firefox's own requests go to Mozilla; they are searched like any other.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause } from '../../demo/lib/panel-frame.mjs';
import { contentsOf } from './firefox-files.ts';
import { filesBelow, inAddresses, TYPED, WALKED, WORDS, walkBoth, wordsIn } from './privacy-walk.ts';
import { isBackgroundGone, startBench } from './support.ts';

/** The browser's own record of the pages that were visited, and nothing that an extension writes. */
const CRM_FILES = /(^|\/)(cache2|sessionstore\.jsonlz4|sessionstore-backups|places\.sqlite|favicons\.sqlite)/;
const OWN_FILES = /\/storage\/default\/moz-extension\+\+\+/;
/** Stored in clear on purpose: what finds it would find customer data too. */
const CONTROL = 'Penanda Kontrol 4711';

const folder = mkdtempSync(join(tmpdir(), 'pandu-privacy-'));
const profileDir = join(folder, 'profile');
const netLog = join(folder, 'net');
let crm = '';
let local = '';
const said: string[] = [];

function holding(words: readonly string[], files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const found = contentsOf(file).flatMap((content) => wordsIn(content, words));
    return [...new Set(found)].map((word) => `${relative(profileDir, file)}: ${word}`);
  });
}

beforeAll(async () => {
  const bench = await startBench('firefox', {
    profileDir,
    args: ['-MOZ_LOG=sync,timestamp,nsHttp:3', `-MOZ_LOG_FILE=${netLog}`],
    prefs: {
      'devtools.console.stdout.content': true,
      'extensions.background.idle.timeout': 1500,
      // What the browser notes of its tabs, it notes often.
      'browser.sessionstore.interval': 1000,
    },
  });
  const process = bench.launched.browser.process();
  for (const stream of [process?.stdout, process?.stderr]) {
    stream?.on('data', (text: Buffer) => said.push(String(text)));
  }
  crm = bench.url;
  await bench.launched.setStorage({ control: CONTROL });
  const own = await bench.openOwn('src/popup/index.html');
  await own.evaluate((words) => console.log(words), CONTROL);
  await walkBoth(bench, said, async () => {
    const deadline = Date.now() + 30_000;
    while (!(await own.evaluate(isBackgroundGone))) {
      if (Date.now() > deadline) throw new Error('the event page was not stopped');
      await pause(100);
    }
  });
  const stored = await own.evaluate(async () => {
    const { storage } = (globalThis as unknown as { browser: { storage: Storage } }).browser;
    type Storage = Record<'local' | 'session', { get(keys: null): Promise<object> }>;
    return [JSON.stringify(await storage.local.get(null)), JSON.stringify(await storage.session.get(null))];
  });
  local = stored[0]!;
  // Otherwise nothing would be looked for that was there.
  for (const word of [WALKED[0].name, WALKED[1].name, TYPED[2]!, TYPED[3]!])
    expect(stored[1]).toContain(word);
  await bench.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('customer data, in Firefox', () => {
  it("is not in the extension's own storage in clear, as it lies on disk and as it reads", () => {
    const stores = filesBelow(profileDir).filter((file) => OWN_FILES.test(file));
    expect(holding([CONTROL], stores)).toHaveLength(1);
    expect(holding(WORDS, stores)).toEqual([]);
    expect(local).toContain('crash:call:');
    expect(local).toContain('crash:finished');
    for (const word of WORDS) expect(local).not.toContain(word);
  });

  it('that only Pandu had is nowhere in the profile', () => {
    const all = filesBelow(profileDir);
    expect(all.length).toBeGreaterThan(30);
    const packed = all.filter((file) => /\.(json|moz)lz4$/.test(file)).map((file) => contentsOf(file)[1]!);
    expect(packed.length).toBeGreaterThan(0);
    for (const content of packed) expect(() => JSON.parse(content.toString())).not.toThrow();
    expect(holding(TYPED, all)).toEqual([]);
  });

  it("that the CRM's pages show as well is nowhere but in what the browser keeps of visited pages", () => {
    const others = filesBelow(profileDir).filter((file) => !CRM_FILES.test(relative(profileDir, file)));
    expect(holding(WORDS, others)).toEqual([]);
  });

  it('is in no log, no error, and no message of console', () => {
    expect(said.join('\n')).toContain(CONTROL);
    for (const word of WORDS) expect(said.join('\n')).not.toContain(word);
  });

  it("is in no request: the extension asks for nothing, in the CRM's pages nothing is asked of others", () => {
    const logged = filesBelow(folder)
      .filter((file) => file.startsWith(netLog))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const asked = [...logged.matchAll(/ uri=(\S+)/g)].map((match) => match[1]!);
    const ofCrm = asked.filter((url) => url.startsWith(crm));
    expect(ofCrm.length).toBeGreaterThan(5);
    const hosts = asked.filter((url) => !url.startsWith(crm)).map((url) => new URL(url).hostname);
    expect(hosts.filter((host) => !/(^|\.)mozilla\.(com|org|net)$/.test(host))).toEqual([]);
    expect(logged).not.toMatch(/(Origin|Referer): moz-extension/i);
    const methods = [...logged.matchAll(/http request \[\n.*? {3}(\w+) (\S+) HTTP[^\n]*\n.*Host: (\S+)/g)];
    expect(methods.length).toBeGreaterThan(5);
    const toCrm = methods.filter(([, , , host]) => crm.endsWith(`//${host}`));
    expect(toCrm.length).toBeGreaterThan(5);
    expect(toCrm.filter(([, method]) => method !== 'GET')).toEqual([]);
    for (const word of inAddresses(WORDS)) expect(logged.includes(word), word).toBe(false);
  });
});
