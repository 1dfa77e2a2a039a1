/**
 * Where customer data may be, and where not. Two calls are walked, one to its end, one left open; then everything
 * that the browser wrote to its profile and asked of the network is searched for what Pandu has handled.
 *
 * The stand-in CRM forbids caching (`no-store`) and is opened by ids, so that what the browser keeps of the CRM's
 * own pages holds no customer data but page titles and what a page's own fields held. Pandu's part is told apart
 * in two ways: the extension's own storage is searched with nothing left out, and so is all of the profile for
 * what only Pandu has ever had, the words typed into its panel. For what the CRM's pages show as well, the
 * browser's files on visited pages are left out (`CRM_FILES`).
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExtensionPage, withApi } from './extension-page.ts';
import { filesBelow, inAddresses, shownBy, TYPED, WALKED, WORDS, walkBoth, wordsIn } from './privacy-walk.ts';
import { killWorker, startBench } from './support.ts';

/** The browser's own record of the pages that were visited, and nothing that an extension writes. */
const CRM_FILES =
  /(^|\/)(Cache|Code Cache|GPUCache|History|Sessions|Top Sites|Favicons|Shortcuts|Session Storage)(\/|-|$)/;

/** A request as the browser's own log of the network has it. */
interface Request {
  url: string;
  method: string;
  initiator: string;
}

const folder = mkdtempSync(join(tmpdir(), 'pandu-privacy-'));
const profileDir = join(folder, 'profile');
const netLog = join(folder, 'net.json');
const log = join(folder, 'browser.log');
let crm = '';
/** All that the pages and the worker said, and what an extension's page can read of its own storage. */
const said: string[] = [];
let local = '';

/** Files with one of the words in them, in UTF-8 or UTF-16LE, each with the word. */
function holding(words: readonly string[], files: readonly string[]): string[] {
  return files.flatMap((file) =>
    wordsIn(readFileSync(file), words).map((word) => `${relative(profileDir, file)}: ${word}`),
  );
}

beforeAll(async () => {
  const bench = await startBench('chromium', {
    profileDir,
    args: [
      `--log-net-log=${netLog}`,
      '--net-log-capture-mode=IncludeSensitive',
      '--enable-logging',
      `--log-file=${log}`,
    ],
  });
  crm = bench.url;
  await walkBoth(bench, said, () => killWorker(bench));
  const own = await openExtensionPage(bench.launched.browser, bench.launched.origin);
  local = JSON.stringify(await withApi(own, (api) => api.storage.local.get(null)));
  const session = JSON.stringify(await withApi(own, (api) => api.storage.session.get(null)));
  // Otherwise nothing would be looked for that was there.
  for (const word of [...shownBy(WALKED[0]), ...shownBy(WALKED[1]), TYPED[2]!, TYPED[3]!]) {
    if (word !== WALKED[0].mobileNumber && word !== WALKED[0].address.street) expect(session).toContain(word);
  }
  await own.close();
  await bench.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('customer data', () => {
  it("is not in the extension's own storage in clear, as it lies on disk and as it reads", () => {
    const stores = filesBelow(join(profileDir, 'Default')).filter((file) =>
      /\/(Local Extension Settings|Sync Extension Settings|Managed Extension Settings|Extension State|Extension Scripts|Extension Rules|Local Storage|Service Worker|IndexedDB\/chrome-extension)/.test(
        file,
      ),
    );
    expect(stores.length).toBeGreaterThan(5);
    expect(holding(WORDS, stores)).toEqual([]);
    expect(local).toContain('crash:call:');
    expect(local).toContain('crash:finished');
    for (const word of WORDS) expect(local).not.toContain(word);
  });

  it('that only Pandu had is nowhere in the profile', () => {
    const all = filesBelow(profileDir);
    expect(all.length).toBeGreaterThan(50);
    expect(holding(TYPED, all)).toEqual([]);
  });

  it("that the CRM's pages show as well is nowhere but in what the browser keeps of visited pages", () => {
    const others = filesBelow(profileDir).filter((file) => !CRM_FILES.test(relative(profileDir, file)));
    expect(holding(WORDS, others)).toEqual([]);
  });

  it('is in no log, no error, and no message of console', () => {
    expect(existsSync(log)).toBe(true);
    expect(holding(WORDS, [log])).toEqual([]);
    for (const word of WORDS) expect(said.join('\n')).not.toContain(word);
  });

  it("is in no request: the extension asks for nothing, in the CRM's pages nothing is asked of others", () => {
    const { events } = JSON.parse(readFileSync(netLog, 'utf8')) as { events: { params?: Request }[] };
    const requests = events.flatMap(({ params }) => (params?.url && params.initiator ? [params] : []));
    const isOnNet = ({ url }: Request) => /^(https?|wss?):/.test(url);
    const by = (start: string) =>
      requests.filter(({ initiator }) => initiator.startsWith(start)).filter(isOnNet);
    // The browser's own requests (updates, sign-in) have no origin as initiator; ours and the pages' have.
    expect(by('chrome-extension://')).toEqual([]);
    expect(by(crm).length).toBeGreaterThan(5);
    expect(by(crm).filter(({ url }) => !url.startsWith(crm))).toEqual([]);
    expect(by(crm).filter(({ method }) => method !== 'GET')).toEqual([]);
    const asked = requests.map(({ url }) => url).join('\n');
    for (const word of inAddresses(WORDS)) {
      expect(asked.includes(word), word).toBe(false);
    }
  });
});
