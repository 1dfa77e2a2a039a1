import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageWith } from './page-bundle.ts';

const TRIALS = 600;

const PAGES = [
  { what: 'value', file: 'taught-page.ts' },
  { what: 'field of a form', file: 'target-page.ts' },
];

describe.each(PAGES)('a taught $what after the page has changed', ({ file }) => {
  let page: Page;
  beforeAll(async () => {
    page = await pageWith(new URL(file, import.meta.url), 'TaughtPage');
  });
  afterAll(() => page?.context().browser()?.close());

  it('reads right in at least 95 of 100 changes, and wrong in none', async () => {
    const first = Math.floor(Math.random() * 1e6);
    const results = await page.evaluate(
      ([from, count]) => {
        const { trial } = (globalThis as unknown as { TaughtPage: { trial(seed: number): string } })
          .TaughtPage;
        return Array.from({ length: count! }, (_, i) => trial(from! + i));
      },
      [first, TRIALS],
    );
    const count = (result: string) => results.filter((one) => one === result).length;
    const taught = TRIALS - count('untaught');
    console.log(
      `seeds ${first}–${first + TRIALS - 1}: taught ${taught}, right ${count('right')}, missed ${count('missed')}, wrong ${count('wrong')}`,
    );
    expect(results.indexOf('wrong') + (results.includes('wrong') ? first : 0)).toBe(-1);
    expect(taught).toBeGreaterThan(TRIALS * 0.95);
    expect(count('right') / taught).toBeGreaterThanOrEqual(0.95);
  });
});
