import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS saved (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    site TEXT NOT NULL,
    kind TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields))
  )`;

/**
 * @typedef {object} SavedEntry one form as it reached the server
 * @property {number} id counts up from 1
 * @property {'IDEAS'|'myXENA'} site
 * @property {'interaction'|'ticket'} kind
 * @property {string} customerId
 * @property {string} savedAt ISO date-time of the server's clock (not of the demo clock)
 * @property {Record<string, string>} fields every control of the form by its name, empty ones included
 */

/**
 * The stand-ins' database.
 *
 * @param {string} [path] an SQLite file, created if missing and kept; without it a temporary one that `close`
 *   removes (the WebAssembly build has no shared memory database)
 */
export function openStore(path) {
  const folder =
    path === undefined || path === ':memory:' ? mkdtempSync(join(tmpdir(), 'pandu-demo-')) : null;
  const database = new sqlite.Database(folder ? join(folder, 'saved.db') : path);
  database.exec(SCHEMA);
  const close = () => {
    process.off('exit', close);
    if (database.isOpen) database.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);

  return {
    /** @param {Omit<SavedEntry, 'id' | 'savedAt'>} entry @returns {number} its id */
    save({ site, kind, customerId, fields }) {
      const { lastInsertRowid } = database.run(
        'INSERT INTO saved (site, kind, customer_id, saved_at, fields) VALUES (?, ?, ?, ?, ?)',
        [site, kind, customerId, new Date().toISOString(), JSON.stringify(fields)],
      );
      return Number(lastInsertRowid);
    },

    /** @returns {SavedEntry[]} all entries, oldest first */
    all() {
      return database.all('SELECT * FROM saved ORDER BY id').map(fromRow);
    },

    /** @returns {SavedEntry | undefined} the newest entry of that kind for the customer */
    latest(customerId, kind = 'interaction') {
      const row = database.get('SELECT * FROM saved WHERE customer_id = ? AND kind = ? ORDER BY id DESC', [
        customerId,
        kind,
      ]);
      return row ? fromRow(row) : undefined;
    },

    close,
  };
}

function fromRow(row) {
  return {
    id: Number(row.id),
    site: row.site,
    kind: row.kind,
    customerId: row.customer_id,
    savedAt: row.saved_at,
    fields: JSON.parse(row.fields),
  };
}
