/** The store in `storage.session`: one key a part, so that a change writes only what it touched. */
import { type Call, type FinishedCall, STATE_FORMAT, type Store, type Tab } from '../call/state.ts';
import { browser } from '../platform/browser.ts';
import type { Script } from '../script/format.ts';
import { migrate } from './migrate.ts';
import { CALL, FINISHED, FORMER, SCRIPT, TAB, TABS } from './parts.ts';

const META = 'meta';

/** Written with every change in one go, so the parts that it names are those that belong together. */
interface Meta {
  format: number;
  rev: number;
  applied: string[];
  /** Parts that count; whatever else lies there is left over from a removal that was cut short. */
  parts: string[];
  /** The last revision that changed something of what the crash copy holds. */
  copyRev: number;
}

/** Parts by name that a change writes, and names of those that it removes. */
export interface PartsDiff {
  set: Record<string, unknown>;
  remove: string[];
}

export interface Loaded {
  store: Store;
  copyRev: number;
}

const partsOf = ({ calls, scripts, tabs, former, finished }: Store): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(calls).map(([id, call]) => [CALL + id, call])),
  ...Object.fromEntries(Object.entries(scripts).map(([hash, script]) => [SCRIPT + hash, script])),
  [TABS]: tabs,
  [FORMER]: former,
  [FINISHED]: finished,
});

/** Parts are compared by identity: the reducer makes a new object of what it changes, and of nothing else. */
export function diffParts(before: Record<string, unknown>, after: Record<string, unknown>): PartsDiff {
  return {
    set: Object.fromEntries(Object.entries(after).filter(([name, part]) => before[name] !== part)),
    remove: Object.keys(before).filter((name) => !(name in after)),
  };
}

/** Puts parts together again; those that are missing are empty. Tabs that come one by one are former ones. */
export function assembleStore(parts: Record<string, unknown>, rev: number, applied: string[]): Store {
  const calls: Record<string, Call> = {};
  const scripts: Record<string, Script> = {};
  const former: Record<string, Tab> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (name.startsWith(CALL)) calls[name.slice(CALL.length)] = part as Call;
    if (name.startsWith(SCRIPT)) scripts[name.slice(SCRIPT.length)] = part as Script;
    if (name.startsWith(TAB)) former[name.slice(TAB.length)] = part as Tab;
  }
  return {
    format: STATE_FORMAT,
    rev,
    applied,
    calls,
    scripts,
    tabs: (parts[TABS] as Record<string, Tab> | undefined) ?? {},
    former: { ...former, ...(parts[FORMER] as Record<string, Tab> | undefined) },
    finished: (parts[FINISHED] as FinishedCall[] | undefined) ?? [],
  };
}

/** What the session holds; null where it has just begun. Ends a removal that was cut short. */
export async function loadStore(): Promise<Loaded | null> {
  const items = await browser.storage.session.get(null);
  const meta = items[META] as Meta | undefined;
  if (!meta) return null;
  const names = new Set(meta.parts);
  const leftOver = Object.keys(items).filter(
    (name) => (name.startsWith(CALL) || name.startsWith(SCRIPT)) && !names.has(name),
  );
  if (leftOver.length) await browser.storage.session.remove(leftOver);
  const parts = Object.fromEntries(Object.entries(items).filter(([name]) => names.has(name)));
  return {
    store: assembleStore(migrate(parts, meta.format), meta.rev, meta.applied),
    copyRev: meta.copyRev,
  };
}

/** Writes a change in one go, then removes what went. `copyRev`: see `Meta`. */
export async function saveStore(before: Store, after: Store, copyRev: number): Promise<void> {
  const parts = partsOf(after);
  const { set, remove } = diffParts(partsOf(before), parts);
  const { format, rev, applied } = after;
  const meta: Meta = { format, rev, applied, parts: Object.keys(parts), copyRev };
  await browser.storage.session.set({ ...set, [META]: meta });
  if (remove.length) await browser.storage.session.remove(remove);
}
