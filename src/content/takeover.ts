/**
 * One live copy of a content script to a document. Copies of one extension share an isolated world, also over an
 * update in Chromium; where they don't, the older one finds its extension gone and ends by itself.
 */
export function takeOver(part: 'host' | 'reader' | 'fill' | 'teach' | 'teach-target'): AbortController {
  const name = Symbol.for(`pandu.${part}`);
  const world = globalThis as unknown as Record<symbol, AbortController | undefined>;
  world[name]?.abort();
  const life = new AbortController();
  world[name] = life;
  return life;
}
