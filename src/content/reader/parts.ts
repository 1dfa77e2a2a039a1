import { parseMobile, parseTelephone } from '../../customer/phone.ts';
import { parseAddress, plain } from '../../customer/text.ts';
import type { Candidate } from './evaluate.ts';

/** Values that a page shows in parts, each under a label of its own, put together; the parts are gone after it. */
export function compose(all: Candidate[]): Candidate[] {
  const parts = new Set(['areaCode', 'month', 'year', 'addressPart']);
  const out = all.filter((c) => !parts.has(c.key));
  const of = (key: string): Candidate[] => all.filter((c) => c.key === key);
  period(of('month'), of('year'), out);
  address(of('addressPart'), out);
  return out;
}

const only = (list: Candidate[]): Candidate | undefined =>
  new Set(list.map((c) => c.value)).size === 1 ? list[0] : undefined;

function period(months: Candidate[], years: Candidate[], out: Candidate[]): void {
  const m = only(months);
  const y = only(years);
  if (!m || !y || out.some((c) => c.key === 'billingPeriod')) return;
  out.push({
    ...m,
    key: 'billingPeriod',
    value: `${y.value}-${String(m.value).padStart(2, '0')}`,
    label: `${m.label} + ${y.label}`,
  });
}

function address(parts: Candidate[], out: Candidate[]): void {
  const at = out.findIndex((c) => c.key === 'address');
  const main = out[at];
  if (main && /\d{5}$|,.*,/.test(String(main.value))) return;
  const street = main ?? parts.find((c) => /jalan|jl|street|R/.test(c.canon));
  if (!street) return;
  const lines = [String(street.value)];
  for (const part of parts) {
    if (part === street || plain(lines.join(' ')).includes(plain(String(part.value)))) continue;
    const bare = /^\d+$/.test(String(part.value)) && /^(rt|rw|N)/.test(part.canon);
    lines.push(bare ? `${part.label} ${part.value}` : String(part.value));
  }
  const value = lines.length > 1 ? parseAddress(lines.join('\n')) : null;
  if (!value) return;
  const whole: Candidate = { ...street, key: 'address', value, tier: 3 };
  if (main) out[at] = whole;
  else if (lines.length > 2) out.push(whole);
}

/** A fixed line whose area code stands in a field of its own, told by where both are read. */
export const withArea = (area: string, rest: string): string | null => {
  const joined = `${area} ${rest}`;
  return parseMobile(joined) ? null : parseTelephone(joined);
};
