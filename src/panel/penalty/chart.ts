/** Where things lie in the penalty chart, from the timeline of the bills. */
import { daysBetween } from '../../customer/calendar.ts';
import type { Timeline } from '../../penalty/index.ts';

/** Part of the width below which an axis label would run into its neighbour. */
const LABEL_ROOM = 0.16;

/** Place of the middle of a day, 0–1 from left to right; null where it lies outside of the chart. */
export function chartPlace(line: Timeline, day: string): number | null {
  const at = daysBetween(line.start, day);
  return at < 0 || at >= line.days ? null : (at + 0.5) / line.days;
}

/** Days on which something changes, as far as there is room to name them, each with its place 0–1. */
export function axisLabels(line: Timeline): { day: string; at: number }[] {
  const labels: { day: string; at: number }[] = [];
  for (const { start } of line.merged) {
    const at = daysBetween(line.start, start) / line.days;
    const last = labels.at(-1);
    if (at <= 1 - LABEL_ROOM / 2 && (!last || at - last.at >= LABEL_ROOM)) labels.push({ day: start, at });
  }
  return labels;
}
