/** Ways in which a page shows the next customer without being loaded anew. */
import { below, pick, type Random, shuffle, yes } from './random.ts';

/** One text or field that shows something else for the next customer. */
type Patch = () => void;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What has to be done in `before` for it to show what `after` shows; both are built alike. */
function patchesOf(before: Node, after: Node): Patch[] {
  if (before.nodeType === 3) {
    const [text, next] = [before as Text, (after as Text).data];
    const patch = (): void => {
      text.data = next;
    };
    return text.data === next ? [] : [patch];
  }
  if (before.nodeName === 'INPUT') {
    const [field, next] = [before as HTMLInputElement, (after as HTMLInputElement).value];
    const patch = (): void => {
      field.value = next;
    };
    return field.value === next ? [] : [patch];
  }
  return [...before.childNodes].flatMap((child, i) => patchesOf(child, after.childNodes[i]!));
}

/** Blanks every text and field that is going to change. */
function blank(before: Node, after: Node, sign: string): void {
  if (before.nodeType === 3) {
    if ((before as Text).data !== (after as Text).data) (before as Text).data = sign;
  } else if (before.nodeName === 'INPUT') (before as HTMLInputElement).value = '';
  else for (const [i, child] of [...before.childNodes].entries()) blank(child, after.childNodes[i]!, sign);
}

async function oneByOne(patches: Patch[], most: number, rng: Random): Promise<void> {
  for (const patch of patches) {
    patch();
    await pause(below(rng, most));
  }
}

/** Resolves with the last change done. `root` shows one customer, `next` (not in the page) the next. */
export type Change = (root: Element, next: Element, rng: Random) => Promise<void>;

export const CHANGES: Record<string, Change> = {
  'drawn anew': async (root, next) => {
    root.innerHTML = next.innerHTML;
  },
  'all at once': async (root, next) => {
    for (const patch of patchesOf(root, next)) patch();
  },
  'in their order': (root, next, rng) => oneByOne(patchesOf(root, next), 60, rng),
  'in any order': (root, next, rng) => oneByOne(shuffle(rng, patchesOf(root, next)), 20, rng),
  'the person first, the rest once it is loaded': async (root, next, rng) => {
    const patches = patchesOf(root, next);
    const first = 1 + below(rng, patches.length);
    for (const patch of patches.slice(0, first)) patch();
    await pause(100 + below(rng, 1200));
    for (const patch of patches.slice(first)) patch();
  },
  'blank in between': async (root, next, rng) => {
    blank(root, next, pick(rng, ['', '-', '…', 'Memuat…', '\u00a0']));
    await pause(below(rng, 700));
    const patches = patchesOf(root, next);
    if (yes(rng)) for (const patch of patches) patch();
    else await oneByOne(patches, 80, rng);
  },
  'hidden in between': async (root, next, rng) => {
    const { style } = root as HTMLElement;
    style.display = 'none';
    await pause(below(rng, 300));
    for (const patch of patchesOf(root, next)) patch();
    await pause(below(rng, 300));
    style.display = '';
  },
  'gone in between': async (root, next, rng) => {
    root.innerHTML = pick(rng, ['', '<p>Memuat data pelanggan…</p>', '<div class="spinner"></div>']);
    await pause(below(rng, 700));
    root.innerHTML = next.innerHTML;
  },
  'section by section': async (root, next, rng) => {
    for (const [i, part] of [...root.children].entries()) {
      part.innerHTML = next.children[i]!.innerHTML;
      await pause(below(rng, 120));
    }
  },
  'the next beside the last for a moment': async (root, next, rng) => {
    const last = root.cloneNode(true) as Element;
    root.innerHTML = '';
    root.append(...last.childNodes);
    const old = [...root.children];
    root.append(...next.cloneNode(true).childNodes);
    await pause(below(rng, 250));
    for (const part of old) part.remove();
  },
};
