import type { FieldKey } from '../../customer/record.ts';
import { Page, valueItems } from '../reader/content.ts';
import type { LabelKey } from '../reader/lexicon.ts';
import { readValue } from '../reader/value.ts';

/** What would be read from an element for a field: the value; null where the field's grammar refuses it. */
export function valueAt(element: Element, key: FieldKey): { shown: string } | null {
  if (key === 'paymentHistory' || key === 'unpaidBills') return null;
  const content = new Page(() => false).content(element);
  const found = content.big ? null : readValue(key as LabelKey, valueItems(content));
  return found && { shown: String(found.value) };
}
