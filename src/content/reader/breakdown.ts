/** A bill taken apart: "Internet" and "Telepon" as bare words beside their amounts, and what they come to. */
import type { Service } from '../../customer/record.ts';
import { ARREARS, serviceOf } from './bills.ts';
import type { Hit } from './collect.ts';
import type { Findings } from './findings.ts';
import type { LabelKey } from './lexicon.ts';
import { type Pair, pairOf } from './pair.ts';

interface Part {
  service: Service;
  hit: Hit;
  pair: Pair;
}

/** How far around a total its parts are looked for. */
const MAX_LEVELS = 8;

/**
 * A service's name says nothing of a bill by itself. Beside a total, in the smallest box that holds parts of it, it
 * names a part where the parts come to that total; only for bills that no caption of their own tells.
 */
export function takeBreakdowns(found: Findings, texts: Hit[]): void {
  const keyOf = (service: Service): LabelKey => `${service}Bill`;
  const isKnown = (key: LabelKey): boolean => found.candidates.some((c) => c.key === key && c.tier > 1);
  const totals = found.candidates.filter((c) => c.key === 'totalBill' && c.tier > 1);
  if (!totals.length || (isKnown('internetBill') && isKnown('telephoneBill'))) return;
  const parts = texts.flatMap((hit): Part[] => {
    const service =
      hit.inline === undefined && hit.label.keys.unpaidBills === undefined && serviceOf(hit.text);
    if (!service) return [];
    const key = keyOf(service);
    const label = { ...hit.label, keys: { [key]: 2 } };
    const pair = found.page.withoutTwins(() => pairOf(found.page, hit.node, label, key));
    return pair ? [{ service, hit, pair }] : [];
  });
  if (!parts.length) return;
  const missing = new Set(parts.map(({ service }) => keyOf(service)).filter((key) => !isKnown(key)));
  for (const total of totals) {
    if (ARREARS.test(total.context.headings[0] ?? '')) continue;
    const around = total.context.chain
      .slice(0, MAX_LEVELS)
      .map((el) => parts.filter(({ hit }) => found.contexts.of(hit.node).chain.includes(el)))
      .find((list) => list.length);
    if (!around || new Set(around.map(({ service }) => service)).size < around.length) continue;
    // What has a caption of its own is a part as well.
    const told = (['internet', 'telephone'] as const)
      .filter((service) => !around.some((part) => part.service === service))
      .map((service) => found.candidates.find((c) => c.key === keyOf(service) && c.tier > 1)?.value ?? 0);
    const sum = [...told, ...around.map(({ pair }) => pair.value)].reduce<number>(
      (all, n) => all + Number(n),
      0,
    );
    if (sum !== total.value) continue;
    for (const { service, hit, pair } of around) {
      const key = keyOf(service);
      if (!missing.has(key)) continue;
      const label = { ...hit.label, keys: { [key]: 2 } };
      found.add(hit, label, hit.text, key, pair.value, pair.node, pair.rel);
    }
  }
}
