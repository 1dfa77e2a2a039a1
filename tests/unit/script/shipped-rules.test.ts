import { describe, expect, it } from 'vitest';
import {
  asksOf,
  caringExit,
  nextStep,
  noticesOf,
  sentencesOf,
  situationOf,
} from '../../../src/script/flow.ts';
import { parseTemplate } from '../../../src/script/template.ts';
import { approved, askedAt, BOTH, flow, saidAt, skippedAt, stepOf } from './shipped-flow.ts';

describe.each(BOTH)('%s: step 2', (_, script) => {
  const DEADLINE = /tanggal 20/;
  const MINIPACK = /minipack/i;
  const said = (bill: string) => saidAt(script, 'due-date', flow(script, { bill })).join(' ');

  it('says nothing before day 5 of N, and the panel says from when (R2.3)', () => {
    const before = flow(script, { bill: 'before' });
    expect(saidAt(script, 'due-date', before)).toEqual([]);
    const [notice, ...others] = noticesOf(stepOf(script, 'due-date'), before.facts);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ tone: 'stop' });
    expect(notice!.text).toMatch(/^Belum masuk masa bayar/);
    expect(parseTemplate(notice!.text)).toContainEqual({ slot: 'payableFrom', source: 'tanggal 5' });
  });

  it('promises the minipack before day 15 alone (R2.2)', () => {
    expect(said('minipack')).toMatch(MINIPACK);
    for (const bill of ['before', 'open', 'overdue', 'earlier-open', 'unknown', 'unknown-late']) {
      expect(said(bill), bill).not.toMatch(MINIPACK);
    }
  });

  it('reads no deadline that has passed, nor one beside an earlier month that is open (R2.3)', () => {
    for (const bill of ['minipack', 'open']) expect(said(bill), bill).toMatch(DEADLINE);
    for (const bill of ['before', 'overdue', 'earlier-open', 'unknown', 'unknown-late']) {
      expect(said(bill), bill).not.toMatch(DEADLINE);
    }
  });

  it('names month and amount from day 5 on, also where an earlier month is open (R2.1)', () => {
    for (const bill of ['minipack', 'open', 'unknown', 'unknown-late', 'overdue', 'earlier-open']) {
      const slots = parseTemplate(said(bill)).flatMap((piece) => ('slot' in piece ? [piece.slot] : []));
      expect(slots, bill).toEqual(expect.arrayContaining(['billingPeriod', 'totalBill']));
    }
  });

  it('tells the agent wherever the deadline is not read (R2.3)', () => {
    for (const bill of ['overdue', 'earlier-open', 'unknown', 'unknown-late']) {
      expect(noticesOf(stepOf(script, 'due-date'), flow(script, { bill }).facts), bill).toMatchObject([
        { tone: 'warn' },
      ]);
    }
    expect(noticesOf(stepOf(script, 'due-date'), flow(script, { bill: 'open' }).facts)).toEqual([]);
    expect(stepOf(script, 'due-date').cards).toContain('penalty');
  });
});

describe.each(BOTH)('%s: caring', (_, script) => {
  const exitOf = (id: string, answers: Record<string, string> = {}) => {
    const { facts } = flow(script, { case: id }, { answers, cases: [id] });
    const { group } = situationOf(script, id)!;
    return [caringExit(group, facts), sentencesOf(group, facts).length > 0];
  };

  it('ends four cases with one apology (R1.5)', () => {
    for (const id of ['sibuk', 'sudah-lunas', 'tidak-mau-dicall', 'tidak-merasa-pasang']) {
      expect(exitOf(id), id).toEqual(['end', true]);
    }
  });

  it('goes by the confirmation of SUDAH MERASA CABUT (R1.6)', () => {
    expect(exitOf('sudah-cabut')).toEqual(['stay', false]);
    expect(exitOf('sudah-cabut', { cabut: 'ok' })).toEqual(['end', true]);
    expect(exitOf('sudah-cabut', { cabut: 'nok' })).toEqual(['resume', false]);
  });

  it('cares first where the customer asks to end the service (R1.7)', () => {
    expect(exitOf('minta-cabut')).toEqual(['resume', false]);
  });

  it('goes by the check of SALAH SAMBUNG (R1.8)', () => {
    expect(exitOf('salah-sambung')).toEqual(['stay', false]);
    expect(exitOf('salah-sambung', { identity: 'mismatch' })).toEqual(['end', true]);
    expect(exitOf('salah-sambung', { identity: 'match' })).toEqual(['resume', false]);
  });

  it('asks KENDALA for the ticket and goes on (R1.9)', () => {
    expect(exitOf('kendala')).toEqual(['stay', false]);
    expect(exitOf('kendala', { ticket: 'exists' })).toEqual(['resume', false]);
    expect(exitOf('kendala', { ticket: 'none' })).toEqual(['resume', false]);
  });

  it('asks when to call back in the two cases where that makes sense (B4)', () => {
    const asked = (id: string) =>
      asksOf(script, situationOf(script, id)!.group, flow(script, { case: id }, { cases: [id] }).facts)
        .length;
    expect(['sibuk', 'tidak-mau-dicall', 'sudah-lunas', 'tidak-merasa-pasang'].map(asked)).toEqual([
      1, 1, 0, 0,
    ]);
  });
});

describe.each(BOTH)('%s: questions that follow from an answer', (_, script) => {
  const asked = (step: string, answers: Record<string, string>) =>
    askedAt(script, step, flow(script, { segment: 'SILVER' }, { answers }));

  it('asks who picked up where it is not the owner (R1.3), and the new address where it changed (R1.4)', () => {
    expect(asked('opening', { owner: 'yes', address: 'same' })).toEqual(['owner', 'address']);
    expect(asked('opening', { owner: 'no', address: 'changed' })).toEqual([
      'owner',
      'receiver',
      'receiver-name',
      'address',
      'new-address',
    ]);
  });

  it('asks a date for a promise, and category and cause where there is none (B2)', () => {
    expect(asked('payment-channel', { promise: 'yes' })).toEqual([
      'channel',
      'pay-channel',
      'promise',
      'promise-date',
    ]);
    expect(asked('payment-channel', { promise: 'no' })).toEqual([
      'channel',
      'promise',
      'unpaid-category',
      'unpaid-reason',
    ]);
  });

  it('asks the number where it differs (R7.1), and the device where there is no app yet (R8.1)', () => {
    expect(asked('whatsapp', { whatsapp: 'same' })).toEqual(['whatsapp']);
    expect(asked('whatsapp', { whatsapp: 'different' })).toEqual(['whatsapp', 'whatsapp-number']);
    expect(asked('myindihome', { myindihome: 'has' })).toEqual(['myindihome']);
    expect(asked('myindihome', { myindihome: 'none' })).toEqual(['myindihome', 'device']);
  });

  it('opens KENDALA on trouble at once (R3.1)', () => {
    const usage = script.asks.find(({ id }) => id === 'usage');
    expect(usage).toMatchObject({ options: [{ id: 'smooth' }, { id: 'trouble', opens: 'kendala' }] });
  });

  it('leaves out empathy and what is optional in a hurry (R4.1, R6.1)', () => {
    const hurried = flow(script, { hurry: 'yes' });
    expect(skippedAt('empathy', hurried)).toBe('Pelanggan terburu-buru.');
    expect(skippedAt('empathy', flow(script))).toBeUndefined();
    const length = (at: ReturnType<typeof flow>) =>
      script.steps.flatMap(({ id }) => saidAt(script, id, at)).join(' ').length;
    expect(length(hurried)).toBeLessThan(length(flow(script)));
  });
});

describe('the vouchers of the approved script', () => {
  const willing = { answers: { bukalapak: 'willing' } };

  it('are offered to PLATINUM and GOLD alone, with the reason where not (R5.1)', () => {
    for (const segment of ['PLATINUM', 'GOLD']) {
      const at = flow(approved, { segment });
      expect(skippedAt('gimmick', at)).toBeUndefined();
      expect(saidAt(approved, 'gimmick', at)).toHaveLength(2);
      expect(askedAt(approved, 'gimmick', at)).toEqual(['bukalapak-app', 'bukalapak']);
    }
    expect(skippedAt('gimmick', flow(approved, { segment: 'SILVER' }))).toMatch(/PLATINUM dan GOLD/);
  });

  it('wait for the segment where it is not known (R5.1)', () => {
    const at = flow(approved, { segment: 'unknown' }, willing);
    expect(skippedAt('gimmick', at)).toBeUndefined();
    expect(saidAt(approved, 'gimmick', at)).toEqual([]);
    expect(askedAt(approved, 'gimmick', at)).toEqual(['segment']);
    expect(noticesOf(stepOf(approved, 'gimmick'), at.facts)).toMatchObject([{ tone: 'warn' }]);
    expect(skippedAt('voucher-notice', at)).toMatch(/belum diketahui/);
    expect(skippedAt('payment-channel', at)).toBeUndefined();
  });

  it('are over after 30 September 2022, whatever was answered (R5.2)', () => {
    const at = flow(approved, { script: 'expired' }, willing);
    expect(skippedAt('gimmick', at)).toMatch(/30 September 2022/);
    expect(skippedAt('voucher-notice', at)).toMatch(/30 September 2022/);
    expect(skippedAt('payment-channel', at)).toBeUndefined();
    const said = approved.steps.flatMap(({ id }) => saidAt(approved, id, at));
    expect(said.filter((text) => /voucher|bukalapak/i.test(text))).toEqual([]);
  });

  it('lead past the payment channels to step 7, and to step 9 (R5.4, R9.1)', () => {
    const at = flow(approved, {}, willing);
    expect(nextStep(at, 'gimmick')?.id).toBe('whatsapp');
    expect(nextStep(at, 'myindihome')?.id).toBe('voucher-notice');
    expect(saidAt(approved, 'voucher-notice', at)).toHaveLength(2);
  });

  it('lead to the payment channels and past step 9 where the customer does not want Bukalapak', () => {
    const at = flow(approved, {}, { answers: { bukalapak: 'unwilling' } });
    expect(nextStep(at, 'gimmick')?.id).toBe('payment-channel');
    expect(nextStep(at, 'myindihome')?.id).toBe('closing');
    expect(skippedAt('voucher-notice', at)).toMatch(/tidak membayar lewat Bukalapak/);
  });
});
