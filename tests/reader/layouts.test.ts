/**
 * The reader on screens that nobody has drawn: captions, values and lists put together by chance in all the usual
 * ways, among look-alikes. No value may be wrong, and few may be missing.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageWith } from '../browser/page-bundle.ts';
import type { Verdict } from './layouts/page.ts';

const SCREENS = 1000;
/** Changes of customer, and how many at once: each takes a few seconds, mostly of waiting. */
const CHANGES = 72;
const AT_ONCE = 8;
/** The first of the seeds; another one looks at other screens. */
const FIRST = Number(process.env.PANDU_SEED ?? 1);

describe('screens put together by chance', () => {
  let page: Page;
  beforeAll(async () => {
    page = await pageWith(new URL('layouts/page.ts', import.meta.url), 'Layouts');
  });
  afterAll(() => page?.context().browser()?.close());

  async function judge(kind: 'lists' | 'record' | 'crowd'): Promise<void> {
    const verdicts = await page.evaluate(
      ([name, from, count]) => {
        const { Layouts } = globalThis as unknown as {
          Layouts: Record<string, (seed: number) => Verdict[]>;
        };
        return Array.from({ length: count as number }, (_, i) =>
          Layouts[name!]!((from as number) + i),
        ).flat();
      },
      [kind, FIRST, SCREENS] as const,
    );
    const asked = verdicts.filter(({ free }) => !free);
    const missed = asked.filter(({ is }) => is === 'missed');
    console.log(
      `seeds ${FIRST}–${FIRST + SCREENS - 1}: ${asked.length} ${kind} values, missed ${missed.length}`,
    );
    expect(verdicts.filter(({ is }) => is === 'wrong')).toEqual([]);
    expect(missed.length / asked.length, JSON.stringify(missed.slice(0, 5))).toBeLessThan(0.01);
  }

  it('open bills and payments are read whole or not at all', () => judge('lists'));
  it('captions find their values', () => judge('record'));
  it('none of a customer is left, and nothing of two told together, when the next one comes', async () => {
    const live = await pageWith(new URL('layouts/change-page.ts', import.meta.url), 'Changes');
    const verdicts: Verdict[] = [];
    for (let seed = FIRST; seed < FIRST + CHANGES; seed += AT_ONCE) {
      const some = await live.evaluate(
        async ([from, count]) => {
          const { Changes } = globalThis as unknown as {
            Changes: { change(seed: number): Promise<Verdict[]> };
          };
          const all = Array.from({ length: count }, (_, i) => Changes.change(from + i));
          return (await Promise.all(all)).flat();
        },
        [seed, AT_ONCE] as const,
      );
      verdicts.push(...some);
    }
    await live.context().browser()?.close();
    expect(verdicts.filter(({ is }) => is === 'wrong')).toEqual([]);
    const missed = verdicts.filter(({ is }) => is === 'missed');
    expect(missed.length / verdicts.length, JSON.stringify(missed.slice(0, 5))).toBeLessThan(0.01);
  }, 240_000);
  it('of many customers none is read, or the one that is opened', () => judge('crowd'));
});
