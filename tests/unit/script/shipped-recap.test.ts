import { describe, expect, it } from 'vitest';
import type { CallAction } from '../../../src/call/actions.ts';
import { recapOf } from '../../../src/call/recap.ts';
import type { Store } from '../../../src/call/state.ts';
import type { RecapKey, Script } from '../../../src/script/format.ts';
import { mapToList } from '../../../src/script/lists.ts';
import { shippedScripts } from '../../../src/script/shipped/index.ts';
import { callOf, type Setting, startCall, worldOf } from './settings.ts';
import { Walker } from './walk.ts';

const [approved, usulan] = shippedScripts() as [Script, Script];
const BOTH = [
  ['approved', approved],
  ['usulan', usulan],
] as const;

type Answers = Record<string, string>;

const asInputs = (inputs: Answers) =>
  Object.entries(inputs).map(([key, value]): CallAction => ({ type: 'input', key, value }));

/** A call of a script with a GOLD customer on 10 September 2022; settings may differ. */
class Phone {
  readonly #walker: Walker;
  #store: Store;

  constructor(script: Script, setting: Partial<Setting> = {}) {
    const whole: Setting = {
      script,
      segment: 'GOLD',
      bill: 'one month',
      hurry: false,
      period: '2022-09',
      today: '2022-09-10',
      ...setting,
    };
    const world = worldOf(whole);
    this.#walker = new Walker(script, world, { atPlace: () => undefined, atRecap: () => undefined });
    this.#store = startCall(whole, world);
  }

  do(...actions: CallAction[]): this {
    for (const action of actions) this.#store = this.#walker.act(this.#store, action);
    return this;
  }

  /** Goes through the script to its end, giving these answers where they are asked for, then these inputs. */
  through(answers: Answers, inputs: Answers = {}): this {
    for (let turn = 0; turn < 40 && !callOf(this.#store).ending; turn += 1) {
      const call = callOf(this.#store);
      const step = this.#walker.view(this.#store).script.steps.find(({ id }) => id === call.step)!;
      for (const id of step.asks) {
        const option = answers[id];
        if (option && call.answers[id] === undefined) this.do({ type: 'answer', question: id, option });
        if (inputs[id]) this.do(...asInputs({ [id]: inputs[id] }));
      }
      this.do({ type: 'next' });
    }
    return this;
  }

  get entries() {
    return recapOf(callOf(this.#store), this.#walker.view(this.#store));
  }

  value(key: RecapKey): string | undefined {
    return this.entries.find((entry) => entry.key === key)?.value;
  }

  get missing(): RecapKey[] {
    return this.entries.filter((entry) => entry.missing).map(({ key }) => key);
  }
}

const SMOOTH: Answers = {
  owner: 'yes',
  usage: 'smooth',
  'bukalapak-app': 'has',
  bukalapak: 'unwilling',
  channel: 'understood',
  whatsapp: 'same',
  myindihome: 'has',
};

describe.each(BOTH)('%s: a completed call', (_, script) => {
  it('whose customer will pay is SETUJU, and has nothing left to answer (B1)', () => {
    const call = new Phone(script).through({ ...SMOOTH, promise: 'yes' }, { 'promise-date': '2022-09-12' });
    expect(call.missing).toEqual([]);
    expect(call.value('callStatus')).toBe('CONTACTED');
    expect(call.value('callReason')).toBe('SETUJU');
    expect(call.value('receiverRelation')).toBe('YANG BERSANGKUTAN');
    expect(call.value('paymentPromise')).toBe('2022-09-12');
    expect(call.value('myIndiHome')).toBe('SUDAH');
    expect(call.value('whatsappNumber')).toBe('081200001234');
    expect(call.value('notes')).toContain('Janji bayar 12 September 2022.');
  });

  it('is SETUJU with another channel that was understood, too (B1)', () => {
    expect(new Phone(script).through(SMOOTH).value('callReason')).toBe('SETUJU');
  });

  it('whose customer cannot pay has no reason of its own: the recap asks, with category and cause (B2)', () => {
    const call = new Phone(script).through({ ...SMOOTH, promise: 'no' });
    expect(call.value('callReason')).toBeUndefined();
    expect(call.missing).toEqual(['callReason', 'unpaidCategory', 'unpaidReason']);
    expect(call.entries.find(({ key }) => key === 'callReason')?.options).toEqual([
      'SETUJU',
      'SIBUK',
      'SUDAH LUNAS',
      'SALAH SAMBUNG',
      'TIDAK MAU DI CALL',
      'CALL REJECTED',
    ]);
    call.do(...asInputs({ 'unpaid-category': 'payment', 'unpaid-reason': 'Gaji belum turun' }));
    expect(call.value('unpaidCategory')).toBe('PAYMENT');
    expect(call.value('unpaidReason')).toBe('Gaji belum turun');
    expect(call.value('notes')).toContain('Gaji belum turun');
  });

  it('lists each unanswered question that the CRM needs', () => {
    const call = new Phone(script).through({});
    expect(call.missing).toEqual(expect.arrayContaining(['callReason', 'receiverRelation']));
  });

  it('has the other number in Other Phone (R7.1)', () => {
    const call = new Phone(script).through({ ...SMOOTH, whatsapp: 'different' });
    expect(call.missing).toEqual(['otherPhone']);
    call.do(...asInputs({ 'whatsapp-number': '081300005678' }));
    expect(call.missing).toEqual([]);
    expect(call.value('otherPhone')).toBe('081300005678');
    expect(call.value('whatsappNumber')).toBe('081300005678');
  });

  it('has the changed address in its own field, and in the notes except on myXENA (R1.4)', () => {
    const call = new Phone(script)
      .do({ type: 'answer', question: 'address', option: 'changed' })
      .do(...asInputs({ 'new-address': 'Jl. Kenanga 3, Bandung' }))
      .through(SMOOTH);
    expect(call.value('addressChange')).toBe('Jl. Kenanga 3, Bandung');
    expect(call.value('notes')).toContain('Alamat berubah: Jl. Kenanga 3, Bandung.');
    call.do({ type: 'site', site: 'myXENA' });
    expect(call.value('addressChange')).toBe('Jl. Kenanga 3, Bandung');
    expect(call.value('notes')).not.toContain('Kenanga');
  });

  it('keeps an address out that was filed at Plasa Telkom (R1.4)', () => {
    const call = new Phone(script).through({ ...SMOOTH, address: 'changed-filed' });
    expect(call.value('addressChange')).toBeUndefined();
  });
});

describe.each(BOTH)('%s: who picked up (B3)', (_, script) => {
  const relationOf = (said: string) =>
    new Phone(script)
      .do({ type: 'answer', question: 'owner', option: 'no' })
      .do(...asInputs({ receiver: said, 'receiver-name': 'Rina' }))
      .through({ ...SMOOTH, owner: '' });

  it.each([
    ['Ibu', 'ORANGTUA'],
    ['Bapaknya', 'ORANGTUA'],
    ['orang tua', 'ORANGTUA'],
    ['pegawai', 'KARYAWAN'],
    ['ART', 'PEMBANTU RUMAH TANGGA'],
    ['istrinya', 'ISTRI'],
    ['Suami', 'SUAMI'],
    ['adik ipar', 'KELUARGA'],
    ['tetangga sebelah', 'TETANGGA'],
    ['ibu kos', 'ORANG LAIN'],
  ])('maps "%s" to %s', (said, relation) => {
    const call = relationOf(said);
    expect(call.value('receiverRelation')).toBe(relation);
    expect(call.value('receiverName')).toBe('Rina');
  });

  it.each(['', 'satpam', 'yang jaga rumah', 'suami atau anaknya', 'ibu tetangga', '???'])(
    'guesses nothing for "%s", and asks',
    (said) => {
      const call = relationOf(said);
      expect(call.value('receiverRelation')).toBeUndefined();
      expect(call.missing).toContain('receiverRelation');
    },
  );

  it('knows each word of the closed list itself', () => {
    for (const { value } of script.lists['receiver-relation']!) {
      expect(mapToList(script, 'receiver-relation', value.toLowerCase())).toBe(value);
    }
  });
});

describe.each(BOTH)('%s: a call that ends in a situation', (_, script) => {
  const ended = (id: string, answers: Answers = {}, inputs: Answers = {}) =>
    new Phone(script)
      .do({ type: 'open-case', case: id })
      .do(
        ...Object.entries(answers).map(
          ([question, option]): CallAction => ({ type: 'answer', question, option }),
        ),
      )
      .do(...asInputs(inputs))
      .do({ type: 'next' });

  it.each([
    ['sibuk', {}, 'SIBUK'],
    ['sudah-lunas', {}, 'SUDAH LUNAS'],
    ['tidak-mau-dicall', {}, 'TIDAK MAU DI CALL'],
    ['salah-sambung', { identity: 'mismatch' }, 'SALAH SAMBUNG'],
  ])('%s has its reason (B1)', (id, answers: Answers, reason) => {
    const call = ended(id, answers);
    expect(call.value('callReason')).toBe(reason);
    expect(call.value('case')).toBe(id);
    expect(call.value('voucher')).toBe('TIDAK DITAWARKAN');
    expect(call.value('notes')).not.toBe('');
  });

  it.each([
    ['tidak-merasa-pasang', {}],
    ['sudah-cabut', { cabut: 'ok' }],
  ])('%s has none: the recap asks (B1)', (id, answers: Answers) => {
    const call = ended(id, answers);
    expect(call.value('callReason')).toBeUndefined();
    expect(call.missing).toContain('callReason');
    expect(call.value('case')).toBe(id);
  });

  it('remembers when to call back (B4)', () => {
    expect(ended('sibuk', {}, { 'call-back': '2022-09-10T14:00' }).value('callBack')).toBe(
      '2022-09-10T14:00',
    );
  });

  it('goes on after KENDALA, with the ticket and the situation in the recap (R1.9)', () => {
    const call = ended('kendala', { ticket: 'none' });
    expect(call.through(SMOOTH).missing).toEqual(['ticket']);
    call.do(...asInputs({ 'ticket-number': 'IN123456' }));
    expect(call.value('ticket')).toBe('IN123456');
    expect(call.value('case')).toBe('kendala');
    expect(call.value('callReason')).toBe('SETUJU');
    expect(call.value('notes')).toContain('Pelanggan ada kendala. Tiket IN123456.');
  });
});

describe.each(BOTH)('%s: nobody picked up (B1)', (_, script) => {
  it.each(script.notContacted.map(({ id, value }) => [id, value]))(
    '%s is %s and nothing else',
    (id, value) => {
      const call = new Phone(script)
        .do({ type: 'answer', question: 'owner', option: 'yes' })
        .do({ type: 'not-contacted', outcome: id });
      const filled = call.entries.filter((entry) => entry.value).map((entry) => [entry.key, entry.value]);
      expect(filled).toEqual([
        ['callStatus', 'NOT CONTACTED'],
        ['callReason', value],
      ]);
      expect(call.missing).toEqual([]);
    },
  );
});

describe('the voucher in the recap', () => {
  it.each([
    ['BUKALAPAK', 'willing', {}],
    ['TIDAK', 'unwilling', {}],
    ['TIDAK DITAWARKAN', 'willing', { segment: 'SILVER' as const }],
    ['TIDAK DITAWARKAN', 'willing', { segment: null }],
    ['TIDAK DITAWARKAN', 'willing', { today: '2022-10-01' }],
  ])('is %s', (word, bukalapak, setting: Partial<Setting>) => {
    expect(new Phone(approved, setting).through({ ...SMOOTH, bukalapak }).value('voucher')).toBe(word);
  });

  it('is asked for where the offer was made and nothing was answered', () => {
    const { bukalapak: _, ...rest } = SMOOTH;
    const call = new Phone(approved).through(rest);
    expect(call.value('voucher')).toBeUndefined();
    expect(call.missing).toContain('voucher');
  });

  it('follows a segment that the agent filled in (R5.1)', () => {
    const call = new Phone(approved, { segment: null }).do(...asInputs({ segment: 'GOLD' }));
    expect(call.through({ ...SMOOTH, bukalapak: 'willing' }).value('voucher')).toBe('BUKALAPAK');
  });

  it('is the channel that the customer will pay through, and SETUJU (B1)', () => {
    const call = new Phone(approved).through({ ...SMOOTH, bukalapak: 'willing' });
    expect(call.value('paymentChannel')).toBe('Bukalapak');
    expect(call.value('callReason')).toBe('SETUJU');
    expect(call.value('notes')).toContain('Bayar via Bukalapak, kode voucher dikirim ke WA');
  });

  it('is never offered by the proposal', () => {
    expect(new Phone(usulan).through(SMOOTH).value('voucher')).toBe('TIDAK DITAWARKAN');
  });
});
