/**
 * The popup's own strings: the panel's are many, and a popup opens faster without them. Indonesian is bundled;
 * English is loaded when it is chosen.
 */
import { signal } from '@preact/signals';
import indonesian from './strings/id.json';

export type StringKey = keyof typeof indonesian;
export type Locale = 'id' | 'en';

const shown = signal<{ locale: Locale; strings: Record<StringKey, string> }>({
  locale: 'id',
  strings: indonesian,
});

/** The locale that is shown; a component that reads it is drawn again when it changes. */
export const localeShown = (): Locale => shown.value.locale;

/** The string of a key in the locale shown, with `{name}` replaced by the value of that name. */
export const t = (key: StringKey, values: Readonly<Record<string, string | number>> = {}): string =>
  shown.value.strings[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Switches the language. */
export async function setLocale(locale: Locale): Promise<void> {
  const strings = locale === 'en' ? (await import('./strings/en.json')).default : indonesian;
  shown.value = { locale, strings };
  document.documentElement.lang = locale;
}
