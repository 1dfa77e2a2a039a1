import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from './forms-page.ts';
import { pageWith } from './page-bundle.ts';

const FORMS = 1000;
/** The first of the seeds; another one looks at other forms. */
const FIRST = Number(process.env.PANDU_SEED ?? 1);

describe('forms put together by chance', () => {
  let page: Page;
  beforeAll(async () => {
    page = await pageWith(new URL('forms-page.ts', import.meta.url), 'Forms');
  });
  afterAll(() => page?.context().browser()?.close());

  it('no value has a wrong field, and few have none', async () => {
    const verdicts = await page.evaluate(
      ([first, count]) => {
        const { Forms } = globalThis as unknown as { Forms: { places(seed: number): Verdict[] } };
        return Array.from({ length: count! }, (_, i) => Forms.places(first! + i)).flat();
      },
      [FIRST, FORMS],
    );
    const missed = verdicts.filter(({ is }) => is === 'missed');
    console.log(`seeds ${FIRST}–${FIRST + FORMS - 1}: ${verdicts.length} values, missed ${missed.length}`);
    expect(verdicts.filter(({ is }) => is === 'wrong')).toEqual([]);
    expect(missed.length / verdicts.length).toBeLessThan(0.02);
  });
});
