/**
 * Teaching by pointing: hovering outlines an element and says what would be read from it; one click teaches; Esc
 * leaves. The page itself gets none of these events.
 */
import type { FieldKey } from '../../customer/record.ts';
import type { TaughtField } from '../../customer/taught.ts';
import { siteOf } from '../reader/site.ts';
import { describe } from '../reader/taught/describe.ts';
import { createPointer } from './pointer.ts';
import { valueAt } from './value-at.ts';

export interface Picker {
  /** Starts pointing for a field; null leaves. */
  point(key: FieldKey | null): void;
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
export function createPicker(
  document: Document,
  signal: AbortSignal,
  onTaught: (field: TaughtField) => void,
): Picker {
  let pointing: AbortController | undefined;
  const leave = () => {
    pointing?.abort();
    pointing = undefined;
  };
  signal.addEventListener('abort', leave);

  function start(key: FieldKey): void {
    const life = new AbortController();
    pointing = life;
    const pointer = createPointer(document, life.signal);
    let under: Element | null = null;

    const look = (event: Event) => {
      under = elementUnder(event);
      pointer.show(under, under ? (valueAt(under, key)?.shown ?? null) : null);
    };
    const take = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type !== 'click') return;
      const element = elementUnder(event) ?? under;
      const field = element && valueAt(element, key) ? describe(element, key, siteOf([document])) : null;
      if (!field) {
        pointer.refuse();
        return;
      }
      leave();
      onTaught(field);
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
      if (key !== null && !signal.aborted) start(key);
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
