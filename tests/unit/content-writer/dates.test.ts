import { describe, expect, test } from 'vitest';
import {
  inTongue,
  lacksTongue,
  numbersOf,
  shapeOfHint,
  shapeOfPattern,
  shapeOfSample,
  tongueIn,
  writeDate,
} from '../../../src/content/writer/dates.ts';

describe('dates in a field’s own way', () => {
  test.each([
    ['dd-mm-yyyy', '04-09-2022'],
    ['DD/MM/YYYY', '04/09/2022'],
    ['yyyy-mm-dd', '2022-09-04'],
    ['hh/bb/tttt', '04/09/2022'],
    ['hh bbb tttt', '04 Sep 2022'],
    ['MM/DD/YYYY', '09/04/2022'],
    ['d.m.yy', '4.9.22'],
    ['dd MMM yyyy', '04 Sep 2022'],
    ['Format: dd-mm-yyyy', '04-09-2022'],
  ])('%s', (hint, text) => {
    expect(writeDate('2022-09-04', shapeOfHint(hint)!)).toBe(text);
  });

  test.each([
    ['\\d{2}-\\d{2}-\\d{4}', '04-09-2022'],
    ['[0-9]{4}-[0-9]{2}-[0-9]{2}', '2022-09-04'],
    ['\\d{1,2}/\\d{1,2}/\\d{4}', '04/09/2022'],
  ])('pattern %s', (pattern, text) => {
    expect(writeDate('2022-09-04', shapeOfPattern(pattern)!)).toBe(text);
  });

  test.each([
    ['13-09-2022', '04-09-2022'],
    ['2022/09/13', '2022/09/04'],
    ['9/13/2022', '9/04/2022'],
    ['13-09/2022', '04-09/2022'],
    ['25.12.22', '04.09.22'],
  ])('like %s', (sample, text) => {
    expect(writeDate('2022-09-04', shapeOfSample(sample)!)).toBe(text);
  });

  test.each(['Tanggal', '', 'mm-yyyy', '03-04-2022', '081234567890'])('%s tells nothing', (text) => {
    expect(shapeOfHint(text) ?? shapeOfSample(text)).toBeNull();
  });

  test.each([
    ['contoh: 05 Jan 2022', '19 Agu 2022'],
    ['Format: 05-Aug-2022', '19-Aug-2022'],
    ['05-AUG-2022', '19-AUG-2022'],
    ['4 Maret 2019', '19 Agustus 2022'],
    ['e.g. Senin, 1 Agustus 2022', 'Jumat, 19 Agustus 2022'],
    ['Monday, 1 August 2022', 'Friday, 19 August 2022'],
  ])('with the month’s name, like %s', (sample, text) => {
    expect(writeDate('2022-08-19', shapeOfSample(sample)!)).toBe(text);
  });

  test('days without a zero where the sample has none', () => {
    expect(writeDate('2022-08-05', shapeOfSample('4 Maret 2019')!)).toBe('5 Agustus 2022');
    expect(writeDate('2022-08-05', shapeOfSample('05 Jan 2022')!)).toBe('05 Agu 2022');
  });

  test('a name that is the same in both tongues tells none, another does', () => {
    expect(lacksTongue(shapeOfSample('05 Jan 2022')!)).toBe(true);
    expect(tongueIn('05 Jan 2022')).toBeUndefined();
    expect(tongueIn('05-Aug-2022')).toBe('en');
    expect(tongueIn('05 Agu 2022')).toBe('id');
    expect(writeDate('2022-08-19', inTongue(shapeOfHint('dd-mmm-yyyy')!, 'en'))).toBe('19-Aug-2022');
  });

  test.each(['No. 12 Telkom 2022', 'RT 05 Blok 2022', '12 Orang 2022'])('%s is no date', (text) => {
    expect(shapeOfSample(text)).toBeNull();
  });

  test('the same numbers, months by name or not', () => {
    expect(numbersOf('19 Agustus 2022')).toBe(numbersOf('19/08/2022'));
    expect(numbersOf('19 Agu 2022')).not.toBe(numbersOf('19 Jul 2022'));
  });
});
