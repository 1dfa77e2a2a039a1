/**
 * Runs in the page: draws made-up forms, captions and fields put together in any of the usual ways among look-alikes,
 * and says which field the writer would put each value of a recap into. Nothing is filled.
 */
import { jobsFor } from '../../src/content/writer/jobs.ts';
import { placeFor, placesIn } from '../../src/content/writer/places.ts';
import type { RecapKey } from '../../src/script/format.ts';
import { el, title } from '../reader/layouts/markup.ts';
import { below, digits, pick, type Random, random, shuffle, yes } from '../reader/layouts/random.ts';

export interface Verdict {
  seed: number;
  what: string;
  is: 'right' | 'missed' | 'wrong';
}

interface Field {
  key: string;
  caption: string;
  /** Options of a closed list; none: a line of text; null: lines. */
  options?: string[] | null;
}

const VALUES: Partial<Record<RecapKey, string>> = {
  receiverRelation: 'ISTRI',
  receiverName: 'Siti Aminah',
  callStatus: 'CONTACTED',
  callReason: 'SIBUK',
  notes: 'Pelanggan sibuk, minta ditelepon lagi.',
  otherPhone: '081234567890',
  whatsappNumber: '081298765432',
  ticket: 'IN12345678',
  paymentChannel: 'Indomaret',
  addressChange: 'Jl. Mawar No. 3, Bandung',
};
const CAPTIONS: Record<string, string[]> = {
  receiverRelation: ['HUB PENERIMA', 'Hubungan Penerima', 'Relasi dengan Pelanggan', 'Hub. Kepemilikan'],
  receiverName: ['Nama Penerima', 'Penerima Telepon', 'Nama Penerima Telepon'],
  callStatus: ['Status Call', 'Status Panggilan', 'Hasil Call', 'Call Status'],
  callReason: ['Reason Status', 'Alasan Status', 'Reason', 'Reason Call'],
  notes: ['Catatan', 'Catatan Hasil Call', 'Notes', 'Remark'],
  otherPhone: ['Other Phone', 'No. HP Lain', 'Telepon Lain', 'Kontak Lain'],
  whatsappNumber: ['No WA', 'Nomor WhatsApp', 'WhatsApp', 'No. WA Aktif'],
  ticket: ['No Tiket', 'Nomor Tiket', 'Ticket ID'],
  paymentChannel: ['Channel Bayar', 'Moda Pembayaran', 'Rencana Channel Bayar', 'Tempat Bayar'],
  addressChange: ['Update Alamat', 'Alamat Baru', 'Perubahan Alamat'],
};
const OPTIONS: Record<string, string[]> = {
  receiverRelation: ['SUAMI', 'ISTRI', 'ANAK', 'YANG BERSANGKUTAN'],
  callStatus: ['CONTACTED', 'NOT CONTACTED'],
  callReason: ['SIBUK', 'SETUJU', 'RNA'],
  paymentChannel: ['Indomaret', 'Alfamart', 'ATM'],
};
const OTHERS = [
  'Keterangan',
  'Catatan Teknisi',
  'Nama PIC',
  'HP PIC',
  'Nama Sales',
  'Email',
  'No KTP',
  'Catatan Sebelumnya',
  'Jumlah Tagihan',
  'Skor Kepuasan',
  'Nama Pelanggan',
  'Telepon Kantor',
];

const ARRANGE: Record<string, (caption: string, field: string, id: string) => string> = {
  'cells of a table': (caption, field) => el('tr', el('td', caption) + el('td', field)),
  'header cells': (caption, field) => el('tr', el('th', caption) + el('td', field)),
  'a label that is bound': (caption, field, id) => el('div', el('label', caption, `for="${id}"`) + field),
  'a label above': (caption, field) => el('div', `${el('label', caption)}<br>${field}`),
  'a label around': (caption, field) => el('div', el('label', `${caption} ${field}`)),
  'plain text before': (caption, field) => el('p', `${caption}: ${field}`),
  'a span beside': (caption, field) =>
    el('div', el('span', caption, 'style="display:inline-block;width:180px"') + field),
  'a list': (caption, field) => el('dt', caption) + el('dd', field),
  'a flat grid': (caption, field) => el('span', caption) + field,
  'a name for readers alone': (caption, field) => field.replace(/^<(\w+)/, `<$1 aria-label="${caption}"`),
  'a prompt in the field': (caption, field) => field.replace(/^<(\w+)/, `<$1 placeholder="${caption}"`),
};
const AROUND: Record<string, (html: string) => string> = {
  'cells of a table': (html) => el('table', html),
  'header cells': (html) => el('table', html),
  'a list': (html) => el('dl', html),
  'a flat grid': (html) =>
    el('div', html, 'style="display:grid;grid-template-columns:160px 240px 160px 240px;gap:6px"'),
};

function draw(rng: Random, arrangement: string, fields: Field[], ids: () => string): string {
  const end = pick(rng, ['', ' *', '']);
  const rows = fields.map(({ key, caption, options }) => {
    const id = ids();
    const own = `data-key="${key}" id="${id}" name="${id}"`;
    const isPrompt = arrangement === 'a prompt in the field';
    const field =
      options && !isPrompt
        ? el('select', ['', ...options].map((option) => el('option', option)).join(''), own)
        : options === null
          ? `<textarea ${own}></textarea>`
          : `<input ${own}>`;
    return ARRANGE[arrangement]!(caption + end, field, id);
  });
  return (AROUND[arrangement] ?? ((html: string) => html))(rows.join(''));
}

function formOf(rng: Random): { html: string; arranged: string; keys: string[] } {
  const keys = shuffle(rng, Object.keys(CAPTIONS)).slice(0, 4 + below(rng, 7));
  const fieldOf = (key: string): Field => ({
    key,
    caption: pick(rng, CAPTIONS[key]!),
    ...(OPTIONS[key] ? { options: OPTIONS[key]! } : key === 'notes' ? { options: null } : {}),
  });
  const other = (caption: string): Field => ({
    key: '',
    caption,
    ...(/Catatan|Keterangan/.test(caption) && { options: null }),
  });
  const fields = shuffle(rng, [
    ...keys.map(fieldOf),
    ...shuffle(rng, OTHERS).slice(0, below(rng, 5)).map(other),
  ]);
  const kinds = Object.keys(ARRANGE);
  const arranged = pick(rng, kinds);
  const ids = () => `f${digits(rng, 7)}`;
  const search = yes(rng, 0.4)
    ? el('form', `<label>Nama Penerima <input data-key=""></label><button>Cari</button>`)
    : '';
  const aside = yes(rng, 0.4)
    ? el(
        'section',
        title(rng, pick(rng, ['Data Teknisi', 'Riwayat Panggilan', 'Panggilan Sebelumnya', 'Sales'])) +
          draw(
            rng,
            pick(rng, kinds),
            ['notes', 'receiverName', 'callStatus'].map((key) => ({ ...fieldOf(key), key: '' })),
            ids,
          ),
      )
    : '';
  const form = el(
    'form',
    title(rng, pick(rng, ['Hasil Call', 'Interaction Status Call', 'Recap', 'Hasil Interaksi'])) +
      draw(rng, arranged, fields, ids) +
      '<button>Simpan</button>',
  );
  return { html: search + shuffle(rng, [form, aside]).join(''), arranged, keys };
}

/** Where each value of one form would go. */
export function places(seed: number): Verdict[] {
  const rng = random(seed);
  const { html, arranged, keys } = formOf(rng);
  document.body.innerHTML = html;
  const here = placesIn(document, []);
  return jobsFor(VALUES).flatMap((job): Verdict[] => {
    const found = placeFor(here, job);
    const at = found && 'place' in found ? found.place.control.el.dataset.key : undefined;
    const what = `${job.key} by ${arranged}`;
    if (at !== undefined && at !== job.key) return [{ seed, what, is: 'wrong' }];
    return keys.includes(job.key) ? [{ seed, what, is: at === undefined ? 'missed' : 'right' }] : [];
  });
}

/** The form itself, to be looked at. */
export const html = (seed: number): string => formOf(random(seed)).html;
