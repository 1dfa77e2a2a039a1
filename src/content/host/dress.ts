import { PANEL_WIDTH } from './room.ts';

const HOST =
  'all:initial;display:block;position:fixed;z-index:2147483647;right:0;direction:ltr;' +
  'color-scheme:light dark;background-color:Canvas;';
const OPEN = `top:0;bottom:0;width:${PANEL_WIDTH};`;
const COLLAPSED =
  'top:50%;width:28px;height:104px;translate:0 -50%;border-radius:8px 0 0 8px;overflow:hidden;';
const FULL = 'display:block;width:100%;height:100%;border:0;';
const TAB =
  `${FULL}box-sizing:border-box;margin:0;padding:0;background:#0b6e6e;color:#fff;cursor:pointer;` +
  'font:600 13px/28px "Segoe UI",system-ui,"Noto Sans",sans-serif;letter-spacing:.03em;' +
  'writing-mode:vertical-rl;text-align:center;outline-offset:-4px;';
const GONE = 'display:none;';

/*
 * All by the style object: a page's content security policy stops style elements and attributes, not this.
 */

/** Dresses the host anew so that no rule of the page gets at it; gives the text that it now holds. */
export function dressHost({ style }: HTMLElement, collapsed: boolean, printing: boolean): string {
  const rules = HOST + (collapsed ? COLLAPSED : OPEN) + (printing ? GONE : '');
  style.cssText = rules.replaceAll(';', '!important;');
  return style.cssText;
}

/** The frame fills the open host. */
export function dressFrame({ style }: HTMLElement, collapsed: boolean): void {
  style.cssText = FULL + (collapsed ? GONE : '');
}

/** The tab fills the collapsed host. */
export function dressTab({ style }: HTMLElement, collapsed: boolean): void {
  style.cssText = TAB + (collapsed ? '' : GONE);
}
