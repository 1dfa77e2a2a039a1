import { describe, expect, it } from 'vitest';
import { RECAP_KEYS } from '../../../src/script/format.ts';
import { SHIPPED, shippedScripts } from '../../../src/script/shipped/index.ts';
import { validateScript } from '../../../src/script/validate.ts';
import { approved, BOTH, flow, saidAt, stepOf, usulan } from './shipped-flow.ts';

describe('what ships', () => {
  it('are the approved script and a proposal, both valid', () => {
    expect(SHIPPED.map(validateScript).map(({ ok }) => ok)).toEqual([true, true]);
    expect(shippedScripts().map(({ id, status }) => [id, status])).toEqual([
      ['coc-obc-sso-2022-09', 'approved'],
      ['coc-obc-sso-usulan', 'usulan'],
    ]);
  });

  it('is validated once', () => {
    expect(shippedScripts()).toBe(shippedScripts());
  });

  it('holds the vouchers of the approved script until 30 September 2022, the proposal for ever', () => {
    expect(approved.validUntil).toBe('2022-09-30');
    expect(usulan.validUntil).toBeUndefined();
  });
});

describe.each(BOTH)('%s: names on which others rely', (_, script) => {
  it('has the steps', () => {
    const voucher = ['gimmick', 'voucher-notice'];
    const steps = [
      'opening',
      'due-date',
      'usage',
      'empathy',
      'gimmick',
      'payment-channel',
      'whatsapp',
      'myindihome',
      'voucher-notice',
      'closing',
    ];
    const expected = script === approved ? steps : steps.filter((id) => !voucher.includes(id));
    expect(script.steps.map(({ id }) => id)).toEqual(expected);
  });

  it('has the questions with their options', () => {
    const questions = Object.fromEntries(
      script.asks.flatMap((ask) =>
        ask.kind === 'choice' ? [[ask.id, ask.options.map(({ id }) => id)]] : [],
      ),
    );
    const voucher = { 'bukalapak-app': ['has', 'none'], bukalapak: ['willing', 'unwilling'] };
    expect(questions).toEqual({
      owner: ['yes', 'no'],
      address: ['same', 'changed', 'changed-filed', 'skipped'],
      usage: ['smooth', 'trouble'],
      ...(script === approved && voucher),
      channel: ['understood', 'unclear'],
      whatsapp: ['same', 'different'],
      myindihome: ['has', 'none'],
      device: ['same', 'different'],
      promise: ['yes', 'no'],
      'cabut-arrears': ['yes'],
      'cabut-device': ['yes'],
      cabut: ['ok', 'nok'],
      identity: ['match', 'mismatch'],
      ticket: ['exists', 'none'],
    });
  });

  it('has the inputs with their types', () => {
    const inputs = Object.fromEntries(
      script.asks.flatMap((ask) => (ask.kind === 'input' ? [[ask.id, ask.type]] : [])),
    );
    expect(inputs).toEqual({
      receiver: 'list',
      'receiver-name': 'text',
      'new-address': 'long',
      ...(script === approved && { segment: 'list' }),
      'pay-channel': 'list',
      'promise-date': 'date',
      'unpaid-category': 'list',
      'unpaid-reason': 'text',
      'whatsapp-number': 'phone',
      'call-back': 'datetime',
      'ticket-number': 'ticket',
    });
  });

  it('has the eight situations in five groups (R1.11) and the seven ways of reaching nobody (B1)', () => {
    expect(script.caring.map(({ situations }) => situations.map(({ id }) => id))).toEqual([
      ['sibuk', 'sudah-lunas', 'tidak-mau-dicall', 'tidak-merasa-pasang'],
      ['sudah-cabut'],
      ['minta-cabut'],
      ['salah-sambung'],
      ['kendala'],
    ]);
    expect(script.notContacted.map(({ id, value }) => [id, value])).toEqual([
      ['rna', 'RNA'],
      ['nada-sibuk', 'NADA SIBUK'],
      ['tulalit', 'TELEPON TULALIT'],
      ['isolir', 'TELEPON ISOLIR'],
      ['mailbox', 'MAILBOX-MEMO'],
      ['fax', 'FAX-MODEM'],
      ['invalid-number', 'INVALID PHONE NUMBER'],
    ]);
  });

  it('has every recap key once', () => {
    expect(script.recap.fields.map(({ key }) => key).sort()).toEqual([...RECAP_KEYS].sort());
  });

  it('asks every question somewhere, and leads from every recap value to one that exists', () => {
    const asked = new Set([...script.steps, ...script.caring].flatMap(({ asks }) => asks));
    expect(script.asks.filter(({ id }) => !asked.has(id))).toEqual([]);
    const ids = new Set(script.asks.map(({ id }) => id));
    expect(script.recap.fields.filter(({ askedBy }) => askedBy && !ids.has(askedBy))).toEqual([]);
  });

  it('has no synonym that stands for two receivers (B3)', () => {
    const words = script.lists['receiver-relation']!.flatMap(({ value, synonyms }) => [
      value.toLowerCase(),
      ...synonyms,
    ]);
    expect(words.length).toBe(new Set(words).size);
  });
});

describe('the proposal', () => {
  it('knows no voucher and no Bukalapak', () => {
    const { steps, asks, caring } = usulan;
    expect(JSON.stringify({ steps, asks, caring })).not.toMatch(/voucher|bukalapak|gimmick/i);
  });

  it('speaks of isolir and withdrawal only for late bills, as something that may happen (B6)', () => {
    const said = (bill: string) => saidAt(usulan, 'due-date', flow(usulan, { bill })).join(' ');
    for (const bill of ['overdue', 'earlier-open']) {
      expect(said(bill), bill).toMatch(/dapat diisolir.*dua bulan.*dapat dicabut/);
      expect(said(bill), bill).toMatch(/denda/);
      expect(said(bill), bill).not.toMatch(/\bakan\b/);
    }
    for (const bill of ['before', 'minipack', 'open', 'unknown', 'unknown-late']) {
      expect(said(bill), bill).not.toMatch(/isolir|dicabut|denda/);
    }
  });

  it("links the operator's terms in its guidance", () => {
    const links = stepOf(usulan, 'due-date').guidance.flatMap((item) => ('link' in item ? [item.link] : []));
    expect(links).toContain('https://indihome.co.id/syarat-ketentuan/Sanksi');
  });

  it('has a shorter form for a customer in a hurry wherever it has one at all (R6.1)', () => {
    const shortened = usulan.steps.flatMap(({ sentences }) => sentences.filter(({ short }) => short));
    expect(shortened.length).toBeGreaterThan(5);
    for (const { text, short } of shortened) expect(short!.length, text).toBeLessThan(text.length);
  });
});
