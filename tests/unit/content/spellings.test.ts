import { describe, expect, test } from 'vitest';
import { isSlip, learn, partsOf, spelled, vocabularyOf } from '../../../src/content/spellings.ts';

describe('slips', () => {
  test.each([
    ['Two letters swapped', 'telpeon', 'telepon'],
    ['One missing', 'tagihn', 'tagihan'],
    ['One too many', 'alammat', 'alamat'],
    ['A wrong one', 'telepun', 'telepon'],
  ])('%s', (_, word, known) => {
    expect(isSlip(word, known)).toBe(true);
  });

  test.each([
    ['another first letter', 'ragihan', 'tagihan'],
    ['two slips', 'tgihn', 'tagihan'],
    ['too short for a wrong one', 'nomer', 'nomor'],
    ['too short for a missing one', 'tag', 'tags'],
    ['a contract is no contact', 'contract', 'contact'],
    ['a box is no contact', 'kotak', 'kontak'],
    ['a follow-up is no "not"', 'tindak', 'tidak'],
    ['a change is no charge', 'change', 'charge'],
  ])('%s', (_, word, known) => {
    expect(isSlip(word, known)).toBe(false);
  });
});

describe('a vocabulary', () => {
  const words = vocabularyOf('N:nomor|hp:hp cp|lain:alamat tel');

  test('knows the words of its groups in all their spellings', () => {
    expect(['nomor', 'nmr', 'number'].map((word) => words.get(word))).toEqual(['N', 'N', 'N']);
    expect(words.get('handphone')).toBe('hp');
  });

  test('has its own say before what others spell so', () => {
    expect(words.get('tel')).toBe('lain');
    learn(words, 'telepon');
    expect([words.get('telp'), words.get('tel')]).toEqual(['telepon', 'lain']);
  });
});

test('a spelling leads back to its word', () => {
  expect(['plg', 'customer', 'pelanggan', 'teknisi'].map(spelled)).toEqual([
    'pelanggan',
    'pelanggan',
    'pelanggan',
    'teknisi',
  ]);
});

describe('words written in one', () => {
  const isKnown = (word: string): boolean => ['tgl', 'janji', 'byr', 'no', 'hp'].includes(word);

  test.each([
    ['tgljanji', 'tgl janji'],
    ['tgljanjibyr', 'tgl janji byr'],
  ])('%s', (word, parted) => {
    expect(partsOf(word, isKnown)).toBe(parted);
  });

  test.each(['nohp', 'tgljan', 'tgl2janji'])('not %s: too short, unknown, or with a figure', (word) => {
    expect(partsOf(word, isKnown)).toBeNull();
  });
});
