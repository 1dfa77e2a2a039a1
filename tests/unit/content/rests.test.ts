import { expect, test } from 'vitest';
import { Rests } from '../../../src/content/reader/rests.ts';

test('looks that come seldom wait for nothing but the batch', () => {
  const rests = new Rests();
  rests.after(15, false, 0);
  expect(rests.before(0)).toBe(30);
});

test('after much work the rests grow, to 400 ms at most, and time pays off', () => {
  const rests = new Rests();
  for (let i = 0; i < 3; i++) rests.after(15, false, 0);
  const soon = rests.before(0);
  expect(soon).toBeGreaterThan(30);
  expect(soon).toBeLessThan(400);
  rests.after(60, false, 0);
  expect(rests.before(0)).toBe(400);
  expect(rests.before(60_000)).toBe(30);
});

test('looks that found something new cost nothing, as long as they come seldom', () => {
  const rests = new Rests();
  for (let i = 0; i < 4; i++) rests.after(40, true, 0);
  expect(rests.before(0)).toBe(30);
  for (let i = 0; i < 3; i++) rests.after(40, true, 0);
  expect(rests.before(0)).toBe(400);
});
