import { tagOf } from './dom.ts';

/** Fields that hold what to look for, not what was found. */

const SEARCH = /^(cari|search|find|filter|saring|temukan|inquiry|query|go)\b/i;

/** A text field that the agent can type in. */
export const isEditable = (node: Node): boolean =>
  tagOf(node) === 'INPUT' && !(node as HTMLInputElement).readOnly && !(node as HTMLInputElement).disabled;

/** Words on a thing to press. */
const wordsOf = (el: Element): string =>
  (el.textContent?.trim() || (el as HTMLInputElement).value || el.getAttribute('aria-label') || '').trim();

/**
 * Is the field one to search by? The next thing to press after it in its surroundings says so, with few fields
 * between them; or it stands in the head or foot of a table, to filter its rows.
 */
export function isCriterion(node: Node): boolean {
  if (!isEditable(node)) return false;
  const field = node as HTMLInputElement;
  if (field.closest('thead,tfoot,[role=columnheader]')) return true;
  let around = field.parentElement;
  for (let i = 0; around && i < 3; i++, around = around.parentElement) {
    const things = [
      ...around.querySelectorAll('input,select,textarea,button,[role=button],a[class*=btn]'),
    ].slice(0, 60);
    const after = things.slice(things.indexOf(field) + 1);
    const at = after.findIndex(
      (el) => !/^(SELECT|TEXTAREA)$/.test(tagOf(el)) && (tagOf(el) !== 'INPUT' || isButton(el)),
    );
    if (at >= 0) return at < 5 && SEARCH.test(wordsOf(after[at]!));
  }
  return false;
}

const isButton = (el: Element): boolean => /^(submit|button|image)$/.test((el as HTMLInputElement).type);
