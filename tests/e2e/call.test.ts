import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WALKED_SITES, walkCall } from '../../demo/lib/walk.mjs';
import { type Bench, type BrowserName, startBench } from './support.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('one whole call in %s', (name) => {
  let bench: Bench;
  const outDir = mkdtempSync(join(tmpdir(), 'pandu-call-'));
  beforeAll(async () => {
    bench = await startBench(name);
  });
  afterAll(async () => {
    await bench?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  it.each(WALKED_SITES)('%s: from the customer on the page to a recap of what was answered', async (site) => {
    const { recap, faults } = await walkCall({
      browser: bench.launched.browser,
      baseUrl: bench.url,
      site,
      outDir,
      prefix: name,
    });
    expect(faults).toEqual([]);
    expect(recap.callReason).toBe('SETUJU');
  });
});
