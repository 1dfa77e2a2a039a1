import { pageBox } from '../page-box.ts';

export interface Pointer {
  /** Outlines an element; `says` is what it would teach, null where that is nothing. */
  show(element: Element | null, says: string | null): void;
  /** Says that what was clicked teaches nothing. */
  refuse(): void;
}

/** What is said over an element that teaches nothing, and once it was clicked. */
interface Words {
  nothing: string;
  refused: string;
}

const INK = '#0b6e6e';
const STOP = '#a4262c';
const MAX_TEXT = 80;

/** The outline and its label, over the page and out of its reach. Goes with the signal. */
export function createPointer(document: Document, signal: AbortSignal, words: Words): Pointer {
  const host = document.createElement('pandu-pointer');
  host.setAttribute('aria-hidden', 'true');
  style(host, {
    all: 'initial',
    position: 'fixed',
    inset: '0',
    'z-index': '2147483647',
    'pointer-events': 'none',
  });
  const shadow = host.attachShadow({ mode: 'closed' });
  const box = document.createElement('div');
  const label = document.createElement('div');
  shadow.append(box, label);
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());

  return {
    show(element, says) {
      box.hidden = label.hidden = element === null;
      if (!element) return;
      const { left, top, width, height } = pageBox(element);
      const color = says === null ? STOP : INK;
      style(box, {
        position: 'fixed',
        left: `${left - 3}px`,
        top: `${top - 3}px`,
        width: `${width + 6}px`,
        height: `${height + 6}px`,
        outline: `2px ${says === null ? 'dashed' : 'solid'} ${color}`,
        'border-radius': '4px',
      });
      label.textContent = says === null ? words.nothing : `✓ ${says.slice(0, MAX_TEXT)}`;
      style(label, {
        position: 'fixed',
        left: `${Math.max(4, left - 3)}px`,
        top: `${top > 40 ? top - 32 : top + height + 8}px`,
        padding: '3px 8px',
        'border-radius': '6px',
        background: color,
        color: '#fff',
        font: '600 13px/1.5 system-ui, sans-serif',
        'white-space': 'nowrap',
      });
    },
    refuse() {
      label.textContent = words.refused;
      label.style.setProperty('background', STOP, 'important');
    },
  };
}

function style(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}
