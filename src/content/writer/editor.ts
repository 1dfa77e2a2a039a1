/** Rich editors: what is written in them, and how it is replaced. */
import { fold } from '../../customer/text.ts';
import { classOf } from '../reader/dom.ts';
import { fireInput, fireKey, moveFocus, pause, releaseKey, until, viewOf } from './events.ts';
import { holds, piecesOf } from './nodes.ts';

/** What an editor holds, but for the prompt that stands in an empty one. */
export const writtenIn = (el: Element): string =>
  fold(
    piecesOf(el, (part) => part !== el && isPrompting(part))
      .map(({ text }) => text)
      .join(' '),
  );

/** Named as a placeholder by its class or by an attribute. */
const isPrompting = (part: Element): boolean =>
  /placeholder/i.test(classOf(part)) || [...part.attributes].some(({ name }) => /placeholder/i.test(name));

/** Replaces what an editor holds by the editing command that its framework follows. */
export async function write(
  el: HTMLElement,
  content: string,
  how: 'insertText' | 'insertHTML',
): Promise<void> {
  const document = el.ownerDocument;
  moveFocus(el, 'focus');
  await selectAll(el);
  // The command goes where the caret is: a list that still holds it would get the text.
  if (!hasCaret(el)) {
    el.focus({ preventScroll: true });
    select(el);
  }
  if (!hasCaret(el)) return;
  const isText = how === 'insertText' || !content || content === '<br>';
  if (!(isText && (await isTakenFrom(el, content === '<br>' ? '' : content)))) {
    if (content && content !== '<br>') document.execCommand(how, false, content);
    else document.execCommand('delete');
  }
  await pause(20);
  if (how === 'insertText' && !(await until(() => writtenIn(el).includes(fold(content)), 100))) {
    // Editors that keep the page their own take what is pasted.
    await selectAll(el);
    paste(el, content);
    await pause(60);
  }
  if (!content && writtenIn(el)) {
    // Some editors do all of it themselves, at the key.
    await selectAll(el);
    fireKey(el, 'Backspace');
    await pause(20);
  }
  releaseKey(el);
  moveFocus(el, 'blur');
}

/**
 * The editing command says beforehand to nobody what it will do. Editors that keep the page their own want to be told,
 * and do it themselves: whether one has.
 */
async function isTakenFrom(el: HTMLElement, content: string): Promise<boolean> {
  if (!fireInput(el, content, 'beforeinput')) return false;
  return until(() => (content ? writtenIn(el).includes(fold(content)) : !writtenIn(el)), 200);
}

function paste(el: HTMLElement, text: string): void {
  const { ClipboardEvent, DataTransfer } = viewOf(el);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const more = { bubbles: true, cancelable: true, composed: true };
  el.dispatchEvent(new ClipboardEvent('paste', { clipboardData, ...more }));
}

async function selectAll(el: HTMLElement): Promise<void> {
  select(el);
  await pause(20);
}

function select(el: HTMLElement): void {
  const document = el.ownerDocument;
  const selection = document.getSelection();
  const range = document.createRange();
  range.selectNodeContents(el);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Is the focus in the editor, and in no other field? */
function hasCaret(el: HTMLElement): boolean {
  let active = el.ownerDocument.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return !!active && (holds(el, active) || holds(active, el)) && !active.matches('input,textarea,select');
}
