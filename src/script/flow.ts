import { type Facts, holds } from './condition.ts';
import type { Ask, CaringGroup, Condition, Notice, Script, Sentence, Situation, Step } from './format.ts';

/** What the engine is told of a call. It knows no step, question or situation by name. */
export interface FlowInput {
  /** Built-in facts (see `Facts`), without choices, steps and `has.` */
  base: Facts;
  answers: Readonly<Record<string, string>>;
  inputs: Readonly<Record<string, string>>;
  /** Keys of the customer record that have a value. */
  known: ReadonlySet<string>;
  /** Steps on which the agent has been. */
  visited: readonly string[];
  /** Situations that came up. */
  cases: readonly string[];
}

export interface FlowStep {
  step: Step;
  /** Why the step is left out; missing where it is offered. */
  skipped?: string;
}

export interface Flow {
  facts: Facts;
  steps: FlowStep[];
}

/** A place where something is said and asked: a step or a caring group. */
export type Place = Step | CaringGroup;

/**
 * Evaluates a script from the top. Steps are taken in order, so a skip rule sees the answers given before it
 * and no path can run in a circle; answers of a step that is left out, or of a question that is not asked any
 * more, don't count, but are kept, so that undoing loses nothing.
 */
export function flowOf(script: Script, input: FlowInput): Flow {
  const facts: Record<string, string | undefined> = { ...input.base };
  for (const key of input.known) facts[`has.${key}`] = 'yes';
  const askById = new Map(script.asks.map((ask) => [ask.id, ask]));
  const count = (place: Place) => {
    for (const id of place.asks) {
      const ask = askById.get(id);
      if (!ask || !holds(ask.when, facts)) continue;
      if (ask.kind === 'choice') facts[id] ??= input.answers[id];
      else if (input.inputs[id]?.trim()) facts[`has.${id}`] = 'yes';
    }
  };
  for (const ask of script.asks) if (ask.kind === 'input') facts[`has.${ask.id}`] ??= 'no';
  for (const group of script.caring) {
    if (group.situations.some((situation) => input.cases.includes(situation.id))) count(group);
  }
  const steps = script.steps.map((step): FlowStep => {
    const skip = step.skip.find((rule) => holds(rule.when, facts));
    if (skip) {
      facts[`step.${step.id}`] = 'skipped';
      return { step, skipped: skip.reason };
    }
    facts[`step.${step.id}`] = input.visited.includes(step.id) ? 'said' : 'unreached';
    count(step);
    return { step };
  });
  return { facts, steps };
}

/** The next step that is offered after `from`; null at the end of the script. */
export function nextStep(flow: Flow, from: string): Step | null {
  const index = flow.steps.findIndex(({ step }) => step.id === from);
  return flow.steps.slice(index + 1).find(({ skipped }) => skipped === undefined)?.step ?? null;
}

/** The step offered before `from`; null at the start. */
export function previousStep(flow: Flow, from: string): Step | null {
  const index = flow.steps.findIndex(({ step }) => step.id === from);
  const before = index < 0 ? [] : flow.steps.slice(0, index);
  return before.reverse().find(({ skipped }) => skipped === undefined)?.step ?? null;
}

export interface SaidSentence {
  sentence: Sentence;
  /** Position in the place's own list: stable while others come and go. */
  index: number;
  /** The template to say now: the short form where there is one and the customer is in a hurry. */
  template: string;
}

/** What is to be said at a place. In a hurry, what the script marks optional is left out (R6.1). */
export function sentencesOf(place: Place, facts: Facts): SaidSentence[] {
  const hurried = facts.hurry === 'yes';
  return place.sentences
    .map((sentence, index) => ({
      sentence,
      index,
      template: hurried && sentence.short ? sentence.short : sentence.text,
    }))
    .filter(({ sentence }) => holds(sentence.when, facts) && !(hurried && sentence.optional));
}

/** The questions and inputs that a place asks now, in its order. */
export function asksOf(script: Script, place: Place, facts: Facts): Ask[] {
  return place.asks
    .map((id) => script.asks.find((ask) => ask.id === id))
    .filter((ask): ask is Ask => ask !== undefined && holds(ask.when, facts));
}

export const noticesOf = (place: Place, facts: Facts): Notice[] =>
  place.notices.filter((notice) => holds(notice.when, facts));

export interface GuidanceLine {
  text: string;
  link?: string;
}

/** Guidance of a place, with that of the caring groups which it refers to. */
export function guidanceOf(script: Script, place: Place, facts: Facts): GuidanceLine[] {
  return place.guidance.flatMap((item): GuidanceLine[] => {
    if ('ofGroup' in item) {
      const group = script.caring.find((candidate) => candidate.id === item.ofGroup);
      return group ? guidanceOf(script, group, facts) : [];
    }
    return holds(item.when, facts) ? [{ text: item.text, ...(item.link && { link: item.link }) }] : [];
  });
}

export interface FoundSituation {
  group: CaringGroup;
  situation: Situation;
}

export function situationOf(script: Script, id: string): FoundSituation | null {
  for (const group of script.caring) {
    const situation = group.situations.find((candidate) => candidate.id === id);
    if (situation) return { group, situation };
  }
  return null;
}

/** Where `next` leads from a situation: the call's end, back into the call, or nowhere yet. */
export function caringExit(group: CaringGroup, facts: Facts): 'end' | 'resume' | 'stay' {
  if (group.ends && holds(group.ends, facts)) return 'end';
  if (group.resumes && holds(group.resumes, facts)) return 'resume';
  return 'stay';
}

/** The first question of a place that a condition waits for and that has no answer. */
export function awaitedAsk(
  script: Script,
  place: Place,
  facts: Facts,
  conditions: (Condition | undefined)[],
) {
  const names = new Set(
    conditions.flatMap((condition) =>
      condition ? [condition].flat().flatMap((clause) => Object.keys(clause)) : [],
    ),
  );
  return asksOf(script, place, facts).find((ask) => names.has(ask.id) && facts[ask.id] === undefined);
}
