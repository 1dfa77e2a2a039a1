let keyOnce: Promise<CryptoKey> | undefined;

/** The key of the crash copy; made at the first use, never handed out, kept in IndexedDB. */
export function cryptoKey(): Promise<CryptoKey> {
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
