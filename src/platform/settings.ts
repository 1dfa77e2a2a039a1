import * as v from 'valibot';
import type { Settings } from '../protocol/messages.ts';
import { browser } from './browser.ts';

const link = v.pipe(v.string(), v.maxLength(500), v.regex(/^(https?:\/\/\S+)?$/));

const settingsSchema = v.object({
  timeZone: v.fallback(v.picklist(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']), 'Asia/Jakarta'),
  locale: v.fallback(v.picklist(['id', 'en']), 'id'),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  keepHours: v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(24)), 12),
  links: v.fallback(
    v.object({
      myCx: v.fallback(link, ''),
      mySiis: v.fallback(link, ''),
      myKiss: v.fallback(link, ''),
      ePayment: v.fallback(link, ''),
      waForm: v.fallback(link, ''),
    }),
    { myCx: '', mySiis: '', myKiss: '', ePayment: '', waForm: '' },
  ),
});

/** The stored settings; what is missing or spoilt has its default (WIB, Indonesian, 12 hours, no links). */
export async function loadSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return v.parse(settingsSchema, settings ?? {});
}

/** Stores changed settings over the present ones; a value that does not fit keeps its default. */
export async function saveSettings(changes: Record<string, unknown>): Promise<void> {
  const present = await loadSettings();
  await browser.storage.local.set({ settings: v.parse(settingsSchema, { ...present, ...changes }) });
}
