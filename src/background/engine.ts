/**
 * Holds the store while the worker lives, and lets one event through at a time: reduce, persist, then answer.
 * Whatever is acknowledged has been written; a worker that dies at any point loses only what it had not answered,
 * and the sender asks again with the same id.
 */
import type { Effect, Reduction, StoreEvent, World } from '../call/actions.ts';
import { CALL_LIFETIME_MS, reduce } from '../call/reduce.ts';
import { EMPTY_STORE, type Store } from '../call/state.ts';
import { demoClock } from '../platform/clock.ts';
import { loadSettings } from '../platform/settings.ts';
import { mirror, openCopy } from './crash-copy.ts';
import { assembleStore, diffStore, loadStore, type StoreDiff, saveDiff } from './persistence.ts';
import { type Live, liveScript } from './scripts.ts';

export interface Moment {
  now: number;
  timeZone: string;
  /** Set where the clock stands still (demo builds). */
  fixedNow?: number;
}

export interface Engine {
  /** Resolves once the change is persisted. */
  dispatch(event: StoreEvent): Promise<Reduction>;
  store(): Promise<Store>;
  moment(): Promise<Moment>;
  live(): Promise<Live>;
  /** False while the last change could not be written into the crash copy. */
  hasCopy(): boolean;
}

/** `onChange` is called after each persisted change with its effects. */
export function createEngine(onChange: (store: Store, effects: Effect[]) => void): Engine {
  let current: Promise<Store> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let copyFailed = false;

  async function moment(): Promise<Moment> {
    const [{ fixedNow, timeZone }, settings] = await Promise.all([demoClock(), loadSettings()]);
    return {
      now: fixedNow ?? Date.now(),
      timeZone: timeZone ?? settings.timeZone,
      ...(fixedNow !== undefined && { fixedNow }),
    };
  }

  async function live(): Promise<Live> {
    const { now, timeZone } = await moment();
    return liveScript(now, timeZone);
  }

  function store(): Promise<Store> {
    current ??= load().catch((error) => {
      current = undefined;
      throw error;
    });
    return current;
  }

  async function run(event: StoreEvent): Promise<Reduction> {
    const before = await store();
    const { now, timeZone } = await moment();
    const world: World = {
      now,
      timeZone,
      live: await liveScript(now, timeZone),
      newId: () => crypto.randomUUID(),
    };
    const reduction = reduce(before, event, world);
    if (reduction.store === before) return reduction;
    const diff = diffStore(before, reduction.store);
    await saveDiff(diff);
    current = Promise.resolve(reduction.store);
    await copy(diff, reduction.store);
    onChange(reduction.store, reduction.effects);
    return reduction;
  }

  /**
   * Mirrors a change into the crash copy. A full disk must not stop a call: the session has the change, the panel
   * says that there is no copy, and the next change tries to write all of it.
   */
  async function copy(diff: StoreDiff, after: Store): Promise<void> {
    const owed = copyFailed ? diffStore(EMPTY_STORE, after) : diff;
    try {
      // The real time: a copy's age must not depend on a clock that stands still.
      await mirror({ set: owed.set, remove: diff.remove }, Date.now());
      copyFailed = false;
    } catch {
      copyFailed = true;
    }
  }

  return {
    hasCopy: () => !copyFailed,
    dispatch(event) {
      const result = queue.then(() => run(event));
      queue = result.catch(() => undefined);
      return result;
    },
    store,
    moment,
    live,
  };
}

/** After the worker died the session has all; after the browser died, the crash copy has. */
async function load(): Promise<Store> {
  const stored = await loadStore();
  if (stored) return stored;
  const copy = await openCopy(Date.now(), CALL_LIFETIME_MS);
  const restored = assembleStore({ ...copy, meta: { format: 1, rev: 0, applied: [] } }) ?? EMPTY_STORE;
  await saveDiff(diffStore(EMPTY_STORE, restored));
  return restored;
}
