/** The strings of Pandu's own pages. Indonesian is bundled; English is fetched when it is chosen. */
import { signal } from '@preact/signals';
import indonesian from '../public/_locales/id/messages.json';

export type MessageKey = keyof typeof indonesian;
export type Locale = 'id' | 'en';
type Messages = Partial<Record<MessageKey, { message: string }>>;

const current = signal<{ locale: Locale; messages: Messages }>({ locale: 'id', messages: indonesian });

/** The locale that is shown; a component that reads it is drawn again when it changes. */
export const localeShown = (): Locale => current.value.locale;

/**
 * The string of a key, with `{name}` replaced by the value of that name. A key that the chosen locale lacks
 * shows the Indonesian one.
 */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return filled((current.value.messages[key] ?? indonesian[key]).message, values);
}

/** A string that is read out to a customer: always Indonesian, whatever the panel's own language. */
export const spoken = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
  filled(indonesian[key].message, values);

function filled(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Switches the language. Where the file can't be had, Indonesian stays. */
export async function setLocale(locale: Locale): Promise<void> {
  if (locale === current.peek().locale) return;
  if (locale === 'id') current.value = { locale, messages: indonesian };
  else {
    const answer = await fetch(`/_locales/${locale}/messages.json`).catch(() => null);
    if (!answer?.ok) return;
    current.value = { locale, messages: (await answer.json()) as Messages };
  }
  document.documentElement.lang = locale;
}
