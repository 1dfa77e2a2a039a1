import type { FieldKey, Site } from './record.ts';

/**
 * How to find again a value that somebody pointed at: plain data that survives re-rendering, tried from the
 * strictest description to the loosest. Part of the site profile; can be exported and published.
 */
export interface TaughtField {
  key: FieldKey;
  /** Site on which it was taught. */
  site: Site | 'unknown';
  /** Label beside the value, as shown. */
  label: string;
  /** Descriptions, strict to loose; their shape belongs to the reader. */
  descriptions: unknown[];
}
