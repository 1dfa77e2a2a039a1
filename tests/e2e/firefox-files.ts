/** What lies in the files of a Firefox profile, beneath its compressions: LZ4 around JSON, Snappy in databases. */
import { copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

const LZ4_MAGIC = 'mozLz40\0';
const SQLITE_MAGIC = 'SQLite format 3\0';
/** Where a database says how it is journalled; Firefox has put its journal away when it has ended. */
const JOURNAL_BYTES = [18, 19];
const OWN_JOURNAL = 1;

/** The file as it is, and each part of it that is compressed, decompressed. */
export function contentsOf(file: string): Buffer[] {
  const raw = readFileSync(file);
  if (raw.subarray(0, LZ4_MAGIC.length).toString('latin1') === LZ4_MAGIC) return [raw, unLz4(raw)];
  if (raw.subarray(0, SQLITE_MAGIC.length).toString('latin1') === SQLITE_MAGIC)
    return [raw, ...storedIn(file)];
  // Values too large for a row of a database lie beside it.
  if (/\.files\/\d+$/.test(file)) return [raw, unSnappy(raw)];
  return [raw];
}

/** The values in a database of IndexedDB, in which an extension's storage lies as well; none in another one. */
function storedIn(file: string): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'pandu-idb-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(file, copy);
    const handle = openSync(copy, 'r+');
    for (const at of JOURNAL_BYTES) writeSync(handle, Uint8Array.of(OWN_JOURNAL), 0, 1, at);
    const database = new sqlite.Database(copy, { readOnly: true });
    try {
      const tables = database.all("select name from sqlite_master where name = 'object_data'");
      if (tables.length === 0) return [];
      return database
        .all('select data from object_data')
        .flatMap(({ data }) => (data instanceof Uint8Array ? [unSnappy(Buffer.from(data))] : []));
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies `length` bytes that end `distance` before the end of what is there; they may overlap with themselves. */
function repeat(target: Buffer, end: number, distance: number, length: number): number {
  for (let at = end; at < end + length; at++) target[at] = target[at - distance]!;
  return end + length;
}

/** Mozilla's header (8 bytes and the size), then one LZ4 block. */
function unLz4(source: Buffer): Buffer {
  const target = Buffer.alloc(source.readUInt32LE(LZ4_MAGIC.length));
  let from = LZ4_MAGIC.length + 4;
  let end = 0;
  const lengthOf = (nibble: number) => {
    let length = nibble;
    if (nibble !== 15) return length;
    for (let more = 255; more === 255; length += more) more = source[from++]!;
    return length;
  };
  while (from < source.length) {
    const token = source[from++]!;
    const literals = lengthOf(token >> 4);
    end += source.copy(target, end, from, from + literals);
    from += literals;
    if (from >= source.length) break;
    const distance = source.readUInt16LE(from);
    from += 2;
    end = repeat(target, end, distance, lengthOf(token & 15) + 4);
  }
  return target.subarray(0, end);
}

/** Raw Snappy: the size as a varint, then literals and copies. */
function unSnappy(source: Buffer): Buffer {
  let from = 0;
  let size = 0;
  for (let shift = 0, byte = 128; byte >= 128; shift += 7) {
    byte = source[from++]!;
    size += (byte & 127) * 2 ** shift;
  }
  const target = Buffer.alloc(size);
  let end = 0;
  while (from < source.length) {
    const tag = source[from++]!;
    const high = tag >> 2;
    if ((tag & 3) === 0) {
      const bytes = Math.max(0, high - 59);
      const length = 1 + (bytes ? source.readUIntLE(from, bytes) : high);
      from += bytes;
      end += source.copy(target, end, from, from + length);
      from += length;
    } else if ((tag & 3) === 1) {
      end = repeat(target, end, ((tag >> 5) << 8) | source[from++]!, 4 + (high & 7));
    } else {
      const bytes = (tag & 3) === 2 ? 2 : 4;
      end = repeat(target, end, source.readUIntLE(from, bytes), high + 1);
      from += bytes;
    }
  }
  return target.subarray(0, end);
}
