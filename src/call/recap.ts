/** The recap: what goes into the CRM after a call, derived from its answers by the script's own rules (R1.10). */

import { holds } from '../script/condition.ts';
import type { RecapField, RecapKey } from '../script/format.ts';
import { mapToList } from '../script/lists.ts';
import { plainText } from '../script/template.ts';
import { type CallView, render } from './derive.ts';
import type { Call } from './state.ts';

export interface RecapEntry {
  field: RecapField;
  key: RecapKey;
  /** Missing where nothing follows from the call; nothing is guessed (B1, B3). */
  value?: string;
  /** Required and missing. */
  missing: boolean;
  /** Closed list to choose from where it is missing or to be changed. */
  options: string[];
  edited: boolean;
}

/** Every recap field that has a value or should have one, in the script's order. */
export function recapOf(call: Call, view: CallView): RecapEntry[] {
  return view.script.recap.fields.map((field): RecapEntry => {
    const edit = call.recapEdits[field.key];
    const value = edit ?? (field.key === 'notes' ? notesOf(call, view) : derived(field, call, view));
    return {
      field,
      key: field.key,
      ...(value && { value }),
      missing: !value && field.required !== undefined && holds(field.required, view.facts),
      options: optionsOf(field, view),
      edited: edit !== undefined,
    };
  });
}

/** The recap as plain values, for filling, exporting and storing. */
export function recapValues(call: Call, view: CallView): Partial<Record<RecapKey, string>> {
  const values: Partial<Record<RecapKey, string>> = {};
  for (const { key, value } of recapOf(call, view)) if (value) values[key] = value;
  return values;
}

/** Notes composed of the script's sentences, or what the agent wrote instead. */
function notesOf(call: Call, view: CallView): string {
  if (call.inputs.notes !== undefined) return call.inputs.notes;
  return view.script.recap.notes
    .filter((note) => holds(note.when, view.facts))
    .map((note) => render(view, note.text))
    .filter((parts) => parts.every((part) => part.kind !== 'gap'))
    .map(plainText)
    .join(' ');
}

function derived(field: RecapField, call: Call, view: CallView): string | undefined {
  for (const rule of field.rules) {
    if (!holds(rule.when, view.facts)) continue;
    let value = rule.value;
    if (rule.template !== undefined) {
      const raw = rawTemplate(rule.template, call, view);
      if (raw === undefined) continue;
      value = raw;
    }
    if (value !== undefined && rule.list) return mapToList(view.script, rule.list, value) ?? undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Inputs go in as they are stored (dates as YYYY-MM-DD), the record's values as shown. */
function rawTemplate(template: string, call: Call, view: CallView): string | undefined {
  const parts = render(
    { ...view, slots: { ...view.slots, mobileNumber: view.record.mobileNumber, ...call.inputs } },
    template,
  );
  return parts.some((part) => part.kind === 'gap') ? undefined : plainText(parts);
}

function optionsOf(field: RecapField, { script, facts }: CallView): string[] {
  if (field.key === 'callReason' && facts.ended === 'not-contacted') {
    return script.notContacted.map((outcome) => outcome.value);
  }
  return field.list ? (script.lists[field.list] ?? []).map((entry) => entry.value) : [];
}
