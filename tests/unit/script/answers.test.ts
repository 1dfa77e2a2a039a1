import { describe, expect, it } from 'vitest';
import { choiceOf, inputOf, withAnswer, withoutAnswer } from '../../../src/script/answers.ts';
import { shippedScripts } from '../../../src/script/shipped/index.ts';

const script = shippedScripts()[0]!;

describe('questions by id', () => {
  it('are found by their kind', () => {
    expect(choiceOf(script, 'owner')?.options.map(({ id }) => id)).toEqual(['yes', 'no']);
    expect(choiceOf(script, 'receiver')).toBeUndefined();
    expect(inputOf(script, 'receiver')?.list).toBe('receiver-relation');
    expect(inputOf(script, 'owner')).toBeUndefined();
  });
});

describe('withAnswer', () => {
  it('gives an answer and keeps the others', () => {
    const before = { owner: 'yes' };
    expect(withAnswer(script, before, 'usage', 'smooth')).toEqual({ owner: 'yes', usage: 'smooth' });
    expect(before).toEqual({ owner: 'yes' });
  });

  it.each([
    ['owner', 'maybe'],
    ['nobody', 'yes'],
    ['receiver', 'yes'],
  ])('refuses %s:%s, which the script does not have', (question, option) => {
    expect(withAnswer(script, {}, question, option)).toBeNull();
  });
});

describe('the confirmations of SUDAH MERASA CABUT (R1.6)', () => {
  const BOTH = { 'cabut-arrears': 'yes', 'cabut-device': 'yes' };

  it('are both asserted by "ok"', () => {
    expect(withAnswer(script, {}, 'cabut', 'ok')).toEqual({ cabut: 'ok', ...BOTH });
  });

  it('make "ok" when they are ticked one by one', () => {
    const one = withAnswer(script, {}, 'cabut-device', 'yes')!;
    expect(one).toEqual({ 'cabut-device': 'yes' });
    expect(withAnswer(script, one, 'cabut-arrears', 'yes')).toEqual({ cabut: 'ok', ...BOTH });
  });

  it('take "ok" back when one of them is taken back', () => {
    expect(withoutAnswer(script, { cabut: 'ok', ...BOTH }, 'cabut-device')).toEqual({
      'cabut-arrears': 'yes',
    });
  });

  it('go when "ok" is taken back or left for "nok"', () => {
    expect(withoutAnswer(script, { cabut: 'ok', ...BOTH }, 'cabut')).toEqual({});
    expect(withAnswer(script, { cabut: 'ok', ...BOTH }, 'cabut', 'nok')).toEqual({ cabut: 'nok' });
  });

  it('keep what was ticked beside "nok"', () => {
    expect(withAnswer(script, { 'cabut-arrears': 'yes' }, 'cabut', 'nok')).toEqual({
      'cabut-arrears': 'yes',
      cabut: 'nok',
    });
  });
});
