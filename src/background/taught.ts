/** Taught fields: part of the site profile, without customer data, so they live in `storage.local`. */
import * as v from 'valibot';
import { FIELD_KEYS } from '../customer/record.ts';
import type { TaughtField } from '../customer/taught.ts';
import { browser } from '../platform/browser.ts';

const KEY = 'taughtFields';
const MAX_FIELDS = 200;

const taughtShape = v.looseObject({
  key: v.picklist(FIELD_KEYS),
  site: v.picklist(['IDEAS', 'myXENA', 'unknown']),
  label: v.pipe(v.string(), v.maxLength(120)),
});

const fits = (field: unknown): field is TaughtField => v.is(taughtShape, field);

export async function loadTaught(): Promise<TaughtField[]> {
  const { [KEY]: fields } = await browser.storage.local.get(KEY);
  return (Array.isArray(fields) ? fields : []).filter(fits);
}

/** A second description of the same field on the same site takes the place of the first. */
export async function rememberTaught(...fields: TaughtField[]): Promise<void> {
  const fitting = fields.filter(fits);
  const others = (await loadTaught()).filter(
    (old) => !fitting.some(({ site, key }) => site === old.site && key === old.key),
  );
  await browser.storage.local.set({ [KEY]: [...others, ...fitting].slice(-MAX_FIELDS) });
}

export async function forgetTaught(site: string, key: string): Promise<void> {
  const kept = (await loadTaught()).filter((field) => field.site !== site || field.key !== key);
  await browser.storage.local.set({ [KEY]: kept });
}

/** Takes in an exported list. False, and nothing changed, where the text is none. */
export async function importTaught(json: string): Promise<boolean> {
  try {
    const fields: unknown = JSON.parse(json);
    if (!Array.isArray(fields) || !fields.every(fits)) return false;
    await rememberTaught(...fields);
    return true;
  } catch {
    return false;
  }
}
