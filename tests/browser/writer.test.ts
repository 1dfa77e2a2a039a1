import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FormPage } from '../fixtures/forms/drive.mjs';
import { expected, FIELDS, FORMS, PROMISE, UNPAID } from '../fixtures/forms/forms.mjs';
import { prepare } from '../fixtures/forms/prepare.mjs';
import { pageBundle } from './page-bundle.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const MINUTE = 60_000;

let browser: Browser;
let stage: Awaited<ReturnType<typeof prepare>>;
let teaching: string;

beforeAll(async () => {
  stage = await prepare();
  const script = await pageBundle(new URL('target-page.ts', import.meta.url), 'TargetPage');
  teaching = `${script}\nglobalThis.TargetPage = TargetPage;`;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}, 5 * MINUTE);

afterAll(async () => {
  await browser.close();
  await stage.close();
});

async function opened(id: string, start: Record<string, unknown> = {}): Promise<FormPage> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const form = new FormPage(page, stage.origin, stage.writer);
  await form.open(id, start);
  return form;
}

/** What the server got, without the fields that hold nothing. */
async function savedBy(form: FormPage): Promise<Record<string, unknown>> {
  const got = (await form.save(stage.saved)) ?? { nothing: 'saved' };
  await form.page.close();
  return held(got);
}

const held = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value || value === 0));

const keyOf = (field: string) => Object.entries(FIELDS).find(([, name]) => name === field)?.[0];

describe.concurrent.each(Object.keys(FORMS))('%s', (id) => {
  test('what is filled arrives at the server, and nothing else', { timeout: MINUTE }, async () => {
    const form = await opened(id);
    const { outcomes } = await form.fill(PROMISE);
    const bad = Object.entries(outcomes).filter(
      ([, { state }]) => state === 'refused' || state === 'occupied',
    );
    expect(bad).toEqual([]);
    expect(await savedBy(form)).toEqual(held(expected(id, PROMISE)));
  });

  test('dependent lists get their value once their options are there', { timeout: MINUTE }, async () => {
    const form = await opened(id);
    await form.fill(UNPAID);
    expect(await savedBy(form)).toEqual(held(expected(id, UNPAID)));
  });

  test('filled twice is filled once, and undone as one', { timeout: MINUTE }, async () => {
    const form = await opened(id);
    await form.fill(UNPAID);
    await form.fill(UNPAID);
    const { kept } = await form.undo();
    const { stays = [] } = FORMS[id]!;
    const keys = stays.map((field) => (field === 'statusBayar' ? 'unpaidCategory' : keyOf(field)));
    expect(kept).toEqual(expect.arrayContaining(keys));
    const left = Object.keys(await savedBy(form)).filter((field) => !stays.includes(field));
    expect(left).toEqual([]);
  });
});

describe.concurrent('a field that was pointed at', () => {
  const asked = Object.keys(FORMS).filter((id) => !FORMS[id]!.without.includes('keterangan'));
  /** What stands over the field "keterangan", where it is called otherwise. */
  const LABELS: Record<string, string> = {
    'react-mantine': 'Catatan Teknisi',
    'svelte-quill': 'Catatan Sebelumnya',
  };
  const pointedAt = async (form: FormPage, label = 'Keterangan') => {
    await form.run(teaching);
    return (await form.run(`TargetPage.teachByLabel(${JSON.stringify(label)}, 'notes')`)) as object;
  };

  test.each(asked)('is the only one that its value goes into, in %s', { timeout: MINUTE }, async (id) => {
    const form = await opened(id);
    const target = await pointedAt(form, LABELS[id]);
    const { outcomes } = await form.fill(PROMISE, [], [target]);
    expect(outcomes.notes).toEqual({ state: 'filled' });
    const { catatan, ...rest } = expected(id, PROMISE);
    expect(await savedBy(form)).toEqual(held({ ...rest, keterangan: catatan }));
  });

  test('takes nothing while it can take nothing: the value goes nowhere else', {
    timeout: MINUTE,
  }, async () => {
    const form = await opened('ideas-table');
    const target = await pointedAt(form);
    await form.page.evaluate(() => {
      document.querySelector<HTMLTextAreaElement>('[name=keterangan]')!.readOnly = true;
    });
    const { outcomes } = await form.fill({ notes: PROMISE.notes! }, [], [target]);
    expect(outcomes.notes).toEqual({ state: 'refused', reason: 'read-only' });
    expect(await savedBy(form)).toEqual({});
  });
});

describe.concurrent('what is there already', () => {
  const START = {
    penerima: 'Agus',
    catatan: 'punya agen',
    wa: '081200001111',
    statusBayar: 'BELUM BISA BAYAR',
  };

  test.each(['ideas-table', 'react-mui', 'vue-vuetify', 'svelte-quill'])(
    'stays unasked in %s',
    { timeout: MINUTE },
    async (id) => {
      const form = await opened(id, START);
      const { outcomes } = await form.fill(PROMISE);
      expect(outcomes.receiverName).toEqual({ state: 'occupied', present: 'Agus' });
      expect(outcomes.notes).toEqual({ state: 'occupied', present: 'punya agen' });
      expect(outcomes.paymentPromise).toEqual({ state: 'occupied', present: 'BELUM BISA BAYAR' });
      const got = await savedBy(form);
      expect(got).toMatchObject(START);
      expect(got.janji).toBeUndefined();
    },
  );

  test('goes where its key is named, and comes back by undo', { timeout: MINUTE }, async () => {
    const form = await opened('ideas-table', START);
    const { outcomes } = await form.fill({ receiverName: 'Siti', notes: 'baru' }, ['notes']);
    expect([outcomes.receiverName?.state, outcomes.notes?.state]).toEqual(['occupied', 'filled']);
    expect(await form.undo()).toEqual({ known: true, kept: [] });
    expect(await savedBy(form)).toEqual(START);
  });

  test('an edit after the fill outlives the undo', { timeout: MINUTE }, async () => {
    const form = await opened('ideas-table');
    await form.fill({ receiverName: 'Siti', notes: 'baru' });
    await form.page.fill('[name=catatan]', 'oleh agen');
    await form.undo();
    expect(await savedBy(form)).toEqual({ catatan: 'oleh agen' });
  });
});

describe.concurrent('outlines', () => {
  const outlined =
    "[...document.querySelectorAll('*')].filter((el) => el.style?.outlineWidth === '2px').map((el) => el.name)";

  test('mark what was filled, move nothing, and go on undo', { timeout: MINUTE }, async () => {
    const form = await opened('ideas-table');
    const place =
      "JSON.stringify([...document.querySelectorAll('input,select')].map((el) => el.getBoundingClientRect().toJSON()))";
    const before = await form.run(place);
    await form.fill({ receiverName: 'Siti', notes: 'baru' });
    expect(await form.run(outlined)).toEqual(['penerima', 'catatan']);
    expect(await form.run(place)).toBe(before);
    await form.undo();
    expect(await form.run(outlined)).toEqual([]);
    expect(await form.run("document.querySelector('[name=penerima]').getAttribute('style')")).toBe(null);
    await form.page.close();
  });

  test('go when the page moves on', { timeout: MINUTE }, async () => {
    const form = await opened('ideas-table');
    await form.fill({ receiverName: 'Siti' });
    await form.page.evaluate(() => history.pushState(null, '', '?lain'));
    await form.page.waitForTimeout(700);
    expect(await form.run(outlined)).toEqual([]);
    expect(await form.undo()).toEqual({ known: false, kept: [] });
    await form.page.close();
  });
});
