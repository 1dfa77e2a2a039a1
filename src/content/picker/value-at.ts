import type { FieldKey } from '../../customer/record.ts';
import { contentOf } from '../reader/content.ts';
import { GRAMMAR } from '../reader/grammar.ts';

/** What would be read from an element for a field: the text shown there; null where the field's grammar refuses it. */
export function valueAt(element: Element, key: FieldKey): { shown: string } | null {
  const grammar = key === 'paymentHistory' || key === 'unpaidBills' ? undefined : GRAMMAR[key];
  if (!grammar) return null;
  const { items, big } = contentOf(element);
  if (big) return null;
  const shown = items
    .map((item) => item.text)
    .join(' ')
    .trim();
  const value = shown === '' ? null : grammar(shown);
  return value === null ? null : { shown: String(value) };
}
