/**
 * Runs in the page: teaches a field on a page, changes the page as CRMs change (rendered anew, classes and ids
 * renamed, rows moved, added and wrapped, another customer), and looks what the taught field reads then.
 */
import { Page } from '../../src/content/reader/content.ts';
import { describe } from '../../src/content/reader/taught/describe.ts';
import { resolve, sceneOf } from '../../src/content/reader/taught/resolve.ts';
import type { FieldKey } from '../../src/customer/record.ts';
import { digits, pick, type Random, random, shuffle } from '../reader/layouts/random.ts';

interface Row {
  label: string;
  value: string;
  target?: boolean;
}

/** Labels that no lexicon knows: what is taught is what the reader does not find by itself. */
const TAUGHT: {
  key: FieldKey;
  label: string;
  value: (rng: Random) => string;
  read: (shown: string) => string;
}[] = [
  {
    key: 'internetNumber',
    label: 'Kode Sambungan',
    value: (rng) => `1${digits(rng, 11)}`,
    read: (shown) => shown,
  },
  {
    key: 'mobileNumber',
    label: 'Nomor yang Dituju',
    value: (rng) => `0812${digits(rng, 8)}`,
    read: (shown) => shown,
  },
  {
    key: 'totalBill',
    label: 'Kewajiban',
    value: (rng) => `Rp ${100 + Math.floor(rng() * 800)}.${digits(rng, 3)}`,
    read: (shown) => String(Number(shown.replace(/\D/g, ''))),
  },
  {
    key: 'customerName',
    label: 'Sapaan Resmi',
    value: (rng) =>
      `${pick(rng, ['Sari', 'Budi', 'Wayan', 'Togar'])} ${pick(rng, ['Lestari', 'Prasetyo', 'Siregar'])}`,
    read: (shown) => shown,
  },
];

/** Neighbours, some of the same shape as what is taught. */
const others = (rng: Random): Row[] => [
  { label: 'Witel', value: pick(rng, ['BANDUNG', 'MEDAN']) },
  { label: 'Sambungan Lama', value: `1${digits(rng, 11)}` },
  { label: 'Kontak Kantor', value: `0813${digits(rng, 8)}` },
  { label: 'Kewajiban Lalu', value: `Rp ${100 + Math.floor(rng() * 800)}.${digits(rng, 3)}` },
  { label: 'Sales', value: pick(rng, ['Rina Wati', 'Joko Susilo']) },
  { label: 'Tiket', value: `IN${digits(rng, 9)}` },
];

const LAYOUTS = ['table', 'dl', 'input', 'stack', 'attribute'] as const;

function draw(layout: (typeof LAYOUTS)[number], rows: readonly Row[], rng: Random): Element {
  const name = () => `c${digits(rng, 5)}`;
  const wrap = (inner: string) => (rng() < 0.3 ? `<div class="${name()}">${inner}</div>` : inner);
  const mark = (row: Row) => `${row.target ? 'data-target' : ''} class="${name()}" id="${name()}"`;
  const draws: Record<typeof layout, (row: Row) => string> = {
    table: (row) => `<tr class="${name()}"><td>${row.label}</td><td ${mark(row)}>${row.value}</td></tr>`,
    dl: (row) => `<dt>${row.label} *</dt><dd ${mark(row)}><span>${row.value}</span></dd>`,
    input: (row) =>
      `<div class="${name()}"><label>${row.label}</label>${wrap(`<input ${mark(row)} readonly value="${row.value}">`)}</div>`,
    stack: (row) =>
      `<div class="${name()}"><small>${row.label}:</small><strong ${mark(row)}>${row.value}</strong></div>`,
    attribute: (row) =>
      `<div class="${name()}"><input ${mark(row)} aria-label="${row.label}" readonly value="${row.value}"></div>`,
  };
  const body = rows.map(draws[layout]).join('');
  const inner =
    layout === 'table'
      ? `<table><tbody>${body}</tbody></table>`
      : layout === 'dl'
        ? `<dl>${body}</dl>`
        : body;
  document.body.innerHTML = wrap(`<section class="${name()}"><h3>Pelanggan</h3>${wrap(inner)}</section>`);
  return document.querySelector('[data-target]')!;
}

/** One page taught and changed; what the field reads afterwards. */
export function trial(seed: number): 'untaught' | 'right' | 'missed' | 'wrong' {
  const rng = random(seed);
  const taught = pick(rng, TAUGHT);
  const layout = pick(rng, LAYOUTS);
  const rows = (): Row[] =>
    shuffle(rng, [
      ...others(rng).filter(() => rng() < 0.7),
      { label: taught.label, value: taught.value(rng), target: true },
    ]);
  const field = describe(draw(layout, rows(), rng), taught.key, null);
  if (!field) return 'untaught';
  const after = rows();
  draw(layout, after, rng);
  const found = resolve(sceneOf(document, new Page(() => false)), field);
  if (!found) return 'missed';
  const want = taught.read(after.find((row) => row.target)!.value);
  return String(found.value) === want ? 'right' : 'wrong';
}
