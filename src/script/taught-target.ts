import type { RecapKey } from './format.ts';

/**
 * How to find again the field of a CRM's form that somebody pointed at for a recap value: by its words alone, so
 * that it survives re-rendering, renamed classes and other ids. Part of the site profile, like taught values of the
 * customer; can be exported and published.
 */
export interface TaughtTarget {
  key: Exclude<RecapKey, 'case'>;
  /** Site on which it was taught. */
  site: 'IDEAS' | 'myXENA' | 'unknown';
  /** The field's label, folded and in lower case. */
  label: string;
  /** Heading that the field must stand under, folded and in lower case; missing where it stood under none. */
  under?: string;
}
