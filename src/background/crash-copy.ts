/**
 * The crash copy: what survives a browser that is killed. Parts of the store go into `storage.local`, encrypted
 * with AES-GCM under a key that WebCrypto does not hand out, kept in IndexedDB. See docs/crash-copy.md for whom
 * this keeps out, and whom not.
 */
import { STATE_FORMAT, type Store } from '../call/state.ts';
import { browser } from '../platform/browser.ts';
import { cryptoKey } from './crash-key.ts';
import { migrate } from './migrate.ts';
import { CALL, FINISHED, SCRIPT, TAB } from './parts.ts';
import { diffParts, type PartsDiff } from './persistence.ts';

const PREFIX = 'crash:';
/** In clear: ids and hashes alone. Written with the parts in one go, so it never speaks of what isn't there. */
const INDEX = 'crashIndex';
/** Bytes handed to String.fromCharCode at once; more overflows the stack. */
const CHUNK = 0x8000;

interface Sealed {
  iv: string;
  data: string;
  /** ms since the epoch */
  at: number;
}

interface Index {
  format: number;
  /** The store's last revision that changed something of the copy. */
  rev: number;
  /** Parts that count; whatever else lies there is left over from a removal that was cut short. */
  parts: string[];
  /** Parts that this change removes. */
  gone: string[];
}

/** A call that has not begun holds nothing that the page doesn't show. */
function keptParts({ calls, scripts, tabs, former, finished }: Store): Record<string, unknown> {
  const begun = Object.values(calls).filter((call) => call.begunAt !== undefined);
  const parts: Record<string, unknown> = {};
  for (const call of begun) {
    parts[CALL + call.id] = call;
    parts[SCRIPT + call.scriptHash] = scripts[call.scriptHash];
  }
  for (const [id, tab] of Object.entries({ ...former, ...tabs })) {
    if (tab.callId !== undefined && CALL + tab.callId in parts) parts[TAB + id] = tab;
  }
  if (finished.length) parts[FINISHED] = finished;
  return parts;
}

/** What a change of the store means to the copy; null where it means nothing. */
export function copyDiff(before: Store, after: Store): PartsDiff | null {
  const diff = diffParts(keptParts(before), keptParts(after));
  return Object.keys(diff.set).length || diff.remove.length ? diff : null;
}

/**
 * Brings the copy from what it holds to `after`, given what differs (all of it where that isn't known). `rev`: the
 * last revision that changed something of it; `now`: ms since the epoch.
 */
export async function mirror(after: Store, rev: number, diff: PartsDiff | 'all', now: number): Promise<void> {
  const parts = keptParts(after);
  const names = Object.keys(parts);
  const { set, remove } = diff === 'all' ? { set: parts, remove: await strangers(parts) } : diff;
  const sealed = await Promise.all(
    Object.entries(set).map(async ([name, value]) => [PREFIX + name, await seal(value, now)] as const),
  );
  const index: Index = { format: STATE_FORMAT, rev, parts: names, gone: remove };
  await browser.storage.local.set({ ...Object.fromEntries(sealed), [INDEX]: index });
  if (remove.length) await browser.storage.local.remove(remove.map((name) => PREFIX + name));
}

/** What the copy holds besides these parts. */
async function strangers(parts: Record<string, unknown>): Promise<string[]> {
  const index = await readIndex();
  return [...(index?.parts ?? []), ...(index?.gone ?? [])].filter((name) => !(name in parts));
}

/** Revision that the copy holds, 0 where there is none. Ends a removal that was cut short. */
export async function copiedRev(): Promise<number> {
  const index = await readIndex();
  if (!index) return 0;
  if (index.gone.length) await browser.storage.local.remove(index.gone.map((name) => PREFIX + name));
  return index.rev;
}

async function readIndex(): Promise<Index | undefined> {
  return (await browser.storage.local.get(INDEX))[INDEX] as Index | undefined;
}

/**
 * Opens the copy, dropping what is older than `maxAgeMs`, what can't be opened any more, and what its index does
 * not name.
 */
export async function openCopy(
  now: number,
  maxAgeMs: number,
): Promise<{ rev: number; parts: Record<string, unknown> }> {
  const items = await browser.storage.local.get(null);
  const index = items[INDEX] as Index | undefined;
  const opened: Record<string, unknown> = {};
  const lost: string[] = [];
  for (const [name, value] of Object.entries(items)) {
    if (!name.startsWith(PREFIX)) continue;
    const part = name.slice(PREFIX.length);
    const sealed = value as Sealed;
    // A script is no customer's; it is sealed once and may serve calls for days.
    const young = part.startsWith(SCRIPT) || now - sealed.at < maxAgeMs;
    const counts = index?.parts.includes(part) && young;
    const content = counts ? await unseal(sealed).catch(() => undefined) : undefined;
    if (content === undefined) lost.push(name);
    else opened[part] = content;
  }
  if (lost.length) await browser.storage.local.remove(lost);
  return { rev: index?.rev ?? 0, parts: migrate(opened, index?.format ?? STATE_FORMAT) };
}

async function seal(value: unknown, now: number): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await cryptoKey(), plain);
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)), at: now };
}

async function unseal({ iv, data }: Sealed): Promise<unknown> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64(iv) },
    await cryptoKey(),
    fromBase64(data),
  );
  return JSON.parse(new TextDecoder().decode(plain));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
