import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, parseMonth, parsePeriod } from '../../../src/customer/period.ts';
import { parseInternet, parseMobile, parseTelephone } from '../../../src/customer/phone.ts';
import { parseRupiah } from '../../../src/customer/rupiah.ts';
import { parseAddress, parseName, parsePerson, parseSegment } from '../../../src/customer/text.ts';

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agt', 'Sep', 'Okt', 'Nov', 'Des'];
const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const two = (n: number) => String(n).padStart(2, '0');
const grouped = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+$)/g, mark);
const digits = (min: number, max = min) => fc.stringMatching(new RegExp(`^\\d{${min},${max}}$`));

describe('rupiah', () => {
  const spellings: ((n: number) => string)[] = [
    String,
    (n) => `${n}.00`,
    (n) => grouped(n, '.'),
    (n) => grouped(n, ','),
    (n) => grouped(n, ' '),
    (n) => `Rp ${grouped(n, '.')}`,
    (n) => `Rp${grouped(n, '.')},00`,
    (n) => `Rp\u00a0${grouped(n, '.')}`,
    (n) => `Rp. ${grouped(n, '.')},-`,
    (n) => `Rp.${grouped(n, '.')},-`,
    (n) => `${grouped(n, '.')},-`,
    (n) => `IDR ${grouped(n, ',')}.00`,
    (n) => `idr ${n}`,
  ];
  it('reads every spelling of a whole amount back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), fc.constantFrom(...spellings), (n, spell) => {
        expect(parseRupiah(spell(n))).toBe(n);
      }),
    );
  });
  it.each([
    ['315.000,50', 315_001],
    ['315,000.49', 315_000],
    ['315000.5', 315_001],
    ['0', 0],
    ['Rp 0,00', 0],
  ])('rounds half up: %s', (text, amount) => expect(parseRupiah(text)).toBe(amount));
  it.each([
    '',
    '-',
    'Rp',
    '-5.000',
    '(5.000)',
    '3 bulan',
    '12/07/2022',
    '1.23.456',
    '1.234,567.00',
    '31.5000',
    '0812-3456',
    'Rp 5 rb',
    '20 Mbps',
  ])('refuses %s', (text) => expect(parseRupiah(text)).toBeNull());
});

describe('phones', () => {
  const area = fc.constantFrom('021', '022', '031', '0274', '0341', '0411', '0542');
  it('reads a mobile number in every form', () => {
    const forms: ((m: string) => string)[] = [
      (m) => m,
      (m) => `${m.slice(0, 4)}-${m.slice(4, 8)}-${m.slice(8)}`,
      (m) => `62${m.slice(1)}`,
      (m) => `+62 ${m.slice(1, 4)} ${m.slice(4, 8)} ${m.slice(8)}`,
      (m) => `(+62) ${m.slice(1, 4)}-${m.slice(4)}`,
      (m) => `+62${m}`,
      (m) => m.replace(/(\d{4})(?=\d)/g, '$1.'),
    ];
    fc.assert(
      fc.property(digits(8, 10), fc.constantFrom(...forms), (rest, form) => {
        expect(parseMobile(form(`08${rest}`))).toBe(`08${rest}`);
        expect(parseTelephone(form(`08${rest}`))).toBeNull();
      }),
    );
  });
  it('reads a fixed line in every form, and never as a mobile', () => {
    const forms: ((a: string, n: string) => string)[] = [
      (a, n) => a + n,
      (a, n) => `(${a}) ${n}`,
      (a, n) => `${a}-${n.slice(0, 3)}-${n.slice(3)}`,
      (a, n) => `+62 ${a.slice(1)} ${n}`,
      (a, n) => `62${a.slice(1)}${n}`,
      (a, n) => `${a}/${n}`,
    ];
    fc.assert(
      fc.property(
        area,
        fc.integer({ min: 200_000, max: 8_999_999 }),
        fc.constantFrom(...forms),
        (a, n, form) => {
          expect(parseTelephone(form(a, String(n)))).toBe(a + n);
          expect(parseMobile(form(a, String(n)))).toBeNull();
        },
      ),
    );
  });
  it('reads an internet number only with 12 digits of which the first is 1', () => {
    fc.assert(
      fc.property(digits(11), fc.constantFrom('', ' ', '-', '.'), (rest, mark) => {
        const number = `1${rest}`;
        const shown = number.replace(/(\d{4})(?=\d)/g, `$1${mark}`);
        for (const text of [shown, `ND/${shown}`, `${number}@telkom.net`])
          expect(parseInternet(text)).toBe(number);
        expect(parseInternet(`4${rest}`)).toBeNull();
        expect(parseInternet(number.slice(1))).toBeNull();
        expect(parseInternet(`${number}0`)).toBeNull();
      }),
    );
  });
  it.each(['147', '7654321', 'Budi 08123456789', '08', '+1 212 555 0100', ''])('refuses %s', (text) => {
    expect([parseMobile(text), parseTelephone(text), parseInternet(text)]).toEqual([null, null, null]);
  });
});

describe('months and dates', () => {
  const month = fc.record({ y: fc.integer({ min: 2000, max: 2099 }), m: fc.integer({ min: 1, max: 12 }) });
  it('reads a month in every form, and no date as one', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 28 }), ({ y, m }, d) => {
        const iso = `${y}-${two(m)}`;
        const yy = String(y).slice(2);
        const forms = [
          iso,
          `${y}${two(m)}`,
          `${two(m)}/${y}`,
          `${two(m)}-${y}`,
          `${y}/${two(m)}`,
          `${SHORT[m - 1]}-${yy}`,
          `${SHORT[m - 1]} '${yy}`,
          `${MONTHS[m - 1]} ${y}`,
          `${MONTHS[m - 1]} ${y}`.toUpperCase(),
          `${ENGLISH[m - 1]} ${y}`,
          `${ENGLISH[m - 1]!.slice(0, 3)}-${y}`,
        ];
        for (const form of forms) expect(parsePeriod(form)).toBe(iso);
        expect(parseMonth(MONTHS[m - 1]!)).toBe(m);
        const dates = [
          `${iso}-${two(d)}`,
          `${two(d)}/${two(m)}/${y}`,
          `${two(d)}-${two(m)}-${y}`,
          `${two(d)}.${two(m)}.${y}`,
          `${d} ${MONTHS[m - 1]} ${y}`,
          `${two(d)}-${SHORT[m - 1]}-${y}`,
          `${d} ${ENGLISH[m - 1]} ${y}`,
          `${iso}-${two(d)} 09:41:12`,
          `${two(d)}/${two(m)}/${y} 14.03`,
          `${iso}T10:00:00Z`.replace(`${iso}T`, `${iso}-${two(d)}T`),
        ];
        for (const date of dates) {
          expect(parseDate(date)).toBe(`${iso}-${two(d)}`);
          expect(parsePeriod(date)).toBeNull();
        }
      }),
    );
  });
  it.each(['2022-13', '13/2022', '2022', 'Juli', '0722', '1999-12', '32/07/2022x', ''])(
    'refuses the month %s',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );
  it.each(['2022-02-30', '31/04/2022', '12 Foo 2022', '7'])('refuses the date %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('names, addresses, segments', () => {
  it.each([
    "Hj. Ni'matul Ra'uf, S.Pd., M.M.",
    'PT. Graha Loka Adikarsa Tbk',
    'Toko Makmur Sentosa 88',
    '<b>Budi</b> & Co',
    'dr. Lie',
    "Warnet D'Net Arjuna",
  ])('keeps the name %s as shown', (name) => expect(parseName(`  ${name}\n `)).toBe(name));
  it.each([
    '-',
    '…',
    'N/A',
    'Memuat…',
    'Pilih pelanggan',
    'Belum ada',
    '08123456789',
    'a@b.id',
    '12/07/2022',
    'Status: aktif',
    'Jl. Kenanga Me…',
    'Rp 5.000',
  ])('takes %s for no name', (text) => expect(parseName(text)).toBeNull());
  it('leaves what is behind an agent’s name away', () => {
    expect(parsePerson('Wirya Prasojo (OBC12)')).toBe('Wirya Prasojo');
    expect(parsePerson('Wirya Prasojo, Ext. 8123')).toBe('Wirya Prasojo');
    expect(parsePerson('obc_12')).toBeNull();
  });
  it('joins the lines of an address', () => {
    expect(parseAddress('Jl. Mawar No. 3,\n Kel. X, Kec. Y \r\nBandung 40123')).toBe(
      'Jl. Mawar No. 3, Kel. X, Kec. Y, Bandung 40123',
    );
    for (const text of ['Bandung', '-', 'a@b.id xx', '12345 6789', 'Jl. Kenanga Me...'])
      expect(parseAddress(text)).toBeNull();
  });
  it('knows a closed list of segments', () => {
    expect(parseSegment(' Gold ★')).toBe('GOLD');
    for (const text of ['Gold 155000', 'PLATINUM RETENTION', 'Aktif', ''])
      expect(parseSegment(text)).toBeNull();
  });
  it('never throws, whatever the text', () => {
    const parsers = [
      parseRupiah,
      parseMobile,
      parseTelephone,
      parseInternet,
      parsePeriod,
      parseDate,
      parseMonth,
      parseName,
      parsePerson,
      parseAddress,
      parseSegment,
    ];
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        (text) => void parsers.map((parse) => parse(text)),
      ),
    );
  });
});
