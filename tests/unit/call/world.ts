import type { CallAction, StoreEvent, World } from '../../../src/call/actions.ts';
import { type CallView, viewOf } from '../../../src/call/derive.ts';
import { recapValues } from '../../../src/call/recap.ts';
import { reduce } from '../../../src/call/reduce.ts';
import { type Call, EMPTY_STORE, type Store } from '../../../src/call/state.ts';
import type { CustomerReading } from '../../../src/customer/reading.ts';
import type { CustomerRecord, FieldKey } from '../../../src/customer/record.ts';
import type { Script } from '../../../src/script/format.ts';
import { scriptHash } from '../../../src/script/hash.ts';
import { shippedScripts } from '../../../src/script/shipped/index.ts';

export const [approved, usulan] = shippedScripts() as readonly [Script, Script];

export const SRI: Partial<CustomerRecord> = {
  customerName: 'Sri Rahayu Ningsih',
  internetNumber: '122345678901',
  mobileNumber: '081200001234',
  address: 'Jl. Melati 12, Bandung',
  segment: 'GOLD',
  billingPeriod: '2022-09',
  internetBill: 412500,
  totalBill: 412500,
  paymentHistory: [{ period: '2022-08', channel: 'Indomaret', paidOn: '2022-08-12' }],
};

export const AGUS: Partial<CustomerRecord> = {
  customerName: 'Agus Salim',
  internetNumber: '122987654321',
  segment: 'PLATINUM',
  billingPeriod: '2022-09',
  totalBill: 803200,
};

export function readingOf(
  record: Partial<CustomerRecord>,
  more: Partial<CustomerReading> = {},
): CustomerReading {
  const values = Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, { value, label: key as FieldKey, score: 1 }]),
  );
  return { site: 'IDEAS', state: 'customer', values, conflicts: {}, taughtMissing: [], ...more };
}

export const NO_CUSTOMER = readingOf({}, { state: 'none' });

/** A browser in small: tabs read pages, agents act, and the reducer keeps the store. */
export class Desk {
  store: Store = EMPTY_STORE;
  script: Script = approved;
  now = Date.parse('2022-09-12T10:00:00+07:00');
  timeZone = 'Asia/Jakarta';
  private ids = 0;

  get world(): World {
    return {
      now: this.now,
      timeZone: this.timeZone,
      live: { script: this.script, hash: scriptHash(this.script) },
      newId: () => `call-${++this.ids}`,
    };
  }

  at(iso: string): this {
    this.now = Date.parse(iso);
    return this;
  }

  send(event: StoreEvent) {
    const result = reduce(this.store, event, this.world);
    this.store = result.store;
    return result;
  }

  read(record: Partial<CustomerRecord>, tab = '1', source = 'page'): this {
    this.send({ type: 'reading', tab, source, reading: readingOf(record) });
    return this;
  }

  blank(tab = '1'): this {
    this.send({ type: 'reading', tab, source: 'page', reading: NO_CUSTOMER });
    return this;
  }

  act(action: CallAction, tab = '1', id = `action-${++this.ids}`) {
    return this.send({ type: 'action', id, tab, action });
  }

  answer(...answers: string[]): this {
    for (const given of answers) {
      const [question, option] = given.split(':') as [string, string];
      this.act({ type: 'answer', question, option });
    }
    return this;
  }

  next(times = 1): this {
    for (let i = 0; i < times; i++) this.act({ type: 'next' });
    return this;
  }

  type(key: string, value: string): this {
    this.act({ type: 'input', key, value });
    return this;
  }

  call(tab = '1'): Call {
    const id = this.store.tabs[tab]?.callId;
    const call = id ? this.store.calls[id] : undefined;
    if (!call) throw new Error(`no call in tab ${tab}`);
    return call;
  }

  view(tab = '1'): CallView {
    const call = this.call(tab);
    return viewOf(call, this.store.scripts[call.scriptHash]!, { now: this.now, timeZone: this.timeZone });
  }

  recap(tab = '1') {
    return recapValues(this.call(tab), this.view(tab));
  }
}
