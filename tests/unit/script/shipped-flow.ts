/** The shipped scripts, and the engine's answer for a call of which only some facts differ from the usual. */
import { asksOf, type FlowInput, flowOf, sentencesOf } from '../../../src/script/flow.ts';
import type { Script } from '../../../src/script/format.ts';
import { shippedScripts } from '../../../src/script/shipped/index.ts';

export const [approved, usulan] = shippedScripts() as [Script, Script];
export const BOTH = [
  ['approved', approved],
  ['usulan', usulan],
] as const;

/** A valid day, a PLATINUM customer, a bill in its first days; what a test says differs from that. */
export function flow(
  script: Script,
  base: Partial<FlowInput['base']> = {},
  rest: Partial<Omit<FlowInput, 'base'>> = {},
) {
  return flowOf(script, {
    base: {
      site: 'IDEAS',
      segment: 'PLATINUM',
      'segment-read': base.segment === 'unknown' ? 'no' : 'yes',
      bill: 'minipack',
      script: 'valid',
      hurry: 'no',
      buddies: 'no',
      case: 'none',
      ended: 'open',
      outcome: 'none',
      ...base,
    },
    answers: {},
    inputs: {},
    known: new Set(),
    visited: [],
    cases: [],
    ...rest,
  });
}

export const stepOf = (script: Script, id: string) => script.steps.find((step) => step.id === id)!;
export const saidAt = (script: Script, id: string, { facts }: { facts: FlowInput['base'] }) =>
  sentencesOf(stepOf(script, id), facts).map(({ template }) => template);
export const askedAt = (script: Script, id: string, { facts }: { facts: FlowInput['base'] }) =>
  asksOf(script, stepOf(script, id), facts).map((ask) => ask.id);
export const skippedAt = (id: string, { steps }: ReturnType<typeof flow>) =>
  steps.find(({ step }) => step.id === id)!.skipped;
