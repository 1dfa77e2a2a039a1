/**
 * Runs in the page: teaches the field of a form, changes the form as CRMs change (rendered anew, classes, ids and
 * names of fields renamed, rows moved, added and wrapped), and looks which field the description leads to then.
 */
import { namingsOf } from '../../src/content/writer/evidence.ts';
import { survey } from '../../src/content/writer/survey.ts';
import { type TargetHere, targetsIn, taughtIn } from '../../src/content/writer/taught.ts';
import { digits, pick, type Random, random, shuffle } from '../reader/layouts/random.ts';

interface Row {
  label: string;
  target?: boolean;
}

/** Labels that no lexicon knows, and one that it knows as another field's. */
const TAUGHT: { key: TargetHere['key']; label: string }[] = [
  { key: 'notes', label: 'Keterangan' },
  { key: 'receiverName', label: 'Yang Diajak Bicara' },
  { key: 'callReason', label: 'Disposisi' },
  { key: 'otherPhone', label: 'Catatan' },
];
const OTHERS = ['Nama Penerima', 'Keterangan Teknisi', 'No WA', 'Hasil', 'Reason Status', 'Nomor Tiket'];
const LAYOUTS = ['table', 'for', 'stack', 'attribute', 'column'] as const;

function draw(layout: (typeof LAYOUTS)[number], rows: readonly Row[], rng: Random): HTMLElement {
  const name = () => `c${digits(rng, 5)}`;
  const wrap = (inner: string) => (rng() < 0.3 ? `<div class="${name()}">${inner}</div>` : inner);
  const field = (row: Row, more = '') => {
    const attributes = `${row.target ? 'data-target' : ''} class="${name()}" name="${name()}" ${more}`;
    return pick(rng, [
      `<input ${attributes}>`,
      `<textarea ${attributes}></textarea>`,
      `<select ${attributes}><option></option><option>A</option></select>`,
    ]);
  };
  const draws: Record<typeof layout, (row: Row) => string> = {
    table: (row) => `<tr class="${name()}"><td>${row.label}</td><td>${field(row)}</td></tr>`,
    for: (row) => {
      const id = name();
      return `<div class="${name()}"><label for="${id}">${row.label} *</label>${wrap(field(row, `id="${id}"`))}</div>`;
    },
    stack: (row) => `<div class="${name()}"><small>${row.label}:</small><br>${wrap(field(row))}</div>`,
    attribute: (row) => `<div class="${name()}">${field(row, `aria-label="${row.label}"`)}</div>`,
    column: (row) => `<td>${field(row)}</td>`,
  };
  const body = rows.map(draws[layout]).join('');
  const heads = rows.map(({ label }) => `<th>${label}</th>`).join('');
  const inner =
    layout === 'table'
      ? `<table><tbody>${body}</tbody></table>`
      : layout === 'column'
        ? `<table><thead><tr>${heads}</tr></thead><tbody><tr>${body}</tr></tbody></table>`
        : body;
  // A form of the same labels for somebody else stands beside it.
  const other = `<section><h3>Penugasan Teknisi</h3><label>${rows.find((row) => row.target)!.label} <input></label></section>`;
  const own = `<section class="${name()}"><h3>Hasil Interaksi</h3>${wrap(inner)}</section>`;
  document.body.innerHTML = wrap(rng() < 0.5 ? own : rng() < 0.5 ? own + other : other + own);
  return document.querySelector<HTMLElement>('[data-target]')!;
}

/** One form taught and changed; which field the description leads to afterwards. */
export function trial(seed: number): 'untaught' | 'right' | 'missed' | 'wrong' {
  const rng = random(seed);
  const { key, label } = pick(rng, TAUGHT);
  const layout = pick(rng, LAYOUTS);
  const rows = (): Row[] =>
    shuffle(rng, [
      ...OTHERS.filter(() => rng() < 0.7).map((other) => ({ label: other })),
      { label, target: true },
    ]);
  const element = draw(layout, rows(), rng);
  const targets = targetsIn(document);
  const control = targets.at(element);
  const target = control && targets.describe(control, key);
  if (!target) return 'untaught';
  const after = draw(layout, rows(), rng);
  const page = survey(document);
  const [found] = [...taughtIn(page, namingsOf(page), [target]).keys()];
  if (!found) return 'missed';
  return found.el === after ? 'right' : 'wrong';
}

/** Teaches the only field of the page that stands under a label, as a click on it would. */
export function teachByLabel(label: string, key: TargetHere['key']): TargetHere | null {
  const page = survey(document);
  const [control] = [...namingsOf(page)].find(([, list]) =>
    list.some(({ texts }) => texts.some(({ text }) => text.startsWith(label))),
  ) ?? [null];
  const targets = targetsIn(document);
  const under = control && targets.at(control.el);
  return under && targets.describe(under, key);
}
