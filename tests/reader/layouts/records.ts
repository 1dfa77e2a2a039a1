/** Made-up screens of one customer, captions and values arranged in any of the usual ways, among look-alikes. */
import { formats, iso, type Month, two } from './formats.ts';
import { el, title } from './markup.ts';
import { below, digits, pick, type Random, random, shuffle, yes } from './random.ts';

export interface RecordScreen {
  html: string;
  /** How captions and values are arranged, for each part of the screen. */
  arranged: string[];
  /** Every field on show, with its value in the product's own form. */
  record: Record<string, string | number>;
}

export type Pair = [caption: string, value: string];

export const CAPTIONS: Record<string, string[]> = Object.fromEntries(
  Object.entries({
    customerName:
      'Nama Pelanggan|Nama Plg|Customer Name|Nama Lengkap|Atas Nama|Nama|Nama Customer|Nama Konsumen|A/N|Pemilik Layanan|Nama Pemilik|Subscriber Name|NAMA_PLG|Account Name|Pelanggan|Full Name',
    internetNumber:
      'No. Internet|Nomor Internet|ND Internet|No IndiHome|Service ID|ND|ND Speedy|No. Layanan|Nomor Layanan|Internet Number|Fastel|ID Internet|IndiHome Number|ND_INET|No Inet',
    telephoneNumber:
      'No. Telepon|Telepon Rumah|No PSTN|ND POTS|Phone Home|No. Telp|Telp Rumah|Fixed Line|Home Phone|Nomor Telepon|No. Tlp Rumah|Landline|ND Telepon|Telephone Number',
    mobileNumber:
      'No. HP|Handphone|No HP Pelanggan|Mobile Phone|No Kontak|Nomor HP|GSM|No. Ponsel|Contact Number|CP|CP Pelanggan|No Handphone|Nomor Kontak|Mobile Number|No. Seluler|HP Pelanggan',
    address:
      'Alamat|Alamat Instalasi|Alamat Pelanggan|Install Address|Alamat Pemasangan|Alamat Layanan|Service Address|Installation Address|Alamat Rumah|Alamat Inst|Almt|Alamat Lengkap',
    segment:
      'Segmen|Segment|Segmen Pelanggan|HVC|CSegment|Kategori Pelanggan|Kelas Pelanggan|Customer Segment|Segmentasi|Tipe Pelanggan|Customer Category|Kategori HVC',
    billingPeriod:
      'Bulan Tagihan|Periode Tagihan|NPER|Bill Period|Bln Tagihan|Periode|Billing Period|Bill Month|Bultag|Periode Invoice|Bulan|Tagihan Bulan|Periode Billing',
    internetBill:
      'Tagihan Internet|Biaya Internet|Tagihan IndiHome|Internet Bill|Tag. Inet|Rp Internet|Internet Charges|Biaya IndiHome|Tagihan Inet|Abonemen Internet|Tagihan Layanan Internet|Internet (Rp)',
    telephoneBill:
      'Tagihan Telepon|Biaya Telepon|Telephone Bill|Tag Telepon|Phone Bill|Rp Telepon|Tagihan POTS|Tagihan Telp|Abonemen Telepon|Telephone Charges|Telepon (Rp)|Tagihan Telepon Rumah',
    totalBill:
      'Total Tagihan|Total Bill|Jumlah Tagihan|Total|Jml Tagihan|Total Amount|Amount Due|Grand Total|Total yang Harus Dibayar|TOTAG|Nominal Tagihan|Total Due|Total Tagihan Bulan Ini|Total Bayar',
  }).map(([key, words]) => [key, words.split('|')]),
);
const PERSON = ['customerName', 'internetNumber', 'telephoneNumber', 'mobileNumber', 'address', 'segment'];
const BILL = ['billingPeriod', 'internetBill', 'telephoneBill', 'totalBill'];
const NAMES = [
  'Sri Rahayu',
  'Budi Santoso',
  'PT Sinar Cakrawala',
  'I Gede Putra',
  'Siti Nur Aminah',
  'Togar Nababan',
  'Muhammad Rizki Pratama',
  'Toko "Sumber Rejeki"',
];

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
const inRows = (pairs: Pair[], n: number): Pair[][] =>
  Array.from({ length: Math.ceil(pairs.length / n) }, (_, i) => pairs.slice(i * n, i * n + n));
const three = 'style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:8px"';
const wide = 'style="width:300px"';

/** `perRow`: pairs beside one another where the arrangement has rows; `end`: what stands behind a caption. */
type Arrange = (pairs: Pair[], options: { perRow: number; end: string; id: () => string }) => string;

export const ARRANGE: Record<string, Arrange> = {
  'header cells': (pairs, { perRow, end }) =>
    el(
      'table',
      inRows(pairs, perRow)
        .map((row) => el('tr', row.map(([c, v]) => el('th', c + end) + el('td', v)).join('')))
        .join(''),
    ),
  cells: (pairs, { perRow, end }) =>
    el(
      'table',
      inRows(pairs, perRow)
        .map((row) => el('tr', row.map(([c, v]) => el('td', c + end) + el('td', v)).join('')))
        .join(''),
    ),
  'a cell for the colon': (pairs) =>
    el('table', pairs.map(([c, v]) => el('tr', el('td', c) + el('td', ':') + el('td', v))).join('')),
  'values first': (pairs) => el('table', pairs.map(([c, v]) => el('tr', el('td', v) + el('td', c))).join('')),
  'one row of values': (pairs) =>
    `<table><thead><tr>${pairs.map(([c]) => el('th', c)).join('')}</tr></thead><tbody><tr>${pairs.map(([, v]) => el('td', v)).join('')}</tr></tbody></table>`,
  'rows in turns': (pairs) =>
    el(
      'table',
      inRows(pairs, 3)
        .map(
          (row) =>
            el('tr', row.map(([c]) => el('td', c, 'style="background:#eee"')).join('')) +
            el('tr', row.map(([, v]) => el('td', v)).join('')),
        )
        .join(''),
    ),
  list: (pairs, { end }) => el('dl', pairs.map(([c, v]) => el('dt', c + end) + el('dd', v)).join('')),
  'list in a grid': (pairs, { end }) =>
    el(
      'dl',
      pairs.map(([c, v]) => el('dt', c + end) + el('dd', v)).join(''),
      'style="display:grid;grid-template-columns:160px 1fr 160px 1fr"',
    ),
  'flat grid': (pairs, { end }) =>
    el(
      'div',
      pairs.map(([c, v]) => el('span', c + end) + el('span', v)).join(''),
      'style="display:grid;grid-template-columns:160px 1fr 160px 1fr"',
    ),
  'two ends of a line': (pairs, { end }) =>
    pairs
      .map(([c, v]) =>
        el(
          'div',
          el('span', c + end) + el('span', v),
          'style="display:flex;justify-content:space-between;width:400px"',
        ),
      )
      .join(''),
  'caption over value': (pairs, { end }) =>
    el('div', pairs.map(([c, v]) => el('div', el('small', c + end) + el('div', el('b', v)))).join(''), three),
  'value over caption': (pairs) =>
    el('div', pairs.map(([c, v]) => el('div', el('b', v) + el('div', c, 'class="muted"'))).join(''), three),
  fields: (pairs, { end, id }) =>
    el(
      'div',
      pairs
        .map(([c, v]) => {
          const own = id();
          return el(
            'div',
            `${el('label', c + end, `for="${own}"`)}<br><input readonly id="${own}" value="${v}" ${wide}>`,
          );
        })
        .join(''),
      three,
    ),
  'fields in cells': (pairs, { end }) =>
    el(
      'table',
      pairs
        .map(([c, v]) => el('tr', el('td', c + end) + el('td', `<input disabled value="${v}" ${wide}>`)))
        .join(''),
    ),
  'floating captions': (pairs, { id }) =>
    pairs
      .map(([c, v]) => {
        const own = id();
        const label = el(
          'label',
          c,
          `for="${own}" style="position:absolute;left:4px;top:-14px;font-size:11px"`,
        );
        const field = `<input readonly id="${own}" value="${v}" ${wide}>`;
        return el('div', field + label, 'style="position:relative;margin-top:14px"');
      })
      .join(''),
  'one text': (pairs) => pairs.map(([c, v]) => el('p', `${c}: ${v}`)).join(''),
  'bold values': (pairs) => pairs.map(([c, v]) => el('p', `${c}: ${el('b', v)}`)).join(''),
  'bold captions': (pairs) => el('div', pairs.map(([c, v]) => `${el('b', c)}: ${v}`).join('<br>')),
  items: (pairs, { end }) =>
    el('ul', pairs.map(([c, v]) => el('li', `${el('span', c + end)} ${el('strong', v)}`)).join('')),
  'values to copy': (pairs) =>
    pairs
      .map(([c, v]) =>
        el(
          'div',
          el('div', `${c} <i class="icon">help</i>`, 'class="caption"') +
            el('div', `${v} <button>Salin</button>`, 'class="value"'),
          'class="item"',
        ),
      )
      .join(''),
};

/** Titles over somebody else, and over another customer. */
const OTHERS = ['Data Sales', 'Teknisi', 'PIC', 'Pelapor', 'Kontak Darurat', 'Penerima Telepon', 'Keluarga'];
const FORMER = ['Pelanggan Sebelumnya', 'Panggilan Terakhir', 'Pelanggan Lain', 'Antrian Berikutnya'];

/** Somebody else, with captions that could be the customer's. */
const somebody = (rng: Random, order: Pair[]): Pair[] => [
  ['Nama', order.find(([caption]) => caption === 'Nama Sales')![1]],
  [pick(rng, ['No. HP', 'HP', 'Handphone', 'No. Telepon']), `08${digits(rng, 10)}`],
  ...(yes(rng) ? [['Alamat', `Jl. Anggrek No. ${1 + below(rng, 99)}, Bandung`] as Pair] : []),
];

export interface Customer {
  record: RecordScreen['record'];
  shown: Record<string, string>;
  /** Look-alikes of the person, of the bill, of the order. */
  person: Pair[];
  bill: Pair[];
  order: Pair[];
}

export function customerOf(rng: Random): Customer {
  const as = formats(rng);
  const month: Month = [2020 + below(rng, 6), 1 + below(rng, 12)];
  const [name, ...others] = shuffle(rng, NAMES) as [string, ...string[]];
  const internet = `1${pick(rng, ['22', '52', '31', '46'])}${digits(rng, 9)}`;
  const telephone = `0${pick(rng, ['21', '22', '274', '341'])}${pick(rng, ['4', '5', '7'])}${digits(rng, 6)}`;
  const mobile = `08${pick(rng, ['12', '13', '21', '57'])}${digits(rng, 8)}`;
  const street = pick(rng, ['Jl. Mawar', 'Jl. Gatot Subroto', 'Perum Griya Asri Blok C3']);
  const address = `${street} No. ${1 + below(rng, 99)}, RT 00${1 + below(rng, 8)}/RW 0${10 + below(rng, 8)}, Kel. Sukamaju, Kec. Ciganjur, Bandung 40${digits(rng, 3)}`;
  const segment = pick(rng, ['PLATINUM', 'GOLD', 'SILVER', 'REGULER', 'TITANIUM']);
  const [a, b] = [(20 + below(rng, 900)) * 500, (20 + below(rng, 300)) * 500];
  const spelt = pick<(number: string) => string>(rng, [
    (n) => n,
    (n) => n.replace(/^0/, '+62 '),
    (n) => n.replace(/^(\d{4})(\d{4})/, '$1-$2-'),
    (n) => n.replace(/^0/, '62'),
  ]);
  const phone = () => `08${digits(rng, 10)}`;
  return {
    record: {
      customerName: name,
      internetNumber: internet,
      telephoneNumber: telephone,
      mobileNumber: mobile,
      address,
      segment,
      billingPeriod: iso(month),
      internetBill: a,
      telephoneBill: b,
      totalBill: a + b,
    },
    shown: {
      customerName: name,
      internetNumber: pick(rng, [
        internet,
        `${internet}@telkom.net`,
        internet.replace(/(\d{4})(?=\d)/g, '$1 '),
      ]),
      telephoneNumber: pick(rng, [telephone, telephone.replace(/^(\d{3,4})(?=\d{7}$)/, '($1) ')]),
      mobileNumber: spelt(mobile),
      address,
      segment,
      billingPeriod: as.month(month),
      internetBill: as.money(a),
      telephoneBill: as.money(b),
      totalBill: as.money(a + b),
    },
    person: [
      ['NIK', digits(rng, 16)],
      ['NCLI', digits(rng, 8)],
      ['Email', `plg${digits(rng, 4)}@contoh.example`],
      ['NPWP', digits(rng, 15)],
      ['HP 2', phone()],
      ['No. HP Lain', phone()],
      ['Nama Ibu Kandung', others[0]!],
    ],
    bill: [
      ['PPN', as.money(Math.round((a + b) * 0.11))],
      ['Tagihan Bulan Lalu', as.money(a + b + 3500)],
      ['Denda', as.money(5000)],
      ['Deposit', as.money(100_000)],
      ['Materai', as.money(10_000)],
      ['Jatuh Tempo', `20/${two(month[1])}/${month[0]}`],
      ['Diskon', as.money(21_000)],
    ],
    order: [
      ['No. SC', `SC${digits(rng, 9)}`],
      ['Nama Sales', others[1]!],
      ['HP Sales', phone()],
      ['Nama Teknisi', others[2]!],
      ['No. Tiket', `IN${digits(rng, 8)}`],
      ['ODP', `ODP-MLG-FA/${digits(rng, 2)}`],
      ['SN ONT', `HWTC${digits(rng, 6)}`],
      ['Paket', 'JITU 2P 30 Mbps'],
      ['Tgl Pasang', `12/05/${month[0] - 2}`],
      ['PIC', others[3]!],
      ['STO', 'BDK'],
    ],
  };
}

const ONE_BELOW_ANOTHER = new Set([
  'header cells',
  'cells',
  'a cell for the colon',
  'list',
  'two ends of a line',
  'fields in cells',
  'items',
]);

/** An address over two rows or fields, the second without a caption. */
function overTwo([caption, value]: Pair): Pair[] {
  const [first, ...more] = value.split(', Kel. ');
  return /^(Alamat|Install)/.test(caption) && more.length
    ? [
        [caption, first!],
        ['', `Kel. ${more.join('')}`],
      ]
    : [[caption, value]];
}

/** What a screen shows where it has no value. */
const NOTHING = ['', '', '-', '\u00a0', 'N/A', '—', 'belum ada', 'Tidak ada', '(kosong)', 'null', '...'];

/** On some screens a few captions have no value. */
function withGaps(rng: Random, customer: Customer): Customer {
  // With neither a name nor a number it would be nobody's.
  const told = pick(rng, ['customerName', 'internetNumber']);
  const keys = [...PERSON, ...BILL].filter((key) => key !== told);
  const gaps = yes(rng, 0.3) ? shuffle(rng, keys).slice(0, 1 + below(rng, 3)) : [];
  const nothing = pick(rng, NOTHING);
  const isGiven = ([key]: [string, unknown]): boolean => !gaps.includes(key);
  return {
    ...customer,
    record: Object.fromEntries(Object.entries(customer.record).filter(isGiven)),
    shown: { ...customer.shown, ...Object.fromEntries(gaps.map((key) => [key, nothing])) },
  };
}

/** One screen; the same for the same seed. With another customer in it, if one is given. */
export function recordScreen(seed: number, other?: Customer): RecordScreen {
  const rng = random(seed);
  const own = customerOf(rng);
  const customer = withGaps(rng, other ?? own);
  let ids = 0;
  const options = {
    perRow: 1 + below(rng, 3),
    end: pick(rng, ['', ' *', ':', '']),
    id: () => `field${++ids}`,
  };
  const goesOn = yes(rng, 0.25);
  const draw = (arrangement: string, pairs: Pair[]): string =>
    ARRANGE[arrangement]!(
      (goesOn && options.perRow === 1 && ONE_BELOW_ANOTHER.has(arrangement)
        ? pairs.flatMap(overTwo)
        : pairs
      ).map(([caption, value]) => [caption, escaped(value)]),
      options,
    );
  const among = (keys: string[], others: Pair[], most: number, of = customer): Pair[] => {
    const pairs = keys.map((key): Pair => [pick(rng, CAPTIONS[key]!), of.shown[key]!]);
    for (const other of shuffle(rng, others).slice(0, below(rng, most + 1)))
      pairs.splice(below(rng, pairs.length + 1), 0, other);
    return pairs;
  };
  const kinds = Object.keys(ARRANGE);
  const first = pick(rng, kinds);
  const head = '<header>IDEAS <span>Agent: Wirya Prasojo</span></header>';
  const { record } = customer;
  if (yes(rng, 0.25)) {
    const all = [...among(PERSON, customer.person, 3), ...among(BILL, customer.bill, 3)];
    return { html: head + draw(first, all), arranged: [first], record };
  }
  const arranged = [first, ...[0, 1].map(() => (yes(rng, 0.6) ? first : pick(rng, kinds)))];
  const section = (names: string[], html: string) => el('section', title(rng, pick(rng, names)) + html);
  const sections = [
    section(['Pelanggan', 'Data Pelanggan', 'Customer'], draw(first, among(PERSON, customer.person, 3))),
    section(['Tagihan', 'Billing', 'Informasi Tagihan'], draw(arranged[1]!, among(BILL, customer.bill, 4))),
    section(
      ['Order', 'Instalasi', 'Teknis'],
      draw(arranged[2]!, shuffle(rng, customer.order).slice(0, 3 + below(rng, 4))),
    ),
    ...(yes(rng, 0.4) ? [section(OTHERS, draw(pick(rng, kinds), somebody(rng, customer.order)))] : []),
    ...(yes(rng, 0.2) ? [section(FORMER, draw(first, among(PERSON, [], 0, customerOf(rng))))] : []),
  ].join('');
  return { html: head + (yes(rng, 0.3) ? el('div', sections, three) : sections), arranged, record };
}
