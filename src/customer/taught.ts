import type { FieldKey, Site } from './record.ts';

/**
 * How a value stands to its label: behind it (beside or below), in the column that it heads, in a field that bears
 * it as a name, or alone under it as the one value of its shape.
 */
export type Relation = 'before' | 'column' | 'named' | 'alone';

/** One way to find a value again. Texts are folded and in lower case. */
export interface Description {
  relation: Relation;
  label: string;
  /** Heading that the label must stand under. */
  under?: string;
}

/**
 * How to find again a value that somebody pointed at: words and relations, no path, class or id, so that it
 * survives re-rendering. Tried from the strictest description to the loosest. Part of the site profile; can be
 * exported and published.
 */
export interface TaughtField {
  key: FieldKey;
  /** Site on which it was taught. */
  site: Site | 'unknown';
  /** Label beside the value, for people. */
  label: string;
  descriptions: Description[];
}
