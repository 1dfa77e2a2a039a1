/**
 * Made-up screens with open bills by month and payments, told in every way that a table, cards, lines or sentences
 * can tell them, among lists that look alike.
 */
import { type Formats, formats, iso, type Month, monthsBefore } from './formats.ts';
import { el, table, title } from './markup.ts';
import { below, pick, type Random, random, shuffle, yes } from './random.ts';

export interface ListsScreen {
  html: string;
  /** How bills and payments are told. */
  told: { bills: string; payments: string };
  unpaidBills: { period: string; service: string; amount: number }[];
  paymentHistory: { period: string; channel: string; paidOn?: string }[];
  /** A service that is none of ours stands among the bills: all of the list or none of it may be read. */
  hasThird: boolean;
}

interface Open {
  month: Month;
  /** In the order shown: internet, telephone, something else. */
  parts: { service: string; name: string; amount: number }[];
}
interface Paid {
  month: Month;
  channel: string;
  on: [Month, number];
  amount: number;
}
interface World {
  rng: Random;
  as: Formats;
  now: Month;
  open: Open[];
  paid: Paid[];
  amount(): number;
}

const CHANNELS =
  'Indomaret|ATM BCA|Plasa Telkom|BRIVA|Tokopedia|M-Banking BNI|Kantor Pos|LinkAja|Alfamart|PPOB Mitra 46|i.saku|Bukalapak|Finpay'.split(
    '|',
  );
const BILLS =
  'Rincian Tunggakan|Tunggakan|Tagihan Belum Dibayar|Outstanding by Month|Unpaid Bills|Tunggakan per Bulan|Open Items|Tagihan Tertunggak|Rincian Tagihan Belum Lunas|Tagihan Blm Bayar|Tagihan yang Belum Dibayar|Daftar Tunggakan|Detail Tunggakan|Info Tunggakan|Outstanding Bills|Outstanding|Open Invoices|Unpaid Invoices|Overdue Bills|Arrears|Sisa Tunggakan|Data Tunggakan|TUNGGAKAN PELANGGAN|Tagihan Menunggak|Rincian Tagihan Tertunggak|Tagihan Outstanding'.split(
    '|',
  );
const PAYMENTS =
  'Riwayat Pembayaran|Histori Pembayaran|Payment History|Pembayaran Terakhir|3 Pembayaran Terakhir|History Bayar|Riwayat Bayar|Data Pembayaran|Daftar Pembayaran|Pembayaran|Payments|Recent Payments|Last Payments|Transaksi Pembayaran|Riwayat Pelunasan|RIWAYAT PEMBAYARAN PELANGGAN|History Payment|Histori Bayar 3 Bulan'.split(
    '|',
  );

const sumOf = ({ parts }: Open): number => parts.reduce((sum, { amount }) => sum + amount, 0);

/** Columns in any order, now and then with a number for each row before them. */
function columns<K extends string>(rng: Random, own: [K, string][]): [K | 'no', string][] {
  const list: [K | 'no', string][] = shuffle(rng, own);
  return yes(rng, 0.2) ? [['no', 'No'], ...list] : list;
}

const TELL_BILLS: Record<string, (world: World) => string> = {
  'a row for each service'(world) {
    return rowsOfBills(world, title(world.rng, pick(world.rng, BILLS)), yes(world.rng, 0.3), false);
  },
  'rows with their status'(world) {
    return rowsOfBills(world, title(world.rng, 'Tagihan'), true, yes(world.rng));
  },
  'a column for each service'(world) {
    return columnsOfBills(world, title(world.rng, pick(world.rng, BILLS)), yes(world.rng, 0.3), false);
  },
  'open and paid months in one table'(world) {
    return columnsOfBills(
      world,
      title(world.rng, pick(world.rng, ['Tagihan', 'Riwayat Tagihan'])),
      true,
      true,
    );
  },
  'a column for each month'({ rng, as, open }) {
    const hasSums = yes(rng, 0.4);
    const sum = (list: number[]) => as.money(list.reduce((all, one) => all + one, 0));
    const row = (service: string, name: string) => {
      const own = open.map(({ parts }) => parts.find((one) => one.service === service)?.amount ?? 0);
      return [
        name,
        ...own.map((amount) => (amount ? as.money(amount) : '-')),
        ...(hasSums ? [own.some(Boolean) ? sum(own) : '-'] : []),
      ];
    };
    const [internet, telephone] = pick(rng, SERVICES);
    const rows = [row('internet', internet!), row('telephone', telephone!)];
    if (yes(rng))
      rows.push([
        pick(rng, ['Jumlah', 'Total', 'Semua']),
        ...open.map((bill) => as.money(sumOf(bill))),
        ...(hasSums ? [sum(open.map(sumOf))] : []),
      ]);
    return (
      title(rng, pick(rng, BILLS)) +
      table(
        rng,
        [
          pick(rng, ['Layanan', 'Bulan', '']),
          ...open.map(({ month }) => as.month(month)),
          ...(hasSums ? [pick(rng, ['Total', 'Semua', 'Jumlah'])] : []),
        ],
        rows,
      )
    );
  },
  cards({ rng, as, open }) {
    const hasTotal = yes(rng, 0.4);
    const line = pick<(name: string, amount: string) => string>(rng, [
      (name, amount) => el('div', `${el('span', name)} ${el('b', amount)}`),
      (name, amount) => el('dl', el('dt', name) + el('dd', amount)),
      (name, amount) => el('table', el('tr', el('td', name) + el('td', amount))),
      (name, amount) => el('p', `${name}: ${amount}`),
    ]);
    const card = (bill: Open) => {
      const badge = yes(rng, 0.3) ? ' <span class="badge">Belum bayar</span>' : '';
      const lines = bill.parts.map(({ name, amount }) => line(name, as.money(amount)));
      if (hasTotal) lines.push(line('Total', as.money(sumOf(bill))));
      return el(
        'div',
        el('div', as.month(bill.month) + badge, 'class="head"') + lines.join(''),
        'class="card"',
      );
    };
    return title(rng, pick(rng, BILLS)) + el('div', open.map(card).join(''));
  },
  'cards with the amount first'({ rng, as, open }) {
    const lines = ({ parts }: Open) =>
      parts
        .map(({ name, amount }) => el('div', `${el('b', as.money(amount))} ${el('small', name)}`))
        .join('');
    return (
      title(rng, pick(rng, BILLS)) +
      open.map((bill) => el('div', el('div', as.month(bill.month)) + lines(bill), 'class="card"')).join('')
    );
  },
  sentences({ rng, as, open }) {
    const seam = pick(rng, [', ', ' · ', ' + ', ' dan ', ' | ', '; ']);
    const colon = pick(rng, [': ', ' – ', ' ']);
    const told = ({ month, parts }: Open) =>
      as.month(month) + colon + parts.map(({ name, amount }) => `${name} ${as.money(amount)}`).join(seam);
    return title(rng, pick(rng, BILLS)) + el('ul', open.map((bill) => el('li', told(bill))).join(''));
  },
  'a group for each service'({ rng, as, open }) {
    const names = [...new Set(open.flatMap(({ parts }) => parts.map(({ name }) => name)))];
    const hasSum = yes(rng);
    const row = pick<(month: string, amount: string) => string>(rng, [
      (month, amount) => el('div', el('span', month) + el('b', amount)),
      (month, amount) => el('li', `${month}: ${amount}`),
      (month, amount) => el('table', el('tr', el('td', month) + el('td', amount))),
    ]);
    const group = (name: string): string => {
      const own = open.flatMap(({ month, parts }) =>
        parts.filter((part) => part.name === name).map(({ amount }) => ({ month, amount })),
      );
      const sum = as.money(own.reduce((all, { amount }) => all + amount, 0));
      const head = el('span', name) + (hasSum ? el('small', `Subtotal ${sum}`) : '');
      const rows = own.map(({ month, amount }) => row(as.month(month), as.money(amount)));
      return el('div', el('div', head, 'class="head"') + rows.join(''), 'class="panel"');
    };
    return title(rng, pick(rng, BILLS)) + el('div', names.map(group).join(''));
  },
  'rows in groups'({ rng, as, open }) {
    const word = pick(rng, ['', 'Periode ']);
    const hasTotal = yes(rng);
    const rows = open.flatMap((bill) => [
      [word + as.month(bill.month), ''],
      ...bill.parts.map(({ name, amount }) => [name, as.money(amount)]),
      ...(hasTotal ? [['Total', as.money(sumOf(bill))]] : []),
    ]);
    return title(rng, pick(rng, BILLS)) + table(rng, ['Layanan', 'Jumlah'], rows);
  },
};

/** The two services by name, as rows and columns call them. */
const NAMES = [
  ['Internet', 'Telepon'],
  ['INTERNET', 'TELEPON'],
  ['IndiHome', 'Telp'],
  ['Internet', 'Telephone'],
  ['Indihome', 'POTS'],
  ['Inet', 'Tlp'],
  ['Internet', 'Telepon Rumah'],
  ['Internet IndiHome', 'Telepon Rumah'],
  ['IndiHome Internet', 'Fixed Line'],
  ['Speedy', 'PSTN'],
  ['Broadband', 'Voice'],
  ['Layanan Internet', 'Layanan Telepon'],
  ['Internet Fiber', 'Landline'],
];
const CLOSED = [
  'LUNAS',
  'Lunas',
  'Paid',
  'SDH BAYAR',
  'Sudah Bayar',
  'Sdh Lunas',
  'Terbayar',
  'Closed',
  'PAID',
];
const UNPAID =
  'BELUM BAYAR|Open|UNPAID|BLM BAYAR|Blm Lunas|Belum Lunas|Belum Dibayar|Nunggak|Outstanding|Overdue|Menunggak|Blm Byr|Jatuh Tempo|Tertunggak'.split(
    '|',
  );
const PERIOD =
  'Periode|Bulan|NPER|Bulan Tagihan|Bln Tagihan|Bln Tag|Periode Tagihan|Billing Period|Bill Period|Bln|Periode Tag|Bill Month'.split(
    '|',
  );
const CHANNEL =
  'Channel|Loket|Tempat Bayar|Lokasi Bayar|Metode Pembayaran|Kanal Bayar|Kanal Pembayaran|Dibayar di|Dibayar Melalui|Via|Payment Channel|Channel Bayar|Lokasi Pembayaran|Tempat Pembayaran|Mitra Bayar|Cara Bayar|Media Bayar|Bank / Loket'.split(
    '|',
  );
const PAID_ON =
  'Tgl Bayar|Tanggal Bayar|Payment Date|Tgl Pembayaran|Tanggal Pembayaran|Tgl Lunas|Dibayar Tgl|Paid On|Paid Date|Waktu Bayar|Tgl|Tanggal|Date|Tgl Transaksi|Dibayar Pada'.split(
    '|',
  );
const AMOUNT =
  'Jumlah|Tagihan|Nominal|Amount|Jml Tagihan|Jumlah Tagihan|Nilai|Nilai Tagihan|Rp|Jumlah (Rp)|Open Amount|Sisa Tagihan|Outstanding|Rp Tagihan|Total|Tunggakan|Nilai Tunggakan'.split(
    '|',
  );
const SERVICE_HEAD = [
  'Layanan',
  'Service',
  'Produk',
  'Jenis',
  'Jenis Layanan',
  'Product',
  'Jenis Tagihan',
  'Item',
];

const SERVICES = [
  ['Internet', 'Telepon'],
  ['Tag. Internet', 'Tag. Telepon'],
  ['Tagihan Internet', 'Tagihan Telepon'],
  ['Inet', 'POTS'],
  ['IndiHome', 'Telp'],
  ['Biaya IndiHome', 'Biaya Telepon'],
  ['Rp Internet', 'Rp Telepon'],
  ['Tag Inet', 'Tag Tlp'],
  ['Internet Bill', 'Phone Bill'],
  ['Tunggakan Internet', 'Tunggakan Telepon'],
  ['Speedy', 'PSTN'],
  ['Broadband', 'Voice'],
  ['Internet (Rp)', 'Telepon (Rp)'],
];

/** A row for each month and a column for each service, among columns of all that such tables have, in any order. */
function columnsOfBills(
  { rng, as, open, paid, amount }: World,
  over: string,
  hasStatus: boolean,
  withPaid: boolean,
): string {
  const [internet, telephone] = pick(rng, SERVICES);
  const words = [pick(rng, UNPAID), pick(rng, CLOSED)];
  const some = (share: number, ...column: [string, string]) => (yes(rng, share) ? [column] : []);
  const heads = columns(rng, [
    ['period', pick(rng, PERIOD)],
    ['internet', internet!],
    ['telephone', telephone!],
    ...some(0.2, 'fine', 'Denda'),
    ...some(0.5, 'sum', pick(rng, ['Jumlah', 'Total', 'Total Tagihan'])),
    ...some(0.25, 'invoice', pick(rng, ['No. Invoice', 'Invoice'])),
    ...some(0.25, 'due', pick(rng, ['Jatuh Tempo', 'Due Date'])),
    ...some(0.15, 'age', 'Umur'),
    ...some(0.15, 'box', ''),
    ...(hasStatus ? [['status', 'Status'] as [string, string]] : []),
    ...(withPaid
      ? [['on', pick(rng, PAID_ON)] as [string, string], ['where', pick(rng, CHANNEL)] as [string, string]]
      : []),
  ]);
  let n = 0;
  const row = (month: Month, net: number, tel: number, sum: number, one?: Paid): string[] => {
    n++;
    const cells: Record<string, string> = {
      no: String(n),
      period: as.month(month),
      internet: as.money(net),
      telephone: tel ? as.money(tel) : '-',
      fine: as.money(5000),
      sum: as.money(sum),
      invoice: `INV${iso(month).replace('-', '')}7${n}`,
      due: as.day(month, 20),
      age: `${n * 30} hari`,
      box: '<input type="checkbox">',
      status: one ? words[1]! : words[0]!,
      on: one ? as.day(...one.on) : '',
      where: one ? one.channel : '',
    };
    return heads.map(([key]) => cells[key]!);
  };
  const part = (bill: Open, service: string) =>
    bill.parts.find((one) => one.service === service)?.amount ?? 0;
  const rows = open.map((bill) =>
    row(bill.month, part(bill, 'internet'), part(bill, 'telephone'), sumOf(bill)),
  );
  if (withPaid)
    for (const one of paid) {
      const net = amount();
      rows.push(row(one.month, net, one.amount, net + one.amount, one));
    }
  else if (yes(rng, 0.3)) {
    const all = (of: (bill: Open) => number) => as.money(open.reduce((sum, bill) => sum + of(bill), 0));
    const sums: Record<string, string> = {
      internet: all((bill) => part(bill, 'internet')),
      telephone: all((bill) => part(bill, 'telephone')),
      sum: all(sumOf),
    };
    const word = yes(rng) ? 'Total' : '';
    rows.push(heads.map(([key], i) => sums[key] ?? (i === 0 ? word : '')));
  }
  return (
    over +
    table(
      rng,
      heads.map(([, head]) => head),
      yes(rng, 0.3) ? rows.reverse() : rows,
    )
  );
}

function rowsOfBills(
  { rng, as, open, paid }: World,
  over: string,
  hasStatus: boolean,
  withPaid: boolean,
): string {
  const heads = columns(rng, [
    ['period', pick(rng, PERIOD)],
    ['service', pick(rng, SERVICE_HEAD)],
    ['amount', pick(rng, AMOUNT)],
    ...(hasStatus ? [['status', 'Status'] as ['status', string]] : []),
    ...(yes(rng, 0.2) ? [['due', 'Jatuh Tempo'] as ['due', string]] : []),
  ]);
  let n = 0;
  const row = (month: Month, service: string, amount: number, status: string): string[] => {
    const cells = {
      no: String(++n),
      period: as.month(month),
      service,
      amount: as.money(amount),
      status,
      due: as.day(month, 20),
    };
    return heads.map(([key]) => cells[key]);
  };
  const rows = open.flatMap(({ month, parts }) =>
    parts.map(({ name, amount }) => row(month, name, amount, pick(rng, UNPAID))),
  );
  if (withPaid) rows.push(row(paid[0]!.month, 'Internet', paid[0]!.amount, pick(rng, CLOSED)));
  if (yes(rng, 0.4)) {
    const sum = as.money(open.reduce((all, bill) => all + sumOf(bill), 0));
    rows.push(heads.map(([key], i) => (key === 'amount' ? sum : i === 0 ? 'Total' : '')));
  }
  return (
    over +
    table(
      rng,
      heads.map(([, head]) => head),
      rows,
    )
  );
}

const TELL_PAYMENTS: Record<string, (world: World) => string> = {
  'a table'({ rng, as, paid }) {
    const heads = columns(rng, [
      ['period', pick(rng, PERIOD)],
      ['channel', pick(rng, CHANNEL)],
      ['on', pick(rng, PAID_ON)],
      ...(yes(rng)
        ? [['amount', pick(rng, ['Jumlah Bayar', 'Nominal', 'Rp Bayar'])] as ['amount', string]]
        : []),
      ...(yes(rng, 0.3) ? [['ref', 'No Ref'] as ['ref', string]] : []),
      ...(yes(rng, 0.2) ? [['by', 'Kasir'] as ['by', string]] : []),
    ]);
    const rows = paid.map(({ month, channel, on, amount }, i) => {
      const cells = {
        no: String(i + 1),
        period: as.month(month),
        channel,
        on: as.day(...on),
        amount: as.money(amount),
        ref: `TRX${amount}${i}`,
        by: pick(rng, ['Budi', 'Siti Aminah']),
      };
      return heads.map(([key]) => cells[key]);
    });
    return (
      title(rng, pick(rng, PAYMENTS)) +
      table(
        rng,
        heads.map(([, head]) => head),
        rows,
      )
    );
  },
  'a table without dates': ({ rng, as, paid }) =>
    title(rng, pick(rng, PAYMENTS)) +
    table(
      rng,
      ['Bulan', 'Channel'],
      paid.map(({ month, channel }) => [as.month(month), channel]),
    ),
  cards: ({ rng, as, paid }) =>
    title(rng, pick(rng, PAYMENTS)) +
    paid
      .map(({ month, channel, on, amount }) =>
        el(
          'div',
          el('div', as.month(month)) +
            el('div', channel) +
            el('small', as.day(...on)) +
            (yes(rng) ? el('span', as.money(amount)) : ''),
          'class="pay"',
        ),
      )
      .join(''),
  sentences({ rng, as, paid }) {
    const told = pick<(p: Paid) => string>(rng, [
      (p) => `${as.month(p.month)} dibayar via ${p.channel} pada ${as.day(...p.on)}`,
      (p) => `${as.day(...p.on)} – ${as.month(p.month)} – ${p.channel}`,
      (p) =>
        `Tagihan ${as.month(p.month)} dibayar di ${p.channel} tgl ${as.day(...p.on)} sebesar ${as.money(p.amount)}`,
      (p) => `${as.month(p.month)} | ${p.channel} | ${as.day(...p.on)} | ${as.money(p.amount)}`,
      (p) => `Paid ${as.money(p.amount)} for ${as.month(p.month)} through ${p.channel} on ${as.day(...p.on)}`,
    ]);
    return title(rng, pick(rng, PAYMENTS)) + el('ul', paid.map((one) => el('li', told(one))).join(''));
  },
  'captioned lines': ({ rng, as, paid }) =>
    title(rng, pick(rng, PAYMENTS)) +
    paid
      .map(({ month, channel, on }) =>
        el(
          'div',
          shuffle(rng, [
            ['Periode', as.month(month)],
            ['Loket', channel],
            ['Tgl Bayar', as.day(...on)],
          ])
            .map(([caption, value]) => el('div', `${el('span', caption!)}: ${el('b', value!)}`))
            .join(''),
          'class="pay"',
        ),
      )
      .join(''),
  'captions behind their values': ({ rng, as, paid }) =>
    title(rng, pick(rng, PAYMENTS)) +
    paid
      .map(({ month, channel, on }) =>
        el(
          'div',
          [
            ['Loket', channel],
            ['Periode', as.month(month)],
            ['Tgl Bayar', as.day(...on)],
          ]
            .map(([caption, value]) => el('div', `${el('b', value!)} ${el('small', caption!)}`))
            .join(''),
          'class="pay"',
        ),
      )
      .join(''),
};

/** Lists by month that are neither bills that are open nor payments. */
const ASIDE: ((world: World) => string)[] = [
  ({ rng, as, now }) =>
    title(rng, 'Riwayat Panggilan') +
    table(
      rng,
      ['Tanggal', 'Channel', 'Hasil'],
      [0, 1, 2].map((n) => [
        as.day(monthsBefore(now, n), 3 + n),
        pick(rng, ['WA', 'Telepon', 'Email']),
        pick(rng, ['CONTACTED', 'RNA', 'SIBUK']),
      ]),
    ),
  ({ rng, as, now }) =>
    title(rng, 'Riwayat Gangguan') +
    table(
      rng,
      ['Bulan', 'No Tiket', 'Status'],
      [0, 1, 2].map((n) => [as.month(monthsBefore(now, n)), `IN1000${n}`, pick(rng, ['Closed', 'Open'])]),
    ),
  ({ rng, as, now }) =>
    title(rng, 'Riwayat Pemakaian') +
    table(
      rng,
      ['Periode', 'Internet (GB)', 'Telepon (menit)'],
      [0, 1, 2].map((n) => [as.month(monthsBefore(now, n)), String(100 + n * 37), String(20 + n)]),
    ),
  ({ rng, as, now }) =>
    title(rng, 'Promo') +
    el(
      'ul',
      [0, 1]
        .map((n) => el('li', `${as.month(monthsBefore(now, -n))}: diskon ${as.money(10000 * (n + 1))}`))
        .join(''),
    ),
  ({ rng, as, now, open, amount }) =>
    title(rng, 'Riwayat Tagihan') +
    table(
      rng,
      ['Periode', 'Internet', 'Telepon', 'Status'],
      [0, 1, 2].map((n) => [
        as.month(monthsBefore(now, open.length + n)),
        as.money(amount()),
        as.money(amount()),
        'Lunas',
      ]),
    ),
];

function worldOf(rng: Random, third: string | null): World {
  const as = formats(rng);
  const now: Month = [2020 + below(rng, 6), 1 + below(rng, 12)];
  const amount = () => (20 + below(rng, 900)) * pick(rng, [500, 1000]);
  const names = pick(rng, NAMES);
  const open = Array.from({ length: 1 + below(rng, 3) }, (_, n): Open => {
    const parts = [{ service: 'internet', name: names[0]!, amount: amount() }];
    if (yes(rng, 0.8)) parts.push({ service: 'telephone', name: names[1]!, amount: amount() });
    if (third) parts.push({ service: 'other', name: third, amount: amount() });
    return { month: monthsBefore(now, n), parts: shuffle(rng, parts) };
  });
  const paid = Array.from({ length: 1 + below(rng, 4) }, (_, n): Paid => {
    const month = monthsBefore(now, open.length + n);
    return {
      month,
      channel: pick(rng, CHANNELS),
      on: [monthsBefore(month, yes(rng, 0.3) ? -1 : 0), 1 + below(rng, 28)],
      amount: amount(),
    };
  });
  return { rng, as, now, amount, open, paid };
}

/** One screen; the same for the same seed. */
export function listsScreen(seed: number): ListsScreen {
  const rng = random(seed);
  const third = yes(rng, 0.15) ? pick(rng, ['UseeTV', 'TV', 'Add On', 'Lainnya', 'Netflix']) : null;
  const world = worldOf(rng, third);
  const { as, now, open, paid } = world;
  const bills = pick(rng, Object.keys(TELL_BILLS));
  const payments = pick(rng, Object.keys(TELL_PAYMENTS));
  const unpaidBills = open.flatMap(({ month, parts }) =>
    parts
      .filter(({ service }) => service !== 'other')
      .map(({ service, amount }) => ({ period: iso(month), service, amount })),
  );
  const paymentHistory = paid.slice(0, 3).map(({ month, channel, on: [m, d] }) => ({
    period: iso(month),
    channel,
    ...((payments !== 'a table without dates' || bills === 'open and paid months in one table') && {
      paidOn: `${iso(m)}-${String(d).padStart(2, '0')}`,
    }),
  }));
  const shown = (list: Open[] | Paid[]) => (yes(rng) ? [...list].reverse() : list);
  const told = { ...world, open: shown(open) as Open[], paid: shown(paid) as Paid[] };
  const parts = shuffle(rng, [
    TELL_BILLS[bills]!(told),
    TELL_PAYMENTS[payments]!(told),
    ...(yes(rng) ? [pick(rng, ASIDE)(world)] : []),
  ]);
  const record = [
    ['Nama Pelanggan', 'Sri Rahayu'],
    ['No Internet', '122345678901'],
    ['Segmen', 'GOLD'],
    ['Bulan Tagihan', as.month(now)],
    ['Total Tagihan', as.money(sumOf(open[0]!))],
  ];
  const rows = record.map(([label, value]) => el('tr', el('td', label!) + el('td', value!)));
  const rest = pick<(html: string[]) => string>(rng, [
    (html) =>
      el(
        'div',
        html.map((one) => el('div', one)).join(''),
        'style="display:grid;grid-template-columns:1fr 1fr"',
      ),
    (html) => html.map((one) => el('section', one)).join(''),
    (html) => html.map((one) => el('div', one, 'class="panel"')).join(''),
    (html) => html.join(''),
  ])(parts);
  return {
    html: `<header>IDEAS</header><h2>Pelanggan</h2>${el('table', rows.join(''))}${rest}`,
    told: { bills, payments },
    unpaidBills,
    paymentHistory,
    hasThird: third !== null,
  };
}
