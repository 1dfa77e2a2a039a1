/** Made-up screens of many customers, none of them opened, or one opened beside them. */
import { el, table, title } from './markup.ts';
import { below, digits, pick, type Random, random, shuffle, yes } from './random.ts';
import { ARRANGE, CAPTIONS, type Customer, customerOf, escaped, type Pair, recordScreen } from './records.ts';

export interface CrowdScreen {
  html: string;
  /** How the many are shown. */
  arranged: string;
  /** The record of the one that is opened; empty where none is. */
  record: Record<string, string | number>;
}

const SHOWN = ['internetNumber', 'mobileNumber', 'segment', 'totalBill', 'billingPeriod', 'telephoneNumber'];
/** Arrangements that a card has room for. */
const IN_CARDS = [
  'cells',
  'list',
  'caption over value',
  'value over caption',
  'two ends of a line',
  'one text',
  'bold values',
  'bold captions',
  'items',
  'fields',
];

/** A card, item or cell for each, all with the same captions; one may be set off. */
function cards(rng: Random, customers: Customer[], keys: string[], arrangement: string): string {
  const captions = Object.fromEntries(keys.map((key) => [key, pick(rng, CAPTIONS[key]!)]));
  const apart = yes(rng, 0.4) ? below(rng, customers.length) : -1;
  const mark = pick(rng, ['today', 'urgent', 'card-danger', 'mine', 'expanded']);
  const hasTitle = yes(rng);
  const card = (customer: Customer, i: number): string => {
    const pairs = keys
      .filter((key) => !(hasTitle && key === 'customerName'))
      .map((key): Pair => [captions[key]!, escaped(customer.shown[key]!)]);
    const options = { perRow: 1, end: '', id: () => `c${i}${digits(rng, 6)}` };
    return (
      (hasTitle ? el('h4', escaped(customer.shown.customerName!)) : '') +
      ARRANGE[arrangement]!(pairs, options) +
      (i === apart ? el('span', 'hari ini', 'class="badge"') : '')
    );
  };
  const wrap = pick<(html: string, more: string) => string>(rng, [
    (html, more) => el('div', html, `class="card ${more}"`),
    (html, more) => el('li', html, `class="${more}"`),
    (html, more) => el('section', html, `class="item ${more}"`),
    (html, more) => el('article', html, `class="${more}"`),
  ]);
  return el(
    'div',
    customers.map((customer, i) => wrap(card(customer, i), i === apart ? mark : '')).join(''),
    'style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:12px"',
  );
}

/** Several customers of different names, none of them `not`. */
function several(rng: Random, not: unknown): Customer[] {
  const most = 2 + below(rng, 5);
  const found = new Map<unknown, Customer>();
  for (let n = 0; n < 60 && found.size < most; n++) {
    const customer = customerOf(rng);
    if (customer.record.customerName !== not) found.set(customer.record.customerName, customer);
  }
  return [...found.values()];
}

function crowd(rng: Random, arranged: string, opened?: unknown): string {
  const customers = several(rng, opened);
  const keys = ['customerName', ...shuffle(rng, SHOWN).slice(0, 1 + below(rng, 4))];
  const over = title(
    rng,
    pick(rng, ['Daftar Panggilan', 'Work List', 'Antrian', 'Pelanggan', 'Jadwal Hari Ini']),
  );
  if (arranged !== 'a table') return over + cards(rng, customers, keys, arranged);
  const heads = keys.map((key) => pick(rng, CAPTIONS[key]!));
  const rows = customers.map(({ shown }) => keys.map((key) => escaped(shown[key]!)));
  const sums = yes(rng, 0.3)
    ? [keys.map((key, i) => (i === 0 ? 'Total' : key === 'totalBill' ? '9.999.000' : ''))]
    : [];
  return over + table(rng, heads, [...rows, ...sums]);
}

/** Many customers and nobody opened; the same for the same seed. */
export function crowdScreen(seed: number): CrowdScreen {
  const rng = random(seed);
  const arranged = pick(rng, ['a table', ...IN_CARDS]);
  const tiles = yes(rng, 0.4)
    ? el(
        'div',
        `<small>Target hari ini</small><b>Rp 45.000.000</b><small>Total Tagihan</small><b>Rp 12.345.000</b>`,
      )
    : '';
  const search = yes(rng, 0.5) ? '<label>No. Internet <input value="1522"></label><button>Cari</button>' : '';
  const head = '<header>IDEAS <span>Agent: Wirya Prasojo</span></header>';
  return { html: head + search + tiles + crowd(rng, arranged), arranged, record: {} };
}

/** A box over the rest of the page. */
const over = (html: string, attributes: string, place: string): string =>
  el('div', html, `${attributes} style="position:fixed;${place};background:#fff;overflow:auto;z-index:9"`);

/** Many customers, and one of them opened beside the others; the same for the same seed. */
export function openedScreen(seed: number): CrowdScreen {
  const rng = random(seed);
  const arranged = pick(rng, ['a table', ...IN_CARDS]);
  const { html, record } = recordScreen(seed + 1);
  const [head, detail] = html.split('</header>') as [string, string];
  const list = crowd(rng, arranged, record.customerName);
  const beside = pick<(many: string, one: string) => string>(rng, [
    (many, one) =>
      el(
        'div',
        el('aside', many) + el('main', one),
        'style="display:grid;grid-template-columns:1fr 2fr;gap:20px"',
      ),
    (many, one) => el('main', one) + el('section', many),
    (many, one) => el('section', many) + el('main', one),
    (many, one) => el('main', many) + over(one, 'role="dialog" aria-modal="true"', 'inset:20px 120px'),
    (many, one) => el('main', many) + over(one, 'class="drawer"', 'top:0;bottom:0;right:0;width:70%'),
    (many, one) =>
      el('main', many) +
      `<div style="position:fixed;inset:0;background:#0008"></div>${over(one, 'class="modal-dialog"', 'inset:20px 60px')}`,
    (many, one) => `${el('div', many, 'role="tabpanel" hidden')}${el('div', one, 'role="tabpanel"')}`,
    (many, one) => el('div', el('div', one)) + el('div', many, 'style="display:none"'),
  ]);
  return { html: `${head}</header>${beside(list, detail)}`, arranged, record };
}
