import { describe, expect, it } from 'vitest';
import { FAULTS, type Fault, walk } from '../faults/walk.ts';
import { folderOf } from './support.ts';

/** They take seconds each: once is enough here. */
const SLOW: Fault[] = ['browser', 'browser!', 'extension!', 'discard'];
const TIMEOUT_MS = 240_000;

const random = Math.floor(Math.random() * 2 ** 31);

/** The long one is `node tests/faults/run.mjs`; it takes a seed as well. */
describe('a short walk through five tabs, a fault at each action', () => {
  it.each([
    { seed: 1, actions: 14, without: [] },
    { seed: random, actions: 24, without: SLOW },
  ])(
    'seed $seed: what is stored equals the model',
    { timeout: TIMEOUT_MS },
    async ({ without, ...options }) => {
      const report = await walk({ ...options, without, extensionDir: folderOf('chromium') });
      console.log(JSON.stringify(report));
      expect(Object.keys(report.faults)).toHaveLength(Object.keys(FAULTS).length - without.length);
      expect(report.begun).toBeGreaterThan(0);
    },
  );
});
