import { describe, expect, it } from 'vitest';
import { migrate } from '../../../src/background/migrate.ts';
import { STATE_FORMAT } from '../../../src/call/state.ts';
import { Desk, SRI } from '../call/world.ts';

describe('what an older Pandu has stored', () => {
  const { jottings: _, ...old } = new Desk().read(SRI).answer('owner:yes').call();

  it('of format 1 gets its jottings, and nothing else changes', () => {
    const parts = { 'call:a': old, 'script:b': { id: 'b' }, tabs: {}, finished: [] };
    expect(migrate(parts, 1)).toEqual({ ...parts, 'call:a': { ...old, jottings: {} } });
  });

  it('of today stays as it is, of a later one counts for nothing', () => {
    const parts = { 'call:a': { ...old, jottings: { 'bill-amount': '39' } } };
    expect(migrate(parts, STATE_FORMAT)).toEqual(parts);
    expect(migrate(parts, STATE_FORMAT + 1)).toEqual({});
  });
});
