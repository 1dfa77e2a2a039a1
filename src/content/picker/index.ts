/**
 * Teaching by pointing: hovering outlines an element and says what would be taught; one click teaches; Esc leaves.
 * The page itself gets none of these events.
 */
import { createPointer } from './pointer.ts';

/** What is taught, and how it is shown. `K`: what is pointed out; `T`: what is learnt of it. */
export interface Lesson<K, T> {
  /** What to outline under the pointer and what to say of it; null where there is nothing to teach. */
  look(element: Element, key: K): { box: Element; shown: string } | null;
  /** What a click on the element teaches; null where that would not lead back to it. */
  take(element: Element, key: K): T | null;
  /** Resolves once it is kept. */
  onTaken(taken: T): Promise<unknown>;
  /** Said over an element that teaches nothing, and once it was clicked. */
  nothing: string;
  refused: string;
}

export interface Picker<K> {
  /** Starts pointing for a field; null leaves. Resolves once it was taught, or with false once left. */
  point(key: K | null): Promise<boolean>;
}

/** Events that would make the page act; while pointing they end with us. */
const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];

/** One picker for a top document and the same-origin frames below it; ends with the signal. */
export function createPicker<K, T>(document: Document, signal: AbortSignal, lesson: Lesson<K, T>): Picker<K> {
  let pointing: AbortController | undefined;
  const leave = () => {
    pointing?.abort();
    pointing = undefined;
  };
  signal.addEventListener('abort', leave);

  function start(key: K, end: (taught: boolean | Promise<boolean>) => void): void {
    const life = new AbortController();
    life.signal.addEventListener('abort', () => end(false));
    pointing = life;
    const pointer = createPointer(document, life.signal, lesson);
    let under: Element | null = null;

    const look = (event: Event) => {
      under = elementUnder(event);
      const seen = under && lesson.look(under, key);
      pointer.show(seen?.box ?? under, seen?.shown ?? null);
    };
    const take = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type !== 'click') return;
      const element = elementUnder(event) ?? under;
      const taken = element && lesson.take(element, key);
      if (!taken) {
        pointer.refuse();
        return;
      }
      end(lesson.onTaken(taken).then(() => true));
      leave();
    };
    for (const scope of scopesBelow(document)) {
      const options = { capture: true, signal: life.signal };
      scope.addEventListener('pointermove', look, options);
      for (const name of SWALLOWED) scope.addEventListener(name, take, options);
      scope.addEventListener(
        'keydown',
        (event) => {
          if ((event as KeyboardEvent).key !== 'Escape') return;
          event.preventDefault();
          event.stopImmediatePropagation();
          leave();
        },
        options,
      );
    }
    document.defaultView?.focus();
  }

  return {
    point(key) {
      leave();
      return new Promise((end) => {
        if (key === null || signal.aborted) end(false);
        else start(key, end);
      });
    },
  };
}

/** The innermost element, also inside open shadow roots. */
function elementUnder(event: Event): Element | null {
  const [first] = event.composedPath();
  return first && (first as Node).nodeType === 1 ? (first as Element) : null;
}

/** The windows of the document and of the same-origin frames below it: nothing in them hears an event before us. */
function scopesBelow(document: Document): Window[] {
  const scopes: Window[] = [];
  const open = [document.defaultView];
  for (let window = open.pop(); window; window = open.pop()) {
    scopes.push(window);
    for (let index = 0; index < window.frames.length && scopes.length < 50; index++) {
      const frame = window.frames[index] as Window | undefined;
      try {
        if (frame?.document) open.push(frame as typeof window);
      } catch {
        // Another origin: nothing can be taught in there.
      }
    }
  }
  return scopes;
}
