/** Lines that make a tag of what is typed into them once they are left. */
import { classOf } from '../reader/dom.ts';
import { fireKey, moveFocus, pause, press } from './events.ts';
import { around, isSeen, shownText } from './nodes.ts';

const TOKEN = /(^|[-_\s])(tags?|tokens?|chips?)(?![a-z])/i;
const CROSS = ':is(button,i,svg,span,a):is([class*=close i],[class*=remove i],[class*=delete i])';

/** The tags that stand before the line in its own box. */
function tokensOf(el: Element): Element[] {
  const box = [...around(el, 5)].filter((at) => at !== el && TOKEN.test(classOf(at))).at(-1);
  if (box?.querySelectorAll('input:not([type=hidden]),select,textarea').length !== 1) return [];
  const all = [...box.querySelectorAll('*')].filter(
    (at) => TOKEN.test(classOf(at)) && !at.querySelector('input') && isSeen(at) && shownText(at),
  );
  return all.filter((at) => !all.some((outer) => outer !== at && outer.contains(at) && !outer.contains(el)));
}

/** A tag that can be taken away: a value, and no caption. */
export const isToken = (el: Element): boolean =>
  TOKEN.test(classOf(el)) && !!el.querySelector(CROSS) && !el.querySelector('input,select,textarea');

/** What the tags of a line say; '' where it has none. */
export const tokenText = (el: Element): string => tokensOf(el).map(shownText).join(', ');

/** Takes the tags away, by their crosses or by the key. */
export async function clearTokens(el: HTMLElement): Promise<void> {
  for (const token of tokensOf(el)) {
    const cross = token.querySelector(CROSS);
    if (cross) press(cross);
    await pause(30);
    if (!token.isConnected) continue;
    moveFocus(el, 'focus');
    fireKey(el, 'Backspace');
    await pause(30);
    moveFocus(el, 'blur');
  }
}
