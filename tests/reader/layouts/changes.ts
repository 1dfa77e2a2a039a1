/** Ways in which a page shows the next customer without being loaded anew. */
import { below, pick, type Random, shuffle, yes } from './random.ts';

/** One text or field that shows something else for the next customer. */
type Patch = () => void;

/** Waits about so long, ms. */
type Wait = (ms: number) => Promise<void>;

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

async function oneByOne(patches: Patch[], most: number, rng: Random, wait: Wait): Promise<void> {
  for (const patch of patches) {
    patch();
    await wait(below(rng, most));
  }
}

/** Resolves with the last change done. `root` shows one customer, `next` (not in the page) the next. */
export type Change = (root: Element, next: Element, rng: Random, wait: Wait) => Promise<void>;

export const CHANGES: Record<string, Change> = {
  'drawn anew': async (root, next) => {
    root.innerHTML = next.innerHTML;
  },
  'all at once': async (root, next) => {
    for (const patch of patchesOf(root, next)) patch();
  },
  'in their order': (root, next, rng, wait) => oneByOne(patchesOf(root, next), 60, rng, wait),
  'in any order': (root, next, rng, wait) => oneByOne(shuffle(rng, patchesOf(root, next)), 20, rng, wait),
  'the person first, the rest once it is loaded': async (root, next, rng, wait) => {
    const patches = patchesOf(root, next);
    const first = 1 + below(rng, patches.length);
    for (const patch of patches.slice(0, first)) patch();
    await wait(100 + below(rng, 1200));
    for (const patch of patches.slice(first)) patch();
  },
  'blank in between': async (root, next, rng, wait) => {
    blank(root, next, pick(rng, ['', '-', '…', 'Memuat…', '\u00a0']));
    await wait(below(rng, 700));
    const patches = patchesOf(root, next);
    if (yes(rng)) for (const patch of patches) patch();
    else await oneByOne(patches, 80, rng, wait);
  },
  'hidden in between': async (root, next, rng, wait) => {
    const { style } = root as HTMLElement;
    style.display = 'none';
    await wait(below(rng, 300));
    for (const patch of patchesOf(root, next)) patch();
    await wait(below(rng, 300));
    style.display = '';
  },
  'gone in between': async (root, next, rng, wait) => {
    root.innerHTML = pick(rng, ['', '<p>Memuat data pelanggan…</p>', '<div class="spinner"></div>']);
    await wait(below(rng, 700));
    root.innerHTML = next.innerHTML;
  },
  'section by section': async (root, next, rng, wait) => {
    for (const [i, part] of [...root.children].entries()) {
      part.innerHTML = next.children[i]!.innerHTML;
      await wait(below(rng, 120));
    }
  },
  'the next beside the last for a moment': async (root, next, rng, wait) => {
    const last = root.cloneNode(true) as Element;
    root.innerHTML = '';
    root.append(...last.childNodes);
    const old = [...root.children];
    root.append(...next.cloneNode(true).childNodes);
    await wait(below(rng, 250));
    for (const part of old) part.remove();
  },
};
