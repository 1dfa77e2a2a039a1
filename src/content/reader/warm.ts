/** Makes the browser compile, before there is anything to read, what the first look at a page would wait for. */
import { GRAMMAR } from './grammar.ts';
import { labelOf } from './label.ts';

const RECORD: readonly [label: string, value: string][] = [
  ['Nama Pelanggan', 'Budi Santoso'],
  ['No. Internet', '122345678901'],
  ['Telepon Rumah', '(022) 1234567'],
  ['No. HP', '0812 3456 7890'],
  ['Alamat Instalasi', 'Jl. Mawar No. 3, RT 01/RW 02, Kel. Sukajadi, Kec. Coblong, Bandung 40123'],
  ['Segmen', 'GOLD'],
  ['Periode Tagihan (bulan)', 'Juli 2022'],
  ['Total Tagihan', 'Rp 315.000,-'],
  ['Tgl. Bayar', '12 Jul 2022'],
  ['Status', 'Belum dibayar'],
];
const LINES = [
  'Agent: Wirya Prasojo',
  'Riwayat Pembayaran',
  'Mei 2022 – Indomaret, 12-06-2022',
  'Rincian Tunggakan',
  'Juni 2022: internet Rp 300.000, telepon Rp 15.000',
];

/**
 * Reads a made-up record that no page shows, step by step; to be left between any two of them. `read` is a full pass
 * over a document.
 */
export function* warming(document: Document, read: (document: Document) => unknown): Generator<void> {
  for (const text of [...RECORD.map(([label]) => label), ...LINES]) labelOf(text);
  yield;
  for (const parse of Object.values(GRAMMAR)) for (const [, value] of RECORD) parse(value);
  yield;
  read(specimen(document));
}

function specimen({ implementation }: Document): Document {
  const page = implementation.createHTMLDocument('');
  const add = (parent: Element, tag: string, text = ''): HTMLElement => {
    const el = page.createElement(tag);
    el.textContent = text;
    parent.append(el);
    return el;
  };
  const table = add(page.body, 'table');
  const list = add(page.body, 'dl');
  for (const [label, value] of RECORD) {
    const row = add(table, 'tr');
    add(row, 'th', label);
    add(row, 'td', value);
    add(list, 'dt', label);
    add(list, 'dd', value);
    add(page.body, 'p', `${label}: ${value}`);
    const input = add(add(page.body, 'label', label), 'input') as HTMLInputElement;
    input.value = value;
    input.setAttribute('aria-label', label);
  }
  for (const line of LINES) add(page.body, 'h3', line);
  return page;
}
