import { pageBox } from './page-box.ts';

/**
 * Outlines an element of the page without touching it: a box of our own lies over it, so that the markup, which a
 * framework may be comparing, stays as it is.
 */
export function createHighlight(document: Document, signal: AbortSignal): (element: Element | null) => void {
  const box = document.createElement('pandu-mark');
  box.setAttribute('aria-hidden', 'true');
  const hide = () => box.remove();
  signal.addEventListener('abort', hide);
  return (element) => {
    hide();
    if (!element || signal.aborted) return;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, top, width, height } = pageBox(element);
    const style: Record<string, string> = {
      all: 'initial',
      position: 'fixed',
      left: `${left - 4}px`,
      top: `${top - 4}px`,
      width: `${width + 8}px`,
      height: `${height + 8}px`,
      outline: '3px solid #0b6e6e',
      'border-radius': '4px',
      background: 'rgb(11 110 110 / 12%)',
      'z-index': '2147483646',
      'pointer-events': 'none',
    };
    for (const [name, value] of Object.entries(style)) box.style.setProperty(name, value, 'important');
    document.documentElement.append(box);
  };
}
