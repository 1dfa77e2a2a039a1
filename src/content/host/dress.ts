import { PANEL_WIDTH } from './room.ts';

type Rules = Record<string, string>;

const HOST: Rules = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  'z-index': '2147483647',
  right: '0',
  direction: 'ltr',
  'color-scheme': 'light dark',
  'background-color': 'Canvas',
};
const OPEN: Rules = { top: '0', bottom: '0', width: PANEL_WIDTH };
const COLLAPSED: Rules = {
  top: '50%',
  width: '28px',
  height: '104px',
  translate: '0 -50%',
  'border-radius': '8px 0 0 8px',
  overflow: 'hidden',
};

export const FRAME: Rules = { display: 'block', width: '100%', height: '100%', border: '0' };
export const TAB: Rules = {
  display: 'block',
  'box-sizing': 'border-box',
  width: '100%',
  height: '100%',
  margin: '0',
  padding: '0',
  border: '0',
  background: '#0b6e6e',
  color: '#fff',
  font: '600 13px/28px "Segoe UI", system-ui, "Noto Sans", sans-serif',
  'letter-spacing': '.03em',
  'writing-mode': 'vertical-rl',
  'text-align': 'center',
  'outline-offset': '-4px',
  cursor: 'pointer',
};

/** Sets rules one by one: a page's content security policy stops style elements and attributes, not these. */
export function dress(element: HTMLElement, rules: Rules, priority = ''): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, priority);
}

/** Dresses the host anew so that no rule of the page gets at it; gives the text it now holds. */
export function dressHost(host: HTMLElement, collapsed: boolean, printing: boolean): string {
  host.style.cssText = '';
  dress(host, { ...HOST, ...(collapsed ? COLLAPSED : OPEN) }, 'important');
  if (printing) dress(host, { display: 'none' }, 'important');
  return host.style.cssText;
}
