/** Fields of a form that somebody pointed at: described by label and heading, and found again by them. */
import type { TaughtTarget } from '../../script/taught-target.ts';
import { labelText } from '../reader/taught/landmarks.ts';
import { namingsOf } from './evidence.ts';
import { headingsOf } from './headings.ts';
import type { Naming } from './naming.ts';
import { around } from './nodes.ts';
import { type Survey, survey } from './survey.ts';
import type { Control } from './types.ts';

type Namings = ReadonlyMap<Control, Naming[]>;
export type TargetHere = Omit<TaughtTarget, 'site'>;

/** The controls that the descriptions lead to; a description that fits several controls leads to none. */
export function taughtIn(
  page: Survey,
  namings: Namings,
  taught: readonly TargetHere[],
): Map<Control, TargetHere> {
  const found = new Map<Control, TargetHere>();
  for (const target of taught) {
    const [one, another] = fitting(page, namings, target);
    if (one && !another) found.set(one, target);
  }
  return found;
}

function fitting({ within }: Survey, namings: Namings, { label, under }: TargetHere): Control[] {
  return [...namings]
    .filter(([control, list]) => !control.vetoed && list.some((naming) => saysLabel(naming, label)))
    .map(([control]) => control)
    .filter((control) => under === undefined || headingOf(control, within) === under);
}

const saysLabel = ({ texts }: Naming, label: string): boolean =>
  texts.some(({ text }) => labelText(text) === label);

function headingOf({ box }: Control, within: Survey['within']): string | undefined {
  const [heading] = headingsOf(box, within);
  return heading && labelText(heading);
}

/** What can be pointed at in a page, as it stands at the call. */
export interface Targets {
  /** The field that an element belongs to: its own, or the only one beside it; null where it takes no recap value. */
  at(element: Element): Control | null;
  /** The words by which the field is known; null where it has none, or shares them with another. */
  describe(control: Control, key: TargetHere['key']): TargetHere | null;
}

export function targetsIn(document: Document): Targets {
  const page = survey(document);
  const namings = namingsOf(page);
  return {
    at(element) {
      for (const el of around(element, 6)) {
        const inside = page.within.get(el);
        if (inside) return inside.length === 1 && !inside[0]!.vetoed ? inside[0]! : null;
      }
      return null;
    },
    describe(control, key) {
      const under = headingOf(control, page.within);
      for (const { texts } of namings.get(control) ?? []) {
        // Of a list the first piece: what follows may be its value.
        const label = labelText((texts[1] ?? texts[0])!.text);
        if (!label) continue;
        const target = { key, label, ...(under && { under }) };
        if (taughtIn(page, namings, [target]).has(control)) return target;
      }
      return null;
    },
  };
}
