import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIELD_KEYS } from '../../../src/customer/record.ts';
import english from '../../../src/popup/strings/en.json';
import indonesian from '../../../src/popup/strings/id.json';
import panelEnglish from '../../../src/public/_locales/en/messages.json';
import panelIndonesian from '../../../src/public/_locales/id/messages.json';

type Strings = Record<string, string>;
const folder = new URL('../../../src/popup/', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test('both languages say the same things, with the same slots', () => {
  expect(Object.keys(english)).toEqual(Object.keys(indonesian));
  for (const [key, text] of Object.entries(indonesian)) {
    expect({ key, slots: slots((english as Strings)[key] ?? '') }).toEqual({ key, slots: slots(text) });
  }
});

test('every string is used', () => {
  const unused = Object.keys(indonesian).filter(
    (key) => !key.startsWith('field_') && !new RegExp(`['"]${key}['"]`).test(sources),
  );
  expect(unused).toEqual([]);
});

test.each([
  ['id', indonesian, panelIndonesian],
  ['en', english, panelEnglish],
])('fields are named as in the panel, %s', (_, popup, panel) => {
  for (const key of FIELD_KEYS) {
    const inPanel = `field${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    expect((popup as Strings)[`field_${key}`]).toBe(
      (panel as Record<string, { message: string }>)[inPanel]?.message,
    );
  }
});
