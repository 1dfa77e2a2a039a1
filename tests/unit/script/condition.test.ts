import { describe, expect, it } from 'vitest';
import { factsOf, holds } from '../../../src/script/condition.ts';

const FACTS = { bill: 'open', hurry: 'no', missing: undefined };

describe('holds', () => {
  it('is true without a condition', () => {
    expect(holds(undefined, {})).toBe(true);
  });

  it('needs every name of a clause, with any of its values', () => {
    expect(holds({ bill: ['minipack', 'open'] }, FACTS)).toBe(true);
    expect(holds({ bill: ['open'], hurry: ['no'] }, FACTS)).toBe(true);
    expect(holds({ bill: ['open'], hurry: ['yes'] }, FACTS)).toBe(false);
  });

  it('needs one of several clauses', () => {
    expect(holds([{ hurry: ['yes'] }, { bill: ['open'] }], FACTS)).toBe(true);
    expect(holds([{ hurry: ['yes'] }, { bill: ['before'] }], FACTS)).toBe(false);
  });

  it('turns a name round that starts with "!"', () => {
    expect(holds({ '!bill': ['open'] }, FACTS)).toBe(false);
    expect(holds({ '!bill': ['before', 'overdue'] }, FACTS)).toBe(true);
  });

  it.each(['missing', 'nobody'])('has no value for the fact %s that is not there', (name) => {
    expect(holds({ [name]: ['undefined', ''] }, FACTS)).toBe(false);
    expect(holds({ [`!${name}`]: ['undefined', ''] }, FACTS)).toBe(true);
  });
});

describe('factsOf', () => {
  it('names the facts of every clause, without "!"', () => {
    expect(factsOf(undefined)).toEqual([]);
    expect(factsOf([{ '!bill': ['open'], hurry: ['no'] }, { 'step.gimmick': ['said'] }])).toEqual([
      'bill',
      'hurry',
      'step.gimmick',
    ]);
  });
});
