/** Both languages say the same things, and say nothing that no page shows. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import en from '../../../src/public/_locales/en/messages.json';
import id from '../../../src/public/_locales/id/messages.json';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const keys = Object.keys(id) as (keyof typeof id)[];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

const places = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('every key is in both, in the same order', () => {
  expect(Object.keys(en)).toEqual(keys);
});

test.each(keys)('%s has text and the same places in both', (key) => {
  expect(id[key].message.trim()).not.toBe('');
  expect(en[key].message.trim()).not.toBe('');
  expect(places(en[key].message)).toEqual(places(id[key].message));
});

test('what is read out to a customer is Indonesian in both', () => {
  const spoken = keys.filter((key) => key.startsWith('spoken'));
  expect(spoken.length).toBeGreaterThan(0);
  for (const key of spoken) expect(en[key]).toEqual(id[key]);
});

describe('no key is unused', () => {
  const sources = [
    ...filesUnder(join(root, 'src')).filter((path) => /\.tsx?$/.test(path)),
    join(root, 'manifest.json'),
  ].map((path) => readFileSync(path, 'utf8'));
  const text = sources.join('\n');
  test.each(keys)('%s', (key) => {
    expect(text.includes(`'${key}'`) || text.includes(`__MSG_${key}__`)).toBe(true);
  });
});
