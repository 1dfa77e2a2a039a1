/** The scripts that ship with Pandu, as data: the approved one word for word, and a proposal (`usulan`). */
import type { Script } from '../format.ts';
import { validateScript } from '../validate.ts';
import approved from './coc-obc-sso-2022-09.json';
import usulan from './coc-obc-sso-usulan.json';

/** The shipped documents as they are, not yet validated: the approved script first. */
export const SHIPPED: readonly unknown[] = [approved, usulan];

let validated: readonly Script[] | undefined;

/**
 * The shipped scripts in the order of `SHIPPED`, validated on the first call.
 * @throws Error naming path and reason if one does not validate, which no build of ours lets happen.
 */
export function shippedScripts(): readonly Script[] {
  validated ??= SHIPPED.map((document) => {
    const result = validateScript(document);
    if (result.ok) return result.script;
    const reasons = result.issues.map(({ path, reason }) => `${path}: ${reason}`);
    throw new Error(`a shipped script does not validate: ${reasons.join('; ')}`);
  });
  return validated;
}
