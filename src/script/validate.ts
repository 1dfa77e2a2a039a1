import * as v from 'valibot';
import { type Script, scriptSchema } from './format.ts';
import { checkReferences, type ScriptIssue } from './references.ts';

export type { ScriptIssue };
export type ScriptResult = { ok: true; script: Script } | { ok: false; issues: ScriptIssue[] };

/** A document that is no script at all would otherwise be refused with hundreds of reasons. */
const MAX_ISSUES = 20;

/** Parses JSON text and validates it. Text that is no JSON is refused with the same shape of answer. */
export function parseScript(json: string): ScriptResult {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    return { ok: false, issues: [{ path: '', reason: 'berkas ini bukan JSON' }] };
  }
  return validateScript(document);
}

/** Validates a script: its shape, then what it refers to. What passes can be run by the engine to its end. */
export function validateScript(input: unknown): ScriptResult {
  const parsed = v.safeParse(scriptSchema, input);
  if (!parsed.success) {
    const issues = parsed.issues.slice(0, MAX_ISSUES);
    return {
      ok: false,
      issues: issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', reason: reasonOf(issue) })),
    };
  }
  const issues = checkReferences(parsed.output);
  return issues.length ? { ok: false, issues } : { ok: true, script: parsed.output };
}

/** The schema's own reasons are in the user's words already; the library's are put into them. */
function reasonOf({ message, expected, received }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid')) return message;
  return `seharusnya ${expected ?? 'nilai lain'}, ditemukan ${received === 'undefined' ? 'tidak ada apa-apa' : received}`;
}
