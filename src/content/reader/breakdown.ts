/** A bill taken apart: "Internet" and "Telepon" as bare words beside their amounts, and what they come to. */
import type { Service } from '../../customer/record.ts';
import { parseRupiah } from '../../customer/rupiah.ts';
import { saysArrears, serviceOf } from './bills.ts';
import type { Hit } from './collect.ts';
import type { Content } from './content.ts';
import type { Candidate, Findings } from './findings.ts';
import { labelOf } from './label.ts';
import type { LabelKey } from './lexicon.ts';
import { type Pair, pairOf } from './pair.ts';

interface Part {
  service: Service;
  hit: Hit;
  pair: Pair;
}

/** Under a heading that says so: "Tagihan", "Current bill". */
const isBill = ({ context }: Candidate): boolean =>
  context.headings.slice(0, 3).some((text) => /\b(B|rekening)\b/.test(labelOf(text)?.canon ?? ''));

/** Is it nothing, or what one or two other amounts in the box come to: tax, stamp, other charges? */
function isRest(rest: number, { items }: Content): boolean {
  if (rest <= 0) return rest === 0;
  const amounts = items.slice(0, MAX_AMOUNTS).map(({ text }) => parseRupiah(text) ?? 0);
  return amounts.some(
    (a, i) => a > 0 && (a === rest || amounts.some((b, j) => j > i && b > 0 && a + b === rest)),
  );
}
const MAX_AMOUNTS = 40;

/** How far around a total its parts are looked for. */
const MAX_LEVELS = 8;

/**
 * A service's name says nothing of a bill by itself. Beside a total, in the smallest box that holds parts of it, it
 * names a part where the parts come to that total, alone or with other amounts that stand there, or where both stand
 * under the heading of a bill; only for bills that no caption of their own tells.
 */
export function takeBreakdowns(found: Findings, texts: Hit[]): void {
  const keyOf = (service: Service): LabelKey => `${service}Bill`;
  const isKnown = (key: LabelKey): boolean => found.candidates.some((c) => c.key === key && c.tier > 1);
  const totals = found.candidates.filter((c) => c.key === 'totalBill');
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
    if (saysArrears(total.context.headings[0] ?? '')) continue;
    const box = total.context.chain
      .slice(0, MAX_LEVELS)
      .find((el) => parts.some(({ hit }) => found.contexts.of(hit.node).chain.includes(el)));
    const around = box && parts.filter(({ hit }) => found.contexts.of(hit.node).chain.includes(box));
    if (!around || new Set(around.map(({ service }) => service)).size < around.length) continue;
    // What has a caption of its own is a part as well.
    const told = (['internet', 'telephone'] as const)
      .filter((service) => !around.some((part) => part.service === service))
      .map((service) => found.candidates.find((c) => c.key === keyOf(service) && c.tier > 1)?.value ?? 0);
    const sum = [...told, ...around.map(({ pair }) => pair.value)].reduce<number>(
      (all, n) => all + Number(n),
      0,
    );
    const rest = Number(total.value) - sum;
    const isWhole = around.length + told.filter(Boolean).length > 1;
    // "Total" and no more is one where two parts come to it.
    const adds =
      total.tier > 1
        ? isRest(rest, found.page.content(box)) || (rest > 0 && isWhole && isBill(total))
        : rest === 0 && isWhole;
    if (!adds) continue;
    for (const { service, hit, pair } of around) {
      const key = keyOf(service);
      if (!missing.has(key)) continue;
      const label = { ...hit.label, keys: { [key]: 2 } };
      found.add(hit, label, hit.text, key, pair.value, pair.node, pair.rel);
    }
  }
}
