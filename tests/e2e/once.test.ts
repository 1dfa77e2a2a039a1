/**
 * The worker dies at every single write between receiving an event and answering it, before the write and after
 * it; whoever asked asks again with the same id. Nothing is lost, nothing is applied twice, and what was
 * acknowledged survives the browser's death as well.
 */
import { describe, expect, it, vi } from 'vitest';
import type { CallAction, StoreEvent } from '../../src/call/actions.ts';
import type { Call, Store } from '../../src/call/state.ts';
import { AGUS, approved, NO_CUSTOMER, readingOf, SRI, usulan } from '../unit/call/world.ts';
import { type Death, mortalStorage } from './mortal-storage.ts';

const storage = vi.hoisted(() => ({ now: null as unknown as ReturnType<typeof mortalStorage> }));

vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return storage.now.browser;
  },
}));
vi.mock('../../src/background/shipped.ts', () => ({ loadShipped: async () => [approved, usulan] }));
vi.mock('../../src/background/crash-key.ts', () => {
  const key = crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { cryptoKey: () => key };
});

const { createEngine } = await import('../../src/background/engine.ts');

const act = (action: CallAction, tab = '1'): StoreEvent => ({
  type: 'action',
  id: crypto.randomUUID(),
  tab,
  action,
});
const read = (record: typeof SRI, tab = '1'): StoreEvent => ({
  type: 'reading',
  tab,
  source: 'page',
  reading: readingOf(record),
});

/** A shift in small: two customers, a situation, recaps, done, and the next call for the same customer. */
const shift = (): StoreEvent[] => [
  read(SRI),
  act({ type: 'answer', question: 'owner', option: 'no' }),
  act({ type: 'input', key: 'receiver', value: 'Istri' }),
  act({ type: 'jot', key: 'said-address', value: 'Jl. Mawar 3' }),
  act({ type: 'next' }),
  read(AGUS, '2'),
  act({ type: 'open-case', case: 'kendala' }, '2'),
  act({ type: 'resume' }, '2'),
  act({ type: 'next' }, '2'),
  act({ type: 'next' }),
  act({ type: 'recap' }),
  act({ type: 'done' }),
  act({ type: 'answer', question: 'owner', option: 'yes' }),
  read(AGUS),
  act({ type: 'new-call' }),
  act({ type: 'not-contacted', outcome: 'rna' }),
  act({ type: 'done' }),
  { type: 'tab-gone', tab: '2' },
  { type: 'reading', tab: '1', source: 'page', reading: NO_CUSTOMER },
];

const quiet = () => undefined;
/** Tabs that the browser has closed. */
const closed = new Set<string>();
const engineOf = () =>
  createEngine({ onChange: quiet, onNewSession: quiet, hasTab: async (tab) => !closed.has(tab) });

/** What counts, without ids and times that differ from run to run. */
function essence({ calls, tabs, finished, scripts }: Store, kept = false) {
  const order = Object.values(calls)
    .filter((call) => !kept || call.begunAt !== undefined)
    .map((call) => JSON.stringify(plain(call)))
    .sort();
  return {
    calls: order,
    scripts: kept ? undefined : Object.keys(scripts),
    finished: finished.map(({ customerName, recap, steps, remindedOf }) => ({
      customerName,
      recap,
      steps,
      remindedOf,
    })),
    tabs: kept
      ? undefined
      : Object.entries(tabs).map(([id, { callId }]) => [id, callId && plain(calls[callId]!)]),
  };
}

function plain(call: Call) {
  const { id: _, openedAt, begunAt, endedAt, readings, caring, ...rest } = call;
  return {
    ...rest,
    begun: begunAt !== undefined,
    ended: endedAt !== undefined,
    opened: openedAt > 0,
    sources: readings.map(({ values }) => values.customerName?.value),
    caring: caring.map((visit) => visit.case),
  };
}

interface Point {
  event: StoreEvent;
  /** What was stored before the event. */
  stored: ReturnType<ReturnType<typeof mortalStorage>['snapshot']>;
  death: Death;
  before: Store;
  /** The state that an undisturbed worker comes to. */
  after: Store;
}

const named = ({ event, death }: Point) =>
  JSON.stringify([event.type, event.type === 'action' && event.action, death]);

/** Every write of every event, to be cut short before it and after it. */
async function pointsOf(events: StoreEvent[]): Promise<Point[]> {
  storage.now = mortalStorage();
  const points: Point[] = [];
  for (const event of events) {
    const engine = engineOf();
    const before = await engine.store();
    const stored = storage.now.snapshot();
    const { steps } = storage.now.begin();
    const { store: after } = await engine.dispatch(event);
    for (let step = 1; step <= steps(); step++) {
      for (const carriedOut of [false, true]) {
        points.push({ event, stored, death: { step, after: carriedOut }, before, after });
      }
    }
  }
  expect(points.length).toBeGreaterThan(60);
  return points;
}

/** Lets the worker die at the point, and gives the one that comes after. */
async function dieAt({ event, stored, death }: Point) {
  storage.now.restore(stored);
  const worker = engineOf();
  await worker.store();
  const { death: died } = storage.now.begin(death);
  const answer = worker.dispatch(event).then(() => 'answered');
  expect(await Promise.race([answer, died.then(() => 'died')])).toBe('died');
  storage.now.begin();
  return engineOf();
}

const begunIn = ({ calls }: Store) => Object.values(calls).filter(({ begunAt }) => begunAt !== undefined);
const callsIn = (names: string[]) => names.filter((name) => name.includes('call:')).length;

describe('a worker that dies between receiving and answering', () => {
  it('loses nothing, applies nothing twice, and leaves no part of a closed call behind', async () => {
    for (const point of await pointsOf(shift())) {
      const again = await dieAt(point);
      const { store } = await again.dispatch(point.event);
      expect(essence(store), named(point)).toEqual(essence(point.after));
      const { session, local } = storage.now.stored();
      expect(callsIn(session), named(point)).toBe(Object.keys(store.calls).length);
      expect(callsIn(local), named(point)).toBe(begunIn(store).length);

      storage.now.loseSession();
      expect(essence(await engineOf().store(), true), named(point)).toEqual(essence(point.after, true));
    }
  });

  it('leaves the state before the event or after it when the browser dies with it, never a mix', async () => {
    for (const point of await pointsOf(shift())) {
      await dieAt(point);
      storage.now.loseSession();
      const restored = essence(await engineOf().store(), true);
      const allowed = [essence(point.before, true), essence(point.after, true)];
      expect(allowed, named(point)).toContainEqual(restored);
    }
  });
});

describe('a write that fails', () => {
  it('is told, keeps the call, and a second try with the same id counts once', async () => {
    for (const point of await pointsOf(shift())) {
      storage.now.restore(point.stored);
      const engine = engineOf();
      await engine.store();
      storage.now.begin({ ...point.death, fails: true });
      const first = await engine.dispatch(point.event).catch(() => 'failed');
      if (first !== 'failed') expect(engine.hasCopy(), named(point)).toBe(false);
      const { store } = await engine.dispatch(point.event);
      expect(engine.hasCopy(), named(point)).toBe(true);
      expect(essence(store), named(point)).toEqual(essence(point.after));
      storage.now.loseSession();
      expect(essence(await engineOf().store(), true), named(point)).toEqual(essence(point.after, true));
    }
  });
});

describe('a full disk', () => {
  it('keeps no call from going on, and the copy catches up as soon as there is room', async () => {
    storage.now = mortalStorage();
    const engine = engineOf();
    await engine.dispatch(read(SRI));
    storage.now.begin({ step: 2, after: false, fails: true });
    const answered = await engine.dispatch(act({ type: 'answer', question: 'owner', option: 'no' }));
    expect(answered.refusal).toBeUndefined();
    expect(engine.hasCopy()).toBe(false);

    const next = engineOf();
    storage.now.begin({ step: 1, after: false, fails: true });
    await next.store();
    expect(next.hasCopy()).toBe(false);
    await next.catchUp();
    expect(next.hasCopy()).toBe(true);
    storage.now.loseSession();
    expect(essence(await engineOf().store(), true)).toEqual(essence(answered.store, true));
  });
});

describe('an action meant for another call', () => {
  it('is refused and changes nothing where the page has changed its customer meanwhile', async () => {
    storage.now = mortalStorage();
    const engine = engineOf();
    const { store: first } = await engine.dispatch(read(SRI));
    const sri = first.tabs['1']!.callId!;
    await engine.dispatch(act({ type: 'answer', question: 'owner', option: 'no' }), sri);
    const { store: second } = await engine.dispatch(read(AGUS));
    const late = act({ type: 'input', key: 'receiver', value: 'Istri' });
    const { store, refusal } = await engine.dispatch(late, sri);
    expect(refusal).toEqual({ code: 'no-call' });
    expect(store).toBe(second);
  });

  it('that has been applied is acknowledged again, though the tab has moved on', async () => {
    storage.now = mortalStorage();
    const engine = engineOf();
    const { store: first } = await engine.dispatch(read(SRI));
    const sri = first.tabs['1']!.callId!;
    await engine.dispatch(act({ type: 'recap' }), sri);
    const done = act({ type: 'done' });
    await engine.dispatch(done, sri);
    const { store, refusal } = await engine.dispatch(done, sri);
    expect(refusal).toBeUndefined();
    expect(store.finished).toHaveLength(1);
  });
});

describe('what a closed tab said last', () => {
  it('reaches the call that it showed and brings no tab back, though the tab was known when it was said', async () => {
    storage.now = mortalStorage();
    const engine = engineOf();
    const { store: first } = await engine.dispatch(read(SRI));
    const sri = first.tabs['1']!.callId!;
    await engine.dispatch(act({ type: 'answer', question: 'owner', option: 'no' }), sri);
    closed.add('1');
    const [, late, { store, refusal }] = await Promise.all([
      engine.dispatch({ type: 'tab-gone', tab: '1' }),
      engine.dispatch(read(SRI)),
      engine.dispatch(act({ type: 'input', key: 'receiver', value: 'Istri' }), sri),
    ]);
    closed.clear();
    expect([late.refusal, refusal]).toEqual([{ code: 'no-call' }, undefined]);
    expect(store.calls[sri]?.inputs).toEqual({ receiver: 'Istri' });
    expect(store.tabs).toEqual({});
  });
});
