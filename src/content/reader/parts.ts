import { parseTelephone } from '../../customer/phone.ts';
import type { FieldKey } from '../../customer/record.ts';
import { parseAddress, plain } from '../../customer/text.ts';
import type { Candidate } from './findings.ts';
import { labelOf } from './label.ts';

const PARTS = new Set<string>(['areaCode', 'localNumber', 'month', 'year', 'addressPart']);

/** Values that a page shows in parts, each under a label of its own, put together; the parts are gone after it. */
export function compose(all: Candidate[]): Candidate[] {
  const out = all.filter((c) => !PARTS.has(c.key));
  const of = (key: string): Candidate[] => all.filter((c) => c.key === key);
  const join = (
    key: FieldKey,
    a: Candidate | undefined,
    b: Candidate | undefined,
    value: (a: Candidate, b: Candidate) => string | null,
  ): void => {
    if (!a || !b || out.some((c) => c.key === key) || !neighbours(a, b, all)) return;
    const whole = value(a, b);
    if (whole) out.push({ ...a, key, value: whole, tier: 3, label: `${a.label} + ${b.label}` });
  };
  join(
    'billingPeriod',
    only(of('month')),
    only(of('year')),
    (m, y) => `${y.value}-${String(m.value).padStart(2, '0')}`,
  );
  const isLine = (c: Candidate): boolean =>
    c.canon.includes('T') || !!labelOf(c.context.headings[0] ?? '')?.keys.telephoneNumber;
  join('telephoneNumber', only(of('areaCode')), only(of('localNumber').filter(isLine)), (a, n) =>
    parseTelephone(`${a.value}${n.value}`),
  );
  address(of('addressPart'), out);
  return out;
}

const only = (list: Candidate[]): Candidate | undefined =>
  new Set(list.map((c) => c.value)).size === 1 ? list[0] : undefined;

/** No other value's label stands between the two. */
function neighbours(a: Candidate, b: Candidate, all: Candidate[]): boolean {
  const before = (x: Node, y: Node): boolean => (x.compareDocumentPosition(y) & 4) !== 0;
  const [first, second] = before(a.node, b.node) ? [a, b] : [b, a];
  return !all.some(
    (c) =>
      c.node !== a.node && c.node !== b.node && before(first.node, c.node) && before(c.node, second.node),
  );
}

function address(all: Candidate[], out: Candidate[]): void {
  // A label met twice counts once; with another value it is another address's, and nobody knows whose is whose.
  const byLabel = new Map<string, Candidate>();
  for (const part of all) {
    const known = byLabel.get(part.canon);
    if (known && known.value !== part.value) return;
    if (!known) byLabel.set(part.canon, part);
  }
  const parts = [...byLabel.values()];
  const at = out.findIndex((c) => c.key === 'address');
  const main = out[at];
  if (main && /\d{5}$|,.*,/.test(String(main.value))) return;
  const street = main ?? parts.find((c) => /jalan|jl|street|R/.test(c.canon));
  if (!street) return;
  const lines = [String(street.value)];
  for (const part of parts) {
    if (part === street || (main && plain(lines.join(' ')).includes(plain(String(part.value))))) continue;
    lines.push(String(part.value));
  }
  const value = lines.length > 1 ? parseAddress(lines.join('\n')) : null;
  if (!value) return;
  const whole: Candidate = { ...street, key: 'address', value, tier: 3 };
  if (main) out[at] = whole;
  // A town alone is no address, but two lines that are each called one are.
  else if (lines.length > 2 || parts.every(({ canon }) => /^R\b/.test(canon))) out.push(whole);
}
