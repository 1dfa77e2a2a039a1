import { describe, expect, it } from 'vitest';
import { waitingCalls } from '../../../src/call/reduce.ts';
import { AGUS, Desk, NO_CUSTOMER, SRI, usulan } from './world.ts';

const voucherCall = () =>
  new Desk()
    .read(SRI)
    .answer('owner:yes', 'address:same')
    .next(2)
    .answer('usage:smooth')
    .next(2)
    .answer('bukalapak-app:has', 'bukalapak:willing')
    .next()
    .answer('whatsapp:same')
    .next()
    .answer('myindihome:has')
    .next(3);

describe('a whole call', () => {
  it('R5.4, B1: willing to pay through Bukalapak goes on at 7, and ends as SETUJU', () => {
    const desk = voucherCall();
    expect(desk.call().ending).toEqual({ how: 'completed' });
    expect(desk.call().said).not.toContain('payment-channel');
    expect(desk.recap()).toMatchObject({
      receiverRelation: 'YANG BERSANGKUTAN',
      callStatus: 'CONTACTED',
      callReason: 'SETUJU',
      voucher: 'BUKALAPAK',
      paymentChannel: 'Bukalapak',
      whatsappNumber: '081200001234',
      myIndiHome: 'SUDAH',
    });
  });

  it('R5.4, R9.1: unwilling goes on at 6, through 7 and 8, and leaves 9 out', () => {
    const desk = new Desk()
      .read(SRI)
      .answer('owner:yes')
      .next(2)
      .answer('usage:smooth')
      .next(2)
      .answer('bukalapak:unwilling')
      .next();
    expect(desk.call().step).toBe('payment-channel');
    desk.answer('channel:understood', 'promise:yes').type('promise-date', '2022-09-18').next(3);
    expect(desk.call().step).toBe('closing');
    desk.next();
    expect(desk.recap()).toMatchObject({
      voucher: 'TIDAK',
      callReason: 'SETUJU',
      paymentPromise: '2022-09-18',
    });
  });

  it('stays once on an unanswered question that steers, then goes on', () => {
    const desk = new Desk().read(SRI).next(4);
    expect(desk.call().step).toBe('gimmick');
    desk.next();
    expect(desk.call()).toMatchObject({ step: 'gimmick', needsAnswer: 'bukalapak' });
    desk.next();
    expect(desk.call().step).toBe('payment-channel');
  });

  it('R5.1: another segment has no gimmick, an unknown one is asked', () => {
    const silver = new Desk().read({ ...SRI, segment: 'SILVER' });
    expect(silver.view().flow.steps.find(({ step }) => step.id === 'gimmick')?.skipped).toBeTruthy();
    const { segment: _, ...unknown } = SRI;
    const desk = new Desk().read(unknown).next(4);
    expect(desk.call().step).toBe('gimmick');
    desk.type('segment', 'gold');
    expect(desk.view().facts.segment).toBe('GOLD');
  });

  it('R5.2: after the last day of the vouchers nothing of them is offered', () => {
    const desk = new Desk().at('2022-10-01T09:00:00+07:00').read(SRI);
    const skipped = desk.view().flow.steps.filter((step) => step.skipped !== undefined);
    expect(skipped.map(({ step }) => step.id)).toEqual(['gimmick', 'voucher-notice']);
    expect(desk.at('2022-09-30T23:59:00+07:00').view().facts.script).toBe('valid');
  });
});

describe('caring', () => {
  it.each([
    ['sibuk', 'SIBUK'],
    ['sudah-lunas', 'SUDAH LUNAS'],
    ['tidak-mau-dicall', 'TIDAK MAU DI CALL'],
    ['tidak-merasa-pasang', undefined],
  ])('R1.5, B1: %s ends the call with reason %s', (id, reason) => {
    const desk = new Desk().read(SRI).next(2);
    desk.act({ type: 'open-case', case: id });
    desk.next();
    expect(desk.call().ending).toEqual({ how: 'case', case: id });
    expect(desk.recap()).toMatchObject({ case: id, callStatus: 'CONTACTED' });
    expect(desk.recap().callReason).toBe(reason);
  });

  it('R1.6: both confirmations, ticked one by one, are the answer OK; taking one back takes it back', () => {
    const desk = new Desk().read(SRI);
    desk.act({ type: 'open-case', case: 'sudah-cabut' });
    desk.answer('cabut-arrears:yes');
    expect(desk.view().facts.cabut).toBeUndefined();
    desk.answer('cabut-device:yes');
    expect(desk.view().facts.cabut).toBe('ok');
    desk.act({ type: 'unanswer', question: 'cabut-device' });
    expect(desk.view().facts.cabut).toBeUndefined();
    expect(desk.call().answers).toEqual({ 'cabut-arrears': 'yes' });
    desk.answer('cabut:ok').next();
    expect(desk.call().ending).toEqual({ how: 'case', case: 'sudah-cabut' });
  });

  it('R1.6: NOK goes on with the call where it was', () => {
    const desk = new Desk().read(SRI).next(2);
    desk.act({ type: 'open-case', case: 'sudah-cabut' });
    desk.answer('cabut:nok').next();
    expect(desk.call().openCase).toBeUndefined();
    expect(desk.call().step).toBe('usage');
  });

  it('R1.8: a check that fails ends the call, one that succeeds goes on', () => {
    const desk = new Desk().read(SRI);
    desk.act({ type: 'open-case', case: 'salah-sambung' });
    desk.next();
    expect(desk.call()).toMatchObject({ openCase: 'salah-sambung', needsAnswer: 'identity' });
    desk.answer('identity:mismatch').next();
    expect(desk.recap()).toMatchObject({ callReason: 'SALAH SAMBUNG', case: 'salah-sambung' });
    desk.act({ type: 'back' });
    desk.answer('identity:match').next();
    expect(desk.call().openCase).toBeUndefined();
    expect(desk.call().ending).toBeUndefined();
  });

  it('R3.1: trouble opens KENDALA at once; the ticket is kept', () => {
    const desk = new Desk().read(SRI).next(2).answer('usage:trouble');
    expect(desk.call().openCase).toBe('kendala');
    desk.answer('ticket:exists').type('ticket-number', 'IN123456789').next();
    expect(desk.call().step).toBe('usage');
    expect(desk.view().facts.case).toBe('kendala');
    expect(desk.recap().ticket).toBe('IN123456789');
  });

  it('a situation opened by mistake leaves no trace', () => {
    const desk = new Desk().read(SRI);
    desk.act({ type: 'open-case', case: 'sibuk' });
    desk.act({ type: 'resume' });
    expect(desk.call().caring).toEqual([]);
    desk.act({ type: 'open-case', case: 'kendala' });
    desk.act({ type: 'back' });
    expect(desk.view().facts.case).toBe('none');
  });
});

describe('nobody picked up', () => {
  it('B1: two keys from step 1, and the outcome is the reason', () => {
    const desk = new Desk().read(SRI);
    desk.act({ type: 'not-contacted', outcome: 'rna' });
    expect(desk.recap()).toMatchObject({ callStatus: 'NOT CONTACTED', callReason: 'RNA' });
    expect(desk.recap().voucher).toBeUndefined();
    expect(desk.recap().receiverRelation).toBeUndefined();
  });

  it('B1: not offered without a customer, nor after step 1', () => {
    const desk = new Desk().blank();
    expect(desk.act({ type: 'not-contacted', outcome: 'rna' }).refusal).toEqual({ code: 'no-call' });
    desk.read(SRI).next();
    expect(desk.act({ type: 'not-contacted', outcome: 'rna' }).refusal?.code).toBe('unknown-action');
  });
});

describe('which call a tab shows', () => {
  it('a new customer while a begun call is open: the old one waits, nothing mixes', () => {
    const desk = new Desk().read(SRI).answer('owner:yes').read(AGUS);
    expect(desk.view().record.customerName).toBe('Agus Salim');
    expect(desk.call().answers).toEqual({});
    expect(waitingCalls(desk.store).map((call) => call.answers)).toEqual([{ owner: 'yes' }]);
    desk.read(SRI);
    expect(desk.call().answers).toEqual({ owner: 'yes' });
    expect(waitingCalls(desk.store)).toEqual([]);
  });

  it('a call that has not begun goes with its customer', () => {
    const desk = new Desk().read(SRI).read(AGUS);
    expect(Object.keys(desk.store.calls)).toHaveLength(1);
    expect(desk.blank().store.calls).toEqual({});
  });

  it('the same customer in two tabs is one call', () => {
    const desk = new Desk().read(SRI, '1').answer('owner:yes').read(SRI, '2');
    expect(desk.call('2').id).toBe(desk.call('1').id);
  });

  it('a begun call remembers the pages of its customer, one that has not begun shows the page alone', () => {
    const bill = { internetNumber: SRI.internetNumber!, totalBill: 500000 };
    const { totalBill: _, ...withoutBill } = SRI;
    const begun = new Desk().read(withoutBill, '1', 'call').answer('owner:yes').read(bill, '1', 'billing');
    expect(begun.read(withoutBill, '1', 'call').view().record.totalBill).toBe(500000);
    const fresh = new Desk().read(withoutBill, '1', 'call').read(bill, '1', 'billing');
    expect(fresh.view().record.customerName).toBeUndefined();
  });

  it('the same customer after the end is a new call', () => {
    const desk = voucherCall();
    const { id } = desk.call();
    desk.act({ type: 'done' });
    expect(desk.call().id).not.toBe(id);
    expect(desk.call().answers).toEqual({});
    expect(desk.store.finished).toHaveLength(1);
    expect(desk.store.finished[0]?.steps.find(({ step }) => step === 'payment-channel')?.state).toBe(
      'skipped-by-rule',
    );
  });

  it('a correction wins until the customer changes', () => {
    const desk = new Desk().read(SRI);
    desk.act({ type: 'correct', key: 'totalBill', value: 'Rp 400.000,-' });
    expect(desk.read({ ...SRI, totalBill: 412501 }).view().record.totalBill).toBe(400000);
    expect(desk.act({ type: 'correct', key: 'totalBill', value: 'banyak' }).refusal).toEqual({
      code: 'amount-malformed',
      field: 'totalBill',
    });
    desk.read(AGUS);
    expect(desk.view().record.totalBill).toBe(AGUS.totalBill);
  });
});

describe('a jotting', () => {
  it('is kept with its call, empties, and begins the call', () => {
    const desk = new Desk().read(SRI);
    desk.act({ type: 'jot', key: 'said-address', value: 'Jl. Mawar 3' });
    desk.act({ type: 'jot', key: 'bill-amount', value: '390' });
    expect(desk.blank().read(SRI).call()).toMatchObject({
      begunAt: desk.now,
      jottings: { 'said-address': 'Jl. Mawar 3', 'bill-amount': '390' },
    });
    desk.act({ type: 'jot', key: 'bill-amount', value: '' });
    expect(desk.call().jottings).toEqual({ 'said-address': 'Jl. Mawar 3' });
    expect(desk.read(AGUS).call().jottings).toEqual({});
  });
});

describe('a tab that is there again after the extension was replaced', () => {
  /** The tab shows a page without a customer, and keeps its call; then all tabs are forgotten. */
  const replaced = () => {
    const desk = new Desk().read(SRI).answer('owner:yes');
    desk.send({ type: 'reading', tab: '1', source: 'ticket', reading: NO_CUSTOMER });
    desk.store = { ...desk.store, tabs: {}, former: desk.store.tabs };
    return desk;
  };

  it('takes its call back where the same document speaks', () => {
    const desk = replaced();
    expect(waitingCalls(desk.store)).toHaveLength(1);
    desk.send({ type: 'reading', tab: '1', source: 'ticket', reading: NO_CUSTOMER });
    expect(desk.call().answers).toEqual({ owner: 'yes' });
    expect(waitingCalls(desk.store)).toEqual([]);
    expect(desk.store.former).toEqual({});
  });

  it.each([
    ['another document in the same tab', '1', 'another'],
    ['the same document in another tab', '2', 'ticket'],
  ])('does not where it is %s', (_, tab, source) => {
    const desk = replaced();
    desk.send({ type: 'reading', tab, source, reading: NO_CUSTOMER });
    expect(desk.store.tabs[tab]?.callId).toBeUndefined();
    expect(waitingCalls(desk.store)).toHaveLength(1);
    desk.send({ type: 'reading', tab: '1', source: 'ticket', reading: NO_CUSTOMER });
    expect(waitingCalls(desk.store)).toHaveLength(tab === '1' ? 1 : 0);
  });

  it('does not where the agent has opened another call in it meanwhile, or the call is over', () => {
    const desk = replaced();
    const { id } = waitingCalls(desk.store)[0]!;
    desk.read(AGUS, '2').act({ type: 'next' }, '2');
    desk.act({ type: 'open-call', callId: desk.call('2').id }, '1');
    desk.send({ type: 'reading', tab: '1', source: 'ticket', reading: NO_CUSTOMER });
    expect(desk.call('1').id).toBe(desk.call('2').id);

    const done = replaced();
    done.act({ type: 'open-call', callId: id }, '2');
    done.act({ type: 'done' }, '2');
    expect(done.store.former).toEqual({});
  });
});

describe('once only', () => {
  it('an action with an id that was applied changes nothing', () => {
    const desk = new Desk().read(SRI);
    desk.act({ type: 'next' }, '1', 'twice');
    const { rev } = desk.store;
    expect(desk.call().step).toBe('due-date');
    desk.act({ type: 'next' }, '1', 'twice');
    expect(desk.call().step).toBe('due-date');
    expect(desk.store.rev).toBe(rev);
  });
});

describe('the live version', () => {
  it('a call that has not begun follows at once, a begun one keeps its own', () => {
    const desk = new Desk().read(SRI, '1').answer('owner:yes').read(AGUS, '2');
    desk.script = usulan;
    desk.send({ type: 'live-script' });
    expect(desk.view('1').script.id).toBe('coc-obc-sso-2022-09');
    expect(desk.view('2').script.id).toBe('coc-obc-sso-usulan');
  });
});

describe('the bill that is spoken of', () => {
  it('R2.1: where arrears are listed by month, the sum of the newest month', () => {
    const desk = new Desk().read({
      ...SRI,
      totalBill: 900000,
      unpaidBills: [
        { period: '2022-09', service: 'internet', amount: 300000 },
        { period: '2022-09', service: 'telephone', amount: 50000 },
        { period: '2022-08', service: 'internet', amount: 310000 },
      ],
    });
    expect(desk.view().slots).toMatchObject({ billingPeriod: 'September 2022', totalBill: 'Rp 350.000' });
    expect(desk.view().facts.bill).toBe('earlier-open');
  });

  it('R2.7: a bill by hand replaces that of the page, and a removed one is gone', () => {
    const desk = new Desk().read(SRI);
    desk.act({ type: 'add-bill', service: 'internet', period: '2022-09', amount: '500.000' });
    expect(desk.view().bills).toEqual([
      { period: '2022-09', service: 'internet', amount: 500000, source: 'hand' },
    ]);
    desk.act({ type: 'remove-bill', service: 'internet', period: '2022-09' });
    desk.act({ type: 'remove-bill', service: 'internet', period: '2022-09' });
    expect(desk.view().bills).toEqual([]);
    expect(
      desk.act({ type: 'add-bill', service: 'internet', period: '2022-09', amount: '-5' }).refusal,
    ).toMatchObject({ field: 'amount' });
  });

  it('R2.4, B2: the penalty beside a promise is that of the promised day', () => {
    const desk = new Desk().read(SRI);
    expect(desk.view()).toMatchObject({ payOn: '2022-09-12', penalty: { ruledPenalty: 0 } });
    desk.answer('promise:yes').type('promise-date', '2022-09-25');
    expect(desk.view().payOn).toBe('2022-09-25');
    expect(desk.view().penalty.ruledPenalty).toBe(20625);
  });
});

describe('one customer in two tabs', () => {
  it('is one new call in both when the old one is done', () => {
    const desk = new Desk().read(SRI, '1').read(SRI, '2');
    desk.send({ type: 'action', id: 'a', tab: '1', action: { type: 'recap' } });
    desk.send({ type: 'action', id: 'b', tab: '1', action: { type: 'done' } });
    expect(Object.keys(desk.store.calls)).toHaveLength(1);
    expect(desk.store.tabs['1']?.callId).toBe(desk.store.tabs['2']?.callId);
  });

  it.each([{ type: 'title', title: 'ibu' } as const, { type: 'hurry', on: true } as const])(
    'keeps $type when the page is loaded anew',
    (action) => {
      const desk = new Desk().read(SRI, '1');
      desk.send({ type: 'action', id: 'a', tab: '1', action });
      const marks = () => Object.values(desk.store.calls).map(({ title, hurry }) => ({ title, hurry }));
      const before = marks();
      desk.blank('1').read(SRI, '1', 'again');
      expect(marks()).toEqual(before);
    },
  );
});

describe('what a closed tab said last', () => {
  it('belongs to the call that it showed, and brings no tab back', () => {
    const desk = new Desk().read(SRI).answer('owner:no');
    const { id } = desk.call();
    desk.send({ type: 'tab-gone', tab: '1' });
    const action = { type: 'input', key: 'receiver', value: 'Istri' } as const;
    const { refusal } = desk.send({ type: 'action', id: 'last', tab: '1', action, call: id });
    expect(refusal).toBeUndefined();
    expect(desk.store.calls[id]?.inputs).toEqual({ receiver: 'Istri' });
    expect(desk.store.tabs).toEqual({});
  });
});
