/** The store in `storage.session`: one key a part, so that a change writes only what it touched. */
import {
  type Call,
  EMPTY_STORE,
  type FinishedCall,
  STATE_FORMAT,
  type Store,
  type Tab,
} from '../call/state.ts';
import { browser } from '../platform/browser.ts';
import type { Script } from '../script/format.ts';

const META = 'meta';
const TABS = 'tabs';
const FINISHED = 'finished';
const CALL = 'call:';
const SCRIPT = 'script:';

interface Meta {
  format: number;
  rev: number;
  applied: string[];
}

/** What a change of the store writes and removes. */
export interface StoreDiff {
  set: Record<string, unknown>;
  remove: string[];
}

/** Parts are compared by identity: the reducer makes a new object of what it changes, and of nothing else. */
export function diffStore(before: Store, after: Store): StoreDiff {
  const diff: StoreDiff = { set: {}, remove: [] };
  const parts = (prefix: string, old: Record<string, unknown>, now: Record<string, unknown>) => {
    for (const [id, value] of Object.entries(now)) if (old[id] !== value) diff.set[prefix + id] = value;
    for (const id of Object.keys(old)) if (!(id in now)) diff.remove.push(prefix + id);
  };
  parts(CALL, before.calls, after.calls);
  parts(SCRIPT, before.scripts, after.scripts);
  if (before.tabs !== after.tabs) diff.set[TABS] = after.tabs;
  if (before.finished !== after.finished) diff.set[FINISHED] = after.finished;
  diff.set[META] = { format: after.format, rev: after.rev, applied: after.applied } satisfies Meta;
  return diff;
}

/** Puts a stored set of keys together again; null where there is none. */
export function assembleStore(items: Record<string, unknown>): Store | null {
  const meta = items[META] as Meta | undefined;
  if (!meta) return null;
  const store: Store = {
    ...EMPTY_STORE,
    format: STATE_FORMAT,
    rev: meta.rev,
    applied: meta.applied,
    tabs: (items[TABS] as Record<string, Tab> | undefined) ?? {},
    finished: (items[FINISHED] as FinishedCall[] | undefined) ?? [],
    calls: {},
    scripts: {},
  };
  for (const [key, value] of Object.entries(items)) {
    if (key.startsWith(CALL)) store.calls[key.slice(CALL.length)] = value as Call;
    if (key.startsWith(SCRIPT)) store.scripts[key.slice(SCRIPT.length)] = value as Script;
  }
  return store;
}

export const loadStore = async (): Promise<Store | null> =>
  assembleStore(await browser.storage.session.get(null));

/** Writes first and removes afterwards: a worker that dies in between leaves a part too many, never too few. */
export async function saveDiff({ set, remove }: StoreDiff): Promise<void> {
  await browser.storage.session.set(set);
  if (remove.length) await browser.storage.session.remove(remove);
}
