import { expect, test } from 'vitest';
import { patience } from '../../../src/content/host/patience.ts';

/** Asks at the given times (ms) and tells at which one patience ran out, if at all. */
function runsOutAt(times: number[]): number | undefined {
  let at = 0;
  const mayGoOn = patience(() => at);
  return times.find((time) => {
    at = time;
    return !mayGoOn();
  });
}

const every = (ms: number, count: number) => Array.from({ length: count }, (_, index) => index * ms);

test('five times in ten seconds are borne, the sixth is not', () => {
  expect(runsOutAt([0, 1, 2, 3, 4])).toBeUndefined();
  expect(runsOutAt([0, 1, 2, 3, 4, 9_999])).toBe(9_999);
  expect(runsOutAt([0, 1, 2, 3, 4, 10_000])).toBeUndefined();
});

test('a page that takes its time runs into the longer limit', () => {
  expect(runsOutAt(every(3_000, 40))).toBe(12 * 3_000);
  expect(runsOutAt(every(11_000, 40))).toBeUndefined();
});
