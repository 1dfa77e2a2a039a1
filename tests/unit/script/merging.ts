/** What of a call decides how it goes on: the walk merges calls that are alike in it. */
import { type Facts, factsOf, holds } from '../../../src/script/condition.ts';
import type { Place } from '../../../src/script/flow.ts';
import type { Script } from '../../../src/script/format.ts';

const pathConditions = (script: Script) => [
  ...script.steps.flatMap((step) => step.skip.map(({ when }) => when)),
  ...script.caring.flatMap(({ ends, resumes }) => [ends, resumes]),
];

/** Facts that decide which steps are offered and where a situation leads. */
export const pathFacts = (script: Script): Set<string> => new Set(pathConditions(script).flatMap(factsOf));

/** What the conditions that make the paths can tell of a call: calls alike in it have the same paths. */
export const pathClass = (script: Script, facts: Facts): string =>
  pathConditions(script)
    .flatMap((condition) => [condition ?? []].flat())
    .flatMap((clause) => Object.entries(clause).map(([name, values]) => holds({ [name]: values }, facts)))
    .map(Number)
    .join('');

const wordConditions = (places: readonly Place[]) =>
  places.flatMap((place) => [...place.sentences, ...place.notices].map(({ when }) => when));

/** Facts that decide what is offered or said later: calls that differ in them are never merged. */
export const steeringFacts = (script: Script): Set<string> =>
  new Set([...pathFacts(script), ...wordConditions([...script.steps, ...script.caring]).flatMap(factsOf)]);

/** Steering facts that matter in situations alone, and in none that an answer opens. */
export function caringFacts(script: Script): Set<string> {
  const opened = script.asks.flatMap((ask) =>
    ask.kind === 'choice' ? ask.options.flatMap(({ opens }) => opens ?? []) : [],
  );
  const closed = script.caring.filter(({ situations }) => !situations.some(({ id }) => opened.includes(id)));
  const elsewhere = new Set([
    ...script.steps.flatMap((step) => step.skip.flatMap(({ when }) => factsOf(when))),
    ...script.steps.flatMap((step) => step.asks),
    ...script.caring.filter((group) => !closed.includes(group)).flatMap(({ asks }) => asks),
    ...wordConditions(script.steps).flatMap(factsOf),
  ]);
  return new Set(closed.flatMap(({ asks }) => asks).filter((id) => !elsewhere.has(id)));
}
