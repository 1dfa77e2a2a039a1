/**
 * An address from the settings with its placeholders replaced, each value encoded. Null where the template is
 * empty, is no http(s) address, or has a placeholder without a value.
 * @example addressOf('https://tool/?nd={number}', { number: '122345678901' }) // 'https://tool/?nd=122345678901'
 */
export function addressOf(
  template: string,
  values: Readonly<Record<string, string | undefined>>,
): string | null {
  if (!/^https?:\/\//i.test(template) || missingPlaces(template, values).length > 0) return null;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** Placeholders of a template that have no value. */
export function missingPlaces(
  template: string,
  values: Readonly<Record<string, string | undefined>>,
): string[] {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  return [...new Set(names)].filter((name) => !values[name]);
}
