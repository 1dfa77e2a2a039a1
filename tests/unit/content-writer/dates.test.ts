import { describe, expect, test } from 'vitest';
import { shapeOfHint, shapeOfPattern, shapeOfSample, writeDate } from '../../../src/content/writer/dates.ts';

describe('dates in a field’s own way', () => {
  test.each([
    ['dd-mm-yyyy', '04-09-2022'],
    ['DD/MM/YYYY', '04/09/2022'],
    ['yyyy-mm-dd', '2022-09-04'],
    ['hh/bb/tttt', '04/09/2022'],
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
});
