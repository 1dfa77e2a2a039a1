import type { ReadValue } from '../../../customer/reading.ts';
import type { FieldKey } from '../../../customer/record.ts';
import type { TaughtField } from '../../../customer/taught.ts';
import { Page } from '../content.ts';
import type { Decision } from '../decide.ts';
import { resolve, sceneOf } from './resolve.ts';

/**
 * A taught value wins over one that was read by itself; a taught field that finds nothing on a customer's page is
 * said, and leaves what was read as it is. Fields of another site don't count.
 */
export function applyTaught(
  decision: Decision,
  fields: readonly TaughtField[],
  document: Document,
  isOwn: (el: Element) => boolean,
): Decision {
  const { reading, nodes } = decision;
  const here = fields.filter(({ site }) => site === 'unknown' || site === reading.site);
  if (!here.length) return decision;
  const scene = sceneOf(document, new Page(isOwn));
  const values = { ...reading.values };
  const conflicts = { ...reading.conflicts };
  const standing = new Map<FieldKey, Node>(nodes);
  const missing: FieldKey[] = [];
  for (const field of here) {
    const found = resolve(scene, field);
    if (!found) {
      missing.push(field.key);
      continue;
    }
    const read: ReadValue = { value: found.value as never, label: field.label, score: 1, taught: true };
    values[field.key] = read as never;
    delete conflicts[field.key];
    standing.set(field.key, found.node);
  }
  const isCustomer = reading.state === 'customer' || IDENTITY.some((key) => values[key]?.taught);
  return {
    nodes: standing,
    reading: {
      ...reading,
      values,
      conflicts,
      state: isCustomer ? 'customer' : reading.state,
      taughtMissing: isCustomer ? missing : [],
    },
  };
}

const IDENTITY = ['internetNumber', 'customerName', 'telephoneNumber', 'mobileNumber'] as const;
