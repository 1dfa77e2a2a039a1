/** What the recap lists beside its values: what is missing, and the questions that lead to it. */
import { type RecapEntry, recapOf } from '../../call/recap.ts';
import { factsOf } from '../../script/condition.ts';
import { asksOf, type Place } from '../../script/flow.ts';
import type { Ask } from '../../script/format.ts';
import type { Live } from '../panel.ts';

/** Places at which the call has been. */
function placesBeen({ call, view }: Live): Place[] {
  const steps = view.flow.steps
    .filter(({ step, skipped }) => skipped === undefined && call.visited.includes(step.id))
    .map(({ step }) => step);
  const groups = view.script.caring.filter((group) =>
    group.situations.some(({ id }) => call.caring.some((visit) => visit.case === id)),
  );
  return [...steps, ...groups];
}

const answered = ({ view }: Live, ask: Ask): boolean =>
  ask.kind === 'choice' ? view.facts[ask.id] !== undefined : view.facts[`has.${ask.id}`] === 'yes';

/**
 * Required questions that were shown and stayed unanswered. Nobody picked up: none. Those that a missing recap
 * value leads to are not among them: they are listed with it.
 */
export function unanswered(live: Live, entries: readonly RecapEntry[]): Ask[] {
  if (live.call.ending?.how === 'not-contacted') return [];
  const covered = new Set(
    entries
      .filter(({ missing }) => missing)
      .flatMap(({ field }) => asksFor(live, field.askedBy).map(({ id }) => id)),
  );
  const asks = placesBeen(live)
    .flatMap((place) => asksOf(live.view.script, place, live.view.facts))
    .filter((ask) => ask.required && !answered(live, ask) && !covered.has(ask.id));
  return [...new Map(asks.map((ask) => [ask.id, ask])).values()];
}

/** The question of a recap value, with those that its answer brings up. */
export function asksFor({ view }: Live, id: string | undefined): Ask[] {
  if (id === undefined) return [];
  const { script, facts } = view;
  const all = [...script.steps, ...script.caring].flatMap((place) => asksOf(script, place, facts));
  const found = all.filter((ask) => ask.id === id || factsOf(ask.when).includes(id));
  return [...new Map(found.map((ask) => [ask.id, ask])).values()];
}

export interface RecapModel {
  entries: RecapEntry[];
  missing: RecapEntry[];
  unanswered: Ask[];
}

export function recapModel(live: Live): RecapModel {
  const entries = recapOf(live.call, live.view);
  return {
    entries,
    missing: entries.filter((entry) => entry.missing),
    unanswered: unanswered(live, entries),
  };
}
