import { describe, expect, it } from 'vitest';
import { walk } from '../faults/walk.ts';
import { folderOf } from './support.ts';

/** Enough for each kind of fault to come once. */
const ACTIONS = 14;

const random = Math.floor(Math.random() * 2 ** 31);

/** The long one is `node tests/faults/run.mjs`; it takes a seed as well. */
describe('a short walk through five tabs, a fault at each action', () => {
  it.each([1, 2, random])('seed %i: what is stored equals the model', async (seed) => {
    const report = await walk({ seed, actions: ACTIONS, extensionDir: folderOf('chromium') });
    console.log(JSON.stringify(report));
    expect(Object.keys(report.faults)).toHaveLength(12);
    expect(report.begun).toBeGreaterThan(0);
  });
});
