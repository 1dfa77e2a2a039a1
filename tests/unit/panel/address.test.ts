import { describe, expect, it } from 'vitest';
import { addressOf, missingPlaces } from '../../../src/panel/caring/address.ts';

describe('addresses from the settings', () => {
  it('open with the customer’s number where they have a placeholder', () =>
    expect(addressOf('https://mycx.example/?nd={number}', { number: '122345678901' })).toBe(
      'https://mycx.example/?nd=122345678901',
    ));

  it('open as they are where they have none', () =>
    expect(addressOf('https://mykiss.example/', {})).toBe('https://mykiss.example/'));

  it('encode what is put in', () =>
    expect(addressOf('https://form.example/?n={name}', { name: 'Budi & Co <b>' })).toBe(
      'https://form.example/?n=Budi%20%26%20Co%20%3Cb%3E',
    ));

  it.each([
    ['a value is missing', 'https://mycx.example/?nd={number}'],
    ['there is none', ''],
    ['it is a script', 'javascript:alert(1)'],
  ])('do not open where %s', (_, template) => expect(addressOf(template, {})).toBeNull());

  it('name what is missing once each', () =>
    expect(missingPlaces('https://f/?a={name}&b={number}&c={name}', { number: '1' })).toEqual(['name']));
});
