import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const MAX_BODY_BYTES = 256 * 1024;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** An error that is answered with that status and nothing else. */
export class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** @returns {Promise<string>} the request's body; throws HttpError 413 over 256 kB */
export async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new HttpError(413, 'Isian terlalu besar');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @returns {Promise<Record<string, string>>} a urlencoded form; of a name that comes twice the last value */
export async function readForm(request) {
  return Object.fromEntries(new URLSearchParams(await readBody(request)));
}

/** @returns {Promise<any>} the body as JSON; throws HttpError 400 where it is none */
export async function readJson(request) {
  const body = await readBody(request);
  try {
    return JSON.parse(body);
  } catch {
    throw new HttpError(400, 'JSON tidak dapat dibaca');
  }
}

export function sendHtml(response, page, { status = 200, headers = {} } = {}) {
  response.writeHead(status, { 'content-type': TYPES['.html'], 'cache-control': 'no-store', ...headers });
  response.end(String(page));
}

export function sendJson(response, value, status = 200) {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

export function redirect(response, location) {
  response.writeHead(303, { location });
  response.end();
}

/** Sends one file that the caller names: never a path out of the request. */
export async function sendFile(response, path) {
  const content = await readFile(path);
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(content);
}
