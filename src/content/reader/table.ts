import type { Label } from './label.ts';

/** A table as texts, however the page builds or draws it. */
export interface Table {
  columns: { label: Label; index: number }[];
  /** What its columns are called, one text for each. */
  heads: string[];
  /** What stands at the head of each column in other rows of heads, over or under these. */
  also: string[][];
  /** As many texts in each row as there are heads; '' where nothing stands. */
  rows: string[][];
}
