import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FillReport } from '../../src/protocol/messages.ts';
import { bundleWriter, WriterPage } from '../fixtures/forms/drive.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

let browser: Browser;
let writer: string;

beforeAll(async () => {
  writer = await bundleWriter();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
});
afterAll(() => browser.close());

interface Filled {
  outcomes: FillReport['outcomes'];
  /** What the form's fields hold afterwards, by name. */
  held: Record<string, string>;
}

/** Fills a form of plain rows, each a label and its field. */
async function filled(
  rows: readonly (readonly [label: string, field: string])[],
  values: Record<string, string>,
  script = '',
): Promise<Filled> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const lines = rows.map(
    ([label, field], i) =>
      `<tr><td><label for="f${i}">${label}</label></td><td>${field.replace(/^<(\w+)/, `<$1 id="f${i}"`)}</td></tr>`,
  );
  await page.setContent(`<form><table>${lines.join('')}</table><button>Simpan</button></form>`);
  if (script) await page.evaluate(script);
  const form = new WriterPage(page, '', writer);
  await form.attach();
  const { outcomes } = await form.fill(values);
  const held = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('[name]')].map((el) => [el.name, el.value]),
    ),
  );
  await page.close();
  return { outcomes, held };
}

const text = (name: string, more = '') => `<input name="${name}" ${more}>`;
const area = (name: string, more = '') => `<textarea name="${name}" ${more}></textarea>`;
const select = (name: string, ...options: string[]) =>
  `<select name="${name}"><option value="">-- Pilih --</option>${options.map((one) => `<option>${one}</option>`).join('')}</select>`;

const NOTES = { notes: 'Bayar lewat Bukalapak tanggal 24' };

describe.concurrent('B4: telepon lagi', () => {
  const CALL_BACK = { callBack: '2022-09-24T14:30' };
  test.each<[string, (readonly [string, string])[], Record<string, string>]>([
    [
      'one field for day and time',
      [['Telepon Lagi', text('at', 'type="datetime-local"')]],
      { at: '2022-09-24T14:30' },
    ],
    [
      'a day and a time apart',
      [
        ['Tgl Call Back', text('day', 'type="date"')],
        ['Jam Call Back', text('clock', 'type="time"')],
      ],
      { day: '2022-09-24', clock: '14:30' },
    ],
    [
      'text that says how it writes both',
      [['Tanggal Telepon Ulang', text('at', 'placeholder="dd/mm/yyyy hh:mm"')]],
      { at: '24/09/2022 14:30' },
    ],
    [
      'text that writes the day alone, and the clock in a field of its own',
      [
        ['Jadwal Call Back', text('day', 'placeholder="dd-mm-yyyy"')],
        ['Jam Call Back', text('clock')],
      ],
      { day: '24-09-2022', clock: '14:30' },
    ],
  ])('goes into %s', async (_, rows, want) => {
    const { outcomes, held } = await filled(rows, CALL_BACK);
    expect(held).toEqual(want);
    expect(outcomes).toEqual({ callBack: { state: 'filled' } });
  });
});

describe.concurrent('what a field refuses is said with its reason, and the field stays as it was', () => {
  const TICKET = { ticket: 'IN12345678' };
  const PROMISE = { paymentPromise: '2022-09-05' };
  test.each<[string, string, readonly [string, string], Record<string, string>]>([
    ['too-long', 'a text over maxlength', ['Catatan', area('f', 'maxlength="20"')], NOTES],
    [
      'too-long',
      'a text over a length counted by script',
      ['Catatan', area('f', 'data-maxlength="20"')],
      NOTES,
    ],
    ['pattern', 'a pattern', ['No Tiket', text('f', 'pattern="INC[0-9]{8}"')], TICKET],
    ['pattern', 'numbers alone', ['No Tiket', text('f', 'inputmode="numeric"')], TICKET],
    ['pattern', 'a telephone number', ['No Tiket', text('f', 'type="tel"')], TICKET],
    ['pattern', 'lines in a field of one line', ['Catatan', text('f')], { notes: 'satu\ndua' }],
    [
      'pattern',
      'a number that begins with zero',
      ['No WA', text('f', 'type="number"')],
      { whatsappNumber: '081234567890' },
    ],
    ['pattern', 'a date that nothing tells how to write', ['Tgl Janji Bayar', text('f')], PROMISE],
    [
      'pattern',
      'a date over its limit',
      ['Tgl Janji Bayar', text('f', 'type="date" max="2022-09-04"')],
      PROMISE,
    ],
    [
      'pattern',
      'a date under its limit',
      ['Tgl Janji Bayar', text('f', 'type="date" min="2022-09-06"')],
      PROMISE,
    ],
    ['pattern', 'free text and a closed list', ['Catatan', select('f', 'A', 'B')], NOTES],
    ['read-only', 'a field to read', ['Catatan', area('f', 'readonly')], NOTES],
    ['read-only', 'a field that says it is to read', ['No Tiket', text('f', 'aria-readonly="true"')], TICKET],
    ['read-only', 'a field that is off', ['Catatan', area('f', 'disabled')], NOTES],
    ['read-only', 'a field that says it is off', ['No Tiket', text('f', 'aria-disabled="true"')], TICKET],
    [
      'read-only',
      'a list that is off',
      ['Status Call', select('f', 'CONTACTED').replace('>', ' disabled>')],
      { callStatus: 'CONTACTED' },
    ],
    [
      'read-only',
      'a list that would submit its form',
      ['Status Call', select('f', 'CONTACTED').replace('>', ' onchange="this.form.submit()">')],
      { callStatus: 'CONTACTED' },
    ],
    [
      'no-option',
      'a list without the value',
      ['Status Call', select('f', 'NOT CONTACTED')],
      { callStatus: 'CONTACTED' },
    ],
    [
      'no-option',
      'two entries that mean the same',
      ['HUB PENERIMA', select('f', 'PEGAWAI', 'Pegawai (pegawai)')],
      { receiverRelation: 'KARYAWAN' },
    ],
    [
      'no-option',
      'an entry that means more',
      ['Reason Call', select('f', 'LUNAS SEBAGIAN')],
      { callReason: 'SUDAH LUNAS' },
    ],
  ])('%s: %s', async (reason, _, row, values) => {
    const { outcomes, held } = await filled([row], values);
    const [key] = Object.keys(values);
    expect(outcomes).toEqual({ [key!]: { state: 'refused', reason } });
    expect(held).toEqual({ f: '' });
  });

  test('read-only: all in a fieldset that is off', async () => {
    const { outcomes, held } = await filled(
      [['No Tiket', text('f')]],
      TICKET,
      "document.querySelector('table').outerHTML = '<fieldset disabled>' + document.querySelector('table').outerHTML + '</fieldset>'",
    );
    expect(outcomes).toEqual({ ticket: { state: 'refused', reason: 'read-only' } });
    expect(held).toEqual({ f: '' });
  });

  test('ambiguous: two fields that are equally likely', async () => {
    const { outcomes, held } = await filled(
      [
        ['Catatan', area('a')],
        ['Catatan', area('b')],
      ],
      NOTES,
    );
    expect(outcomes).toEqual({ notes: { state: 'refused', reason: 'ambiguous' } });
    expect(held).toEqual({ a: '', b: '' });
  });

  test('did-not-stick: a page that takes the value out again', async () => {
    const { outcomes, held } = await filled(
      [['No Tiket', text('f')]],
      TICKET,
      "document.querySelector('[name=f]').addEventListener('change', (e) => { e.target.value = ''; })",
    );
    expect(outcomes).toEqual({ ticket: { state: 'refused', reason: 'did-not-stick' } });
    expect(held).toEqual({ f: '' });
  });

  test('did-not-stick: a page that cuts the value short gets its empty field back', async () => {
    const { outcomes, held } = await filled(
      [['No Tiket', text('f')]],
      TICKET,
      "document.querySelector('[name=f]').addEventListener('input', (e) => { e.target.value = e.target.value.slice(0, 6); })",
    );
    expect(outcomes).toEqual({ ticket: { state: 'refused', reason: 'did-not-stick' } });
    expect(held).toEqual({ f: '' });
  });

  test('one of two is off: the other is taken', async () => {
    const { outcomes, held } = await filled(
      [
        ['Catatan', area('a', 'readonly')],
        ['Catatan', area('b')],
      ],
      NOTES,
    );
    expect(outcomes).toEqual({ notes: { state: 'filled' } });
    expect(held).toEqual({ a: '', b: NOTES.notes });
  });
});

describe.concurrent('a date field that shows nowhere how it writes dates', () => {
  /** Takes DD.MM.YYYY alone, as pickers of frameworks do, once it is left. */
  const picker = (turnsAway: string) => `
    const input = document.querySelector('[name=f]');
    input.parentElement.className = 'date-picker';
    const strict = (t) => { const m = /^(\\d\\d)\\.(\\d\\d)\\.(\\d{4})$/.exec(t); return m && +m[1] <= 31 && +m[2] <= 12; };
    let model = '';
    input.addEventListener('change', () => { ${turnsAway} });`;
  const STRICT = picker(
    'if (!input.value || strict(input.value)) model = input.value; else input.value = model;',
  );

  test.each(['2022-09-24', '2022-09-05', '2022-11-12'])(
    'takes %s the way it turns out to write',
    async (day) => {
      const { outcomes, held } = await filled(
        [['Tgl Janji Bayar', text('f')]],
        { paymentPromise: day },
        STRICT,
      );
      expect(held).toEqual({ f: day.split('-').reverse().join('.') });
      expect(outcomes).toEqual({ paymentPromise: { state: 'filled' } });
    },
  );

  test('stays empty where it takes anything', async () => {
    const { outcomes, held } = await filled(
      [['Tgl Janji Bayar', text('f')]],
      { paymentPromise: '2022-09-05' },
      picker(''),
    );
    expect(held).toEqual({ f: '' });
    expect(outcomes).toEqual({ paymentPromise: { state: 'refused', reason: 'pattern' } });
  });
});

test('a label that moves off its field names that field still, and not the next one', async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  // As floating labels do: the label inside is hidden once the field holds something, and a copy stands behind it.
  const field = (label: string, name: string) => `<div class="wrap"><div class="f">
    <label class="in" for="${name}">${label}</label><input id="${name}" name="${name}"></div>
    <div class="notch"><label class="up" for="${name}" style="visibility:hidden">${label}</label></div></div>`;
  await page.setContent(
    `<form style="display:grid;grid-template-columns:1fr 1fr">${field('Status Janji', 's')}${field('Nama Penerima', 'n')}${field('No Tiket', 't')}${field('Nama Sales', 'x')}</form>`,
  );
  // The one inside goes at once, its copy comes when the movement is over.
  await page.evaluate(() => {
    for (const input of document.querySelectorAll('input')) {
      const labels = document.querySelectorAll<HTMLElement>(`[for=${input.name}]`);
      input.addEventListener('input', () => {
        labels[0]!.style.visibility = 'hidden';
        setTimeout(() => {
          labels[1]!.style.visibility = 'visible';
        }, 500);
      });
    }
  });
  const form = new WriterPage(page, '', writer);
  await form.attach();
  expect(await form.fill({ receiverName: 'Siti' })).toEqual({
    outcomes: { receiverName: { state: 'filled' } },
  });
  await page.waitForTimeout(600);
  expect(await form.fill({ ticket: 'IN1' })).toEqual({ outcomes: { ticket: { state: 'filled' } } });
  expect(await form.fill({ receiverName: 'Budi', ticket: 'IN2' })).toEqual({
    outcomes: {
      receiverName: { state: 'occupied', present: 'Siti' },
      ticket: { state: 'occupied', present: 'IN1' },
    },
  });
  await page.close();
});

describe.concurrent('a date field that is filled from its calendar alone', () => {
  /** Weeks with their numbers and the days of the months around; `off`: days by which what it writes is wrong. */
  const calendar = (off = 0) => `
    const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
    const input = document.querySelector('[name=f]');
    const pop = document.createElement('div');
    pop.className = 'calendar';
    pop.style.cssText = 'position:absolute;top:120px;left:20px;background:#eee';
    let month = new Date(2022, 10, 1);
    const draw = () => {
      const first = new Date(month);
      first.setDate(1 - ((first.getDay() + 6) % 7));
      let rows = '';
      for (let week = 0; week < 6; week++) {
        rows += '<tr><td class="week">' + (30 + week) + '</td>';
        for (let i = 0; i < 7; i++) {
          const day = new Date(first); day.setDate(first.getDate() + week * 7 + i);
          rows += '<td class="day' + (day.getMonth() === month.getMonth() ? '' : ' other-month') + '" data-at="' + day.getTime() + '">' + day.getDate() + '</td>';
        }
        rows += '</tr>';
      }
      pop.innerHTML = '<a class="prev">‹</a> ' + MONTHS[month.getMonth()] + ' ' + month.getFullYear() + ' <a class="next">›</a><table>' + rows + '</table>';
    };
    pop.addEventListener('click', ({ target }) => {
      if (target.matches('a')) { month = new Date(month.getFullYear(), month.getMonth() + (target.className === 'prev' ? -1 : 1), 1); draw(); }
      if (!target.matches('.day')) return;
      const day = new Date(+target.dataset.at); day.setDate(day.getDate() + ${off});
      input.value = [day.getDate(), day.getMonth() + 1, day.getFullYear()].map((n) => String(n).padStart(2, '0')).join('/');
      pop.remove();
    });
    input.addEventListener('click', () => { draw(); document.body.append(pop); });`;

  test.each(['2022-09-01', '2022-09-30', '2022-12-31', '2023-01-05'])('has %s pressed', async (day) => {
    const { outcomes, held } = await filled(
      [['Tgl Janji Bayar', text('f', 'readonly')]],
      { paymentPromise: day },
      calendar(),
    );
    expect(held).toEqual({ f: day.split('-').reverse().join('/') });
    expect(outcomes).toEqual({ paymentPromise: { state: 'filled' } });
  });

  test('stays empty where it writes another day', async () => {
    const { outcomes, held } = await filled(
      [['Tgl Janji Bayar', text('f', 'readonly')]],
      { paymentPromise: '2022-09-15' },
      calendar(1),
    );
    expect(held).toEqual({ f: '' });
    expect(outcomes).toEqual({ paymentPromise: { state: 'refused', reason: 'read-only' } });
  });
});

describe.concurrent('buttons beside a field', () => {
  test.each([
    [
      'that open a menu',
      '<button type="button" class="dropdown-toggle" aria-expanded="false">Template</button>',
    ],
    [
      'in a row',
      '<div class="btn-group"><button type="button">Salin</button><button type="button">Hapus</button></div>',
    ],
    ['that open a part of the page', '<button type="button" aria-expanded="false">Lihat semua</button>'],
  ])('%s leave it its caption', async (_what, buttons) => {
    const { outcomes, held } = await filled(
      [],
      NOTES,
      `document.body.innerHTML = '<form><div><span>Catatan</span>${buttons}<textarea name="n"></textarea></div></form>';`,
    );
    expect(held).toEqual({ n: NOTES.notes });
    expect(outcomes).toEqual({ notes: { state: 'filled' } });
  });
});
