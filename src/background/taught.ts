/**
 * What was taught by pointing, values of the customer and fields of forms: part of the site profile, without customer
 * data, so it lives in `storage.local`.
 */
import * as v from 'valibot';
import { FIELD_KEYS, type Site } from '../customer/record.ts';
import type { TaughtField } from '../customer/taught.ts';
import { browser } from '../platform/browser.ts';
import type { Taught } from '../protocol/messages.ts';
import { RECAP_KEYS } from '../script/format.ts';
import type { TaughtTarget } from '../script/taught-target.ts';

const KEY = 'taughtFields';
const MAX_FIELDS = 200;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const shape = { site: v.picklist(['IDEAS', 'myXENA', 'unknown']), label: text };
const fieldShape = v.looseObject({ ...shape, key: v.picklist(FIELD_KEYS) });
const targetShape = v.looseObject({
  ...shape,
  key: v.picklist(RECAP_KEYS.filter((key) => key !== 'case')),
  under: v.exactOptional(text),
});

const isField = (taught: unknown): taught is TaughtField => v.is(fieldShape, taught);
const isTarget = (taught: unknown): taught is TaughtTarget => v.is(targetShape, taught);
const fits = (taught: unknown): taught is Taught => isField(taught) || isTarget(taught);

export async function loadTaught(): Promise<Taught[]> {
  const { [KEY]: taught } = await browser.storage.local.get(KEY);
  return (Array.isArray(taught) ? taught : []).filter(fits);
}

/** Values of the customer, for the reader. */
export const loadTaughtFields = async (): Promise<TaughtField[]> => (await loadTaught()).filter(isField);

/** Fields of the site's forms, and of forms that were taught where the site was not known. */
export const loadTaughtTargets = async (site: Site | null): Promise<TaughtTarget[]> =>
  (await loadTaught()).filter(isTarget).filter((target) => target.site === site || target.site === 'unknown');

/** A second description of the same field on the same site takes the place of the first. */
export async function rememberTaught(...taught: Taught[]): Promise<void> {
  const fitting = taught.filter(fits);
  const others = (await loadTaught()).filter(
    (old) => !fitting.some(({ site, key }) => site === old.site && key === old.key),
  );
  await browser.storage.local.set({ [KEY]: [...others, ...fitting].slice(-MAX_FIELDS) });
}

export async function forgetTaught(site: string, key: string): Promise<void> {
  const kept = (await loadTaught()).filter((taught) => taught.site !== site || taught.key !== key);
  await browser.storage.local.set({ [KEY]: kept });
}

/** Takes in an exported list. False, and nothing changed, where the text is none. */
export async function importTaught(json: string): Promise<boolean> {
  try {
    const taught: unknown = JSON.parse(json);
    if (!Array.isArray(taught) || !taught.every(fits)) return false;
    await rememberTaught(...taught);
    return true;
  } catch {
    return false;
  }
}
