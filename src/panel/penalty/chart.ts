/** Where things lie in the penalty chart, from the timeline of the bills. */
import { daysBetween, periodOf } from '../../customer/calendar.ts';
import type { Timeline } from '../../penalty/index.ts';

/** Parts of the width that a label needs so as not to run into its neighbour: "21 Sep", and "21" alone. */
const LABEL_ROOM = 0.16;
const SHORT_ROOM = 0.08;

/** Place of the middle of a day, 0–1 from left to right; null where it lies outside of the chart. */
export function chartPlace(line: Timeline, day: string): number | null {
  const at = daysBetween(line.start, day);
  return at < 0 || at >= line.days ? null : (at + 0.5) / line.days;
}

export interface AxisLabel {
  day: string;
  /** Place from left to right, 0–1. */
  at: number;
  /** The label before it names the month already. */
  short: boolean;
}

/** Days on which something changes, as far as there is room to name them. */
export function axisLabels(line: Timeline): AxisLabel[] {
  const labels: AxisLabel[] = [];
  for (const { start: day } of line.merged) {
    const at = daysBetween(line.start, day) / line.days;
    const last = labels.at(-1);
    const free = last ? last.at + (last.short ? SHORT_ROOM : LABEL_ROOM) : 0;
    if (at < free || at > 1 - SHORT_ROOM) continue;
    labels.push({ day, at, short: last !== undefined && periodOf(last.day) === periodOf(day) });
  }
  return labels;
}
