/**
 * The crash copy: what survives a browser that is killed. Parts of the store go into `storage.local`, encrypted
 * with AES-GCM under a key that WebCrypto does not hand out, kept in IndexedDB. See docs/crash-copy.md for whom
 * this keeps out, and whom not.
 */
import type { Call } from '../call/state.ts';
import { browser } from '../platform/browser.ts';
import type { StoreDiff } from './persistence.ts';

const PREFIX = 'crash:';
/** Tabs do not survive a browser; the calls find theirs again by the customer on the page. */
const NOT_KEPT = new Set(['tabs', 'meta']);

/** A call that has not begun holds nothing that the page doesn't show. */
const isDraft = (name: string, value: unknown): boolean =>
  name.startsWith('call:') && (value as Call).begunAt === undefined;
/** Bytes handed to String.fromCharCode at once; more overflows the stack. */
const CHUNK = 0x8000;

interface Sealed {
  iv: string;
  data: string;
  /** ms since the epoch */
  at: number;
}

let keyOnce: Promise<CryptoKey> | undefined;

/** Mirrors a change of the store. What the store drops goes from the copy too. */
export async function mirror({ set, remove }: StoreDiff, now: number): Promise<void> {
  const kept = Object.entries(set).filter(([name, value]) => !NOT_KEPT.has(name) && !isDraft(name, value));
  const sealed = await Promise.all(
    kept.map(async ([name, value]) => [PREFIX + name, await seal(value, now)] as const),
  );
  if (sealed.length) await browser.storage.local.set(Object.fromEntries(sealed));
  if (remove.length) await browser.storage.local.remove(remove.map((name) => PREFIX + name));
}

/** Opens the copy, dropping what is older than `maxAgeMs` and what can't be opened any more. */
export async function openCopy(now: number, maxAgeMs: number): Promise<Record<string, unknown>> {
  const items = await browser.storage.local.get(null);
  const opened: Record<string, unknown> = {};
  const lost: string[] = [];
  for (const [name, value] of Object.entries(items)) {
    if (!name.startsWith(PREFIX)) continue;
    const sealed = value as Sealed;
    const content = now - sealed.at < maxAgeMs ? await unseal(sealed).catch(() => undefined) : undefined;
    if (content === undefined) lost.push(name);
    else opened[name.slice(PREFIX.length)] = content;
  }
  if (lost.length) await browser.storage.local.remove(lost);
  return opened;
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

function cryptoKey(): Promise<CryptoKey> {
  keyOnce ??= findOrMakeKey().catch((error) => {
    keyOnce = undefined;
    throw error;
  });
  return keyOnce;
}

const request = <T>(source: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    source.onsuccess = () => resolve(source.result);
    source.onerror = () => reject(source.error);
  });

async function findOrMakeKey(): Promise<CryptoKey> {
  const opening = indexedDB.open('pandu', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
  const database = await request(opening);
  try {
    const found = await request(database.transaction('keys').objectStore('keys').get('crash'));
    if (found) return found as CryptoKey;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const writing = database.transaction('keys', 'readwrite', { durability: 'strict' });
    // `add` fails where another worker was faster; its key is the one that counts then.
    await request(writing.objectStore('keys').add(made, 'crash'));
    return made;
  } finally {
    database.close();
  }
}
