import type { Condition } from './format.ts';

/**
 * What is known at a moment of the call, by name. Built in: `site`, `segment` (upper case or `unknown`),
 * `segment-read` (`yes` | `no`: whether the record has it, or the agent was asked),
 * `bill` (see `billFact`), `script` (`valid` | `expired`), `hurry`, `buddies` (`yes` | `no`), `case`,
 * `ended` (`completed` | `case` | `not-contacted` | `early` | `open`), `outcome`, `step.<id>` (`said` |
 * `skipped` | `unreached`), `has.<key>` (`yes` | `no`); and every choice by its id. A fact that is not there
 * equals no value.
 */
export type Facts = Readonly<Record<string, string | undefined>>;

/** True where the condition is missing. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (!condition) return true;
  const clauses = Array.isArray(condition) ? condition : [condition];
  return clauses.some((clause) =>
    Object.entries(clause).every(([name, values]) => {
      const negated = name.startsWith('!');
      const fact = facts[negated ? name.slice(1) : name];
      return (fact !== undefined && values.includes(fact)) !== negated;
    }),
  );
}

/** The fact names that a condition asks for. */
export function factsOf(condition: Condition | undefined): string[] {
  if (!condition) return [];
  const clauses = Array.isArray(condition) ? condition : [condition];
  return clauses.flatMap((clause) => Object.keys(clause).map((name) => name.replace(/^!/, '')));
}
