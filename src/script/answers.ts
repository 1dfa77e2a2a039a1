import type { ChoiceAsk, InputAsk, Script } from './format.ts';

export type Answers = Readonly<Record<string, string>>;

export const choiceOf = (script: Script, id: string): ChoiceAsk | undefined =>
  script.asks.find((ask): ask is ChoiceAsk => ask.kind === 'choice' && ask.id === id);

export const inputOf = (script: Script, id: string): InputAsk | undefined =>
  script.asks.find((ask): ask is InputAsk => ask.kind === 'input' && ask.id === id);

/**
 * Answers with one more given. An option that `sets` checks asserts them; leaving such an option for another
 * takes them back; and when all checks of an option are ticked one by one, the option counts as given.
 * Returns null where the script has no such question or option.
 */
export function withAnswer(script: Script, answers: Answers, question: string, option: string) {
  const ask = choiceOf(script, question);
  const chosen = ask?.options.find((candidate) => candidate.id === option);
  if (!ask || !chosen) return null;
  const next: Record<string, string> = { ...answers, [question]: option };
  for (const other of ask.options) {
    if (other.id === option || !other.sets || answers[question] !== other.id) continue;
    for (const check of Object.keys(other.sets)) delete next[check];
  }
  Object.assign(next, chosen.sets);
  return settleChecks(script, next, question);
}

/** Answers with one taken back, and with what followed from it alone. */
export function withoutAnswer(script: Script, answers: Answers, question: string): Record<string, string> {
  const next: Record<string, string> = { ...answers };
  const given = next[question];
  delete next[question];
  const sets = choiceOf(script, question)?.options.find((option) => option.id === given)?.sets;
  for (const check of Object.keys(sets ?? {})) delete next[check];
  return settleChecks(script, next, question);
}

function settleChecks(script: Script, answers: Record<string, string>, changed: string) {
  for (const ask of script.asks) {
    if (ask.kind !== 'choice' || ask.id === changed) continue;
    for (const option of ask.options) {
      if (!option.sets || !(changed in option.sets)) continue;
      const all = Object.entries(option.sets).every(([check, value]) => answers[check] === value);
      if (all) answers[ask.id] = option.id;
      else if (answers[ask.id] === option.id) delete answers[ask.id];
    }
  }
  return answers;
}
