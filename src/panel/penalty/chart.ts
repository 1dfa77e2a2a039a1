/** Where the parts of the penalty chart lie, from the timeline of the bills. */
import { daysBetween } from '../../customer/calendar.ts';
import type { MergedSegment, Segment, SegmentKind, Timeline } from '../../penalty/index.ts';

/** Part of the width below which an axis label would run into its neighbour. */
const LABEL_ROOM = 0.14;

export interface ChartPart {
  kind: SegmentKind;
  start: string;
  end: string;
  days: number;
  ratePercent: number | null;
  /** Whether its first day has room for a label. */
  labelled: boolean;
}

/** Parts of one row, left to right, neighbours of the same kind and rate joined. */
export function chartParts(line: Timeline, segments: readonly (Segment | MergedSegment)[]): ChartPart[] {
  const parts: ChartPart[] = [];
  for (const { kind, start, end, days, ratePercent } of segments) {
    const last = parts.at(-1);
    if (last && last.kind === kind && last.ratePercent === ratePercent && ratePercent !== null) {
      last.end = end;
      last.days += days;
    } else parts.push({ kind, start, end, days, ratePercent, labelled: false });
  }
  let room = 0;
  for (const part of parts) {
    const at = daysBetween(line.start, part.start) / line.days;
    part.labelled = at >= room && at < 1 - LABEL_ROOM / 2;
    if (part.labelled) room = at + LABEL_ROOM;
  }
  return parts;
}

/** Place of a day, 0–1 from left to right; null where it lies outside of the chart. */
export function chartPlace(line: Timeline, day: string): number | null {
  const at = daysBetween(line.start, day);
  return at < 0 || at >= line.days ? null : (at + 0.5) / line.days;
}
