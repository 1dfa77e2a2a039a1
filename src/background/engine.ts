/**
 * Holds the store while the worker lives, and lets one event through at a time: reduce, persist, then answer.
 * Whatever is acknowledged has been written; a worker that dies at any point loses only what it had not answered,
 * and the sender asks again with the same id.
 */
import type { CallAction, Reduction, StoreEvent, World } from '../call/actions.ts';
import { CALL_LIFETIME_MS, reduce } from '../call/reduce.ts';
import { EMPTY_STORE, type Store } from '../call/state.ts';
import { demoClock } from '../platform/clock.ts';
import { loadSettings } from '../platform/settings.ts';
import { copiedRev, copyDiff, mirror, openCopy } from './crash-copy.ts';
import { assembleStore, loadStore, saveStore } from './persistence.ts';
import { type Live, liveScript } from './scripts.ts';

const HOUR_MS = 60 * 60 * 1000;

export interface Moment {
  now: number;
  timeZone: string;
  /** Set where the clock stands still (demo builds). */
  fixedNow?: number;
}

export interface Engine {
  /**
   * Resolves once the change is persisted. `shown`: the call that the panel showed when the agent acted, null for
   * none. Where the tab shows another by now, the action is refused: it was not meant for that one.
   */
  dispatch(event: StoreEvent, shown?: string | null): Promise<Reduction>;
  store(): Promise<Store>;
  moment(): Promise<Moment>;
  live(): Promise<Live>;
  /** False while the last change could not be written into the crash copy. */
  hasCopy(): boolean;
  /** Writes the crash copy if it lacks something: there may be room again. */
  catchUp(): Promise<void>;
}

/** These are about the tab, or another call, whichever call the tab shows. */
const ABOUT_THE_TAB: ReadonlySet<CallAction['type']> = new Set([
  'show-calls',
  'site',
  'open-call',
  'reminded',
]);

interface Held {
  store: Store;
  /** The last revision that changed something of what the crash copy holds. */
  copyRev: number;
}

export interface Surroundings {
  /** Called after each persisted change, and once when the store is loaded. */
  onChange(store: Store): void;
  /** Called when the browser or the extension has started anew. */
  onNewSession(): void;
  /** Whether the browser has a tab of this number. */
  hasTab(tab: string): Promise<boolean>;
}

export function createEngine({ onChange, onNewSession, hasTab }: Surroundings): Engine {
  let held: Promise<Held> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  /** The copy lacks something of what the session holds. */
  let owed = false;
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

  async function world(): Promise<World> {
    const { now, timeZone } = await moment();
    return { now, timeZone, live: await liveScript(now, timeZone), newId: () => crypto.randomUUID() };
  }

  function current(): Promise<Held> {
    held ??= load().catch((error) => {
      held = undefined;
      throw error;
    });
    return held;
  }

  /** After the worker died the session has all; after the browser died, the crash copy has. */
  async function load(): Promise<Held> {
    const loaded = (await loadStore()) ?? (await restore());
    owed = loaded.copyRev !== (await copiedRev());
    if (owed) await copy(loaded.store, loaded);
    onChange(loaded.store);
    return loaded;
  }

  /** What is past its time goes before anybody sees it, however long the browser was closed. */
  async function restore(): Promise<Held> {
    const { rev, parts } = await openCopy(Date.now(), CALL_LIFETIME_MS);
    const copied = assembleStore(parts, rev, []);
    const { keepHours } = await loadSettings();
    const { store } = reduce(copied, { type: 'tick', keepMs: keepHours * HOUR_MS }, await world());
    const copyRev = copyDiff(copied, store) ? store.rev : rev;
    await saveStore(EMPTY_STORE, store, copyRev);
    onNewSession();
    return { store, copyRev };
  }

  /** Whether the tab that speaks is there. Asked in turn: its end may have been told while this waited. */
  async function isOpen(store: Store, event: StoreEvent): Promise<boolean> {
    if ((event.type !== 'reading' && event.type !== 'action') || store.tabs[event.tab]) return true;
    return hasTab(event.tab);
  }

  async function run(sent: StoreEvent, shown: string | null | undefined): Promise<Reduction> {
    const { store: before, copyRev } = await current();
    const event = (await isOpen(before, sent)) ? sent : lastWord(before, sent, shown);
    if (!event || isMeantForAnother(before, event, shown)) {
      return { store: before, refusal: { code: 'no-call' } };
    }
    const reduction = reduce(before, event, await world());
    const after = reduction.store;
    if (after === before) {
      // The same event may have come before, to a worker that died before it wrote the copy.
      if (owed) await copy(before, { store: after, copyRev });
      return reduction;
    }
    const next: Held = { store: after, copyRev: copyDiff(before, after) ? after.rev : copyRev };
    try {
      await saveStore(before, after, next.copyRev);
    } catch (error) {
      // How much was written is not known: what is stored counts.
      held = undefined;
      throw error;
    }
    held = Promise.resolve(next);
    await copy(before, next);
    onChange(after);
    return reduction;
  }

  /**
   * Mirrors a change into the crash copy. A full disk must not stop a call: the session has the change, the panel
   * says that there is no copy, and all of it is tried again at the next change, or as soon as there is room.
   */
  async function copy(before: Store, after: Held): Promise<void> {
    const diff = owed ? 'all' : copyDiff(before, after.store);
    if (!diff) return;
    try {
      // The real time: a copy's age must not depend on a clock that stands still.
      await mirror(after.store, after.copyRev, diff, Date.now());
      owed = false;
      copyFailed = false;
    } catch {
      owed = true;
      copyFailed = true;
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    hasCopy: () => !copyFailed,
    dispatch: (event, shown) => inTurn(() => run(event, shown)),
    catchUp: () =>
      inTurn(async () => {
        if (!owed) return;
        const present = await current();
        await copy(present.store, present);
        if (!owed) onChange(present.store);
      }),
    store: async () => (await current()).store,
    moment,
    live,
  };
}

/**
 * What a closed tab said last must not bring the tab back, but what the agent typed last belongs to the call that
 * the panel showed. Null for what has nowhere to go.
 */
function lastWord(store: Store, event: StoreEvent, shown: string | null | undefined): StoreEvent | null {
  if (event.type !== 'action' || ABOUT_THE_TAB.has(event.action.type)) return null;
  return shown && store.calls[shown] ? { ...event, call: shown } : null;
}

function isMeantForAnother(store: Store, event: StoreEvent, shown: string | null | undefined): boolean {
  if (shown === undefined || event.type !== 'action' || ABOUT_THE_TAB.has(event.action.type)) return false;
  const current = store.tabs[event.tab]?.callId ?? event.call ?? null;
  return !store.applied.includes(event.id) && current !== shown;
}
