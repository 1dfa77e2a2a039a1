/** Stored parts of an older shape, brought to the present one step by step. */
import { STATE_FORMAT } from '../call/state.ts';
import { CALL } from './parts.ts';

type Parts = Record<string, unknown>;

/** By the format that a step starts from; each leads one format on. */
const STEPS: Readonly<Record<number, (parts: Parts) => Parts>> = {
  // Calls keep their jottings.
  1: (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) =>
        name.startsWith(CALL) ? [name, { ...(part as object), jottings: {} }] : [name, part],
      ),
    ),
};

/** Parts of `format` as of today; none of them where the format is unknown (a later version has written it). */
export function migrate(parts: Parts, format: number): Parts {
  let migrated = parts;
  for (let from = format; from < STATE_FORMAT; from++) {
    const step = STEPS[from];
    if (!step) return {};
    migrated = step(migrated);
  }
  return format > STATE_FORMAT ? {} : migrated;
}
