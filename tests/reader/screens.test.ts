import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../scripts/setup.mjs';
import known from './known-missed.json' with { type: 'json' };

const corpus = fileURLToPath(new URL('../fixtures/screens', import.meta.url));
const runner = fileURLToPath(new URL('run.mjs', import.meta.url));
/** Installing and bundling some two hundred screens in many frameworks, then reading each. */
const TIMEOUT_MS = 1_800_000;

interface Score {
  shown: number;
  right: number;
  missed: number;
  wrong: number;
  none: number;
  errors: number;
}

describe('the reader on screens that it was not written for', () => {
  let scores: Record<string, Score> = {};
  beforeAll(() => {
    install(corpus);
    const folder = mkdtempSync(join(tmpdir(), 'pandu-screens-'));
    const json = join(folder, 'scores.json');
    spawnSync(process.execPath, [runner, '--once', '--counts', '--seeds', '1', '--json', json], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    scores = JSON.parse(readFileSync(json, 'utf8'));
    rmSync(folder, { recursive: true });
  }, TIMEOUT_MS);

  it('reads no wrong value, and none where there is no customer', () => {
    const faulty = Object.entries(scores).filter(([, { wrong, none, errors }]) => wrong + none + errors > 0);
    expect(faulty).toEqual([]);
    expect(Object.keys(scores).length).toBeGreaterThanOrEqual(40);
  });

  it('misses no more than what is known to be missed', () => {
    const limits = known as Record<string, number>;
    const more = Object.entries(scores).filter(([id, { missed }]) => missed > (limits[id] ?? 0));
    expect(more).toEqual([]);
  });
});
