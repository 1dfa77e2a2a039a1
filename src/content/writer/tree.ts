/** Lists of two levels: cascades of columns, and trees whose branches open in place. */
import { tagOf } from '../reader/dom.ts';
import { comboValue } from './combo.ts';
import { squash } from './entries.ts';
import { fire, isOff, press, until } from './events.ts';
import type { Trail } from './jobs.ts';
import { indexMeaning, saysTrail } from './meaning.ts';
import { around, isSeen, shownText } from './nodes.ts';
import { closeList, innermost, type List, LOADS, OPENS, type Option, openList } from './open-list.ts';
import type { Placed } from './places.ts';
import type { Refusal } from './types.ts';

/** A list of a framework's own; a native one has no levels. */
export const mayBeTree = ({ control: { kind, el } }: Placed): boolean =>
  kind === 'combo' || (kind === 'text' && tagOf(el) === 'INPUT');

/**
 * Opens the branch and chooses the entry below it: `leaf`. `branch`: the list has one level, and the branch is what
 * is chosen now.
 */
export async function pickTrail(place: Placed, [branch, leaf]: Trail): Promise<'leaf' | 'branch' | Refusal> {
  const list = await openList(place);
  const parent = await until(() => optionFor(list, branch), list.options().length ? 0 : LOADS);
  if (!parent || isOff(parent.el)) {
    await closeList(place, list);
    return 'no-option';
  }
  const below = () => optionFor(list, leaf, parent);
  // Some open on hovering, and a press closes them again.
  const face = innermost(parent.el);
  fire(face, 'pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove');
  let child = await until(below, 250);
  const opener = child ? undefined : openerOf(parent.el);
  if (opener) press(opener);
  child ??= opener ? await until(below, OPENS) : null;
  const isBranch = () => squash(comboValue(place)) === squash(parent.text);
  if (!child && !isBranch()) {
    press(face);
    child = await until(() => below() ?? (isBranch() ? parent : null), LOADS);
  }
  if (!child || child === parent || isOff(child.el)) {
    await closeList(place, list);
    return isBranch() ? 'branch' : 'no-option';
  }
  press(innermost(child.el));
  const says = () => saysTrail(comboValue(place), [branch, leaf]);
  if (!(await until(says, OPENS)) && isSeen(child.el)) press(child.el);
  const stuck = await until(says, OPENS);
  await closeList(place, list);
  return stuck ? 'leaf' : 'did-not-stick';
}

function optionFor(list: List, value: string, other?: Option): Option | null {
  const options = list.options().filter(({ el }) => !other || !el.contains(other.el));
  return (
    options[
      indexMeaning(
        options.map(({ text }) => text),
        value,
      )
    ] ?? null
  );
}

const OPENER =
  '[class*=switch i],[class*=expand i],[class*=toggle i],[class*=arrow i],[class*=caret i],[class*=chevron i]';

/** What opens a branch: in its entry, or before it in a row that says no more. */
function openerOf(option: Element): Element | undefined {
  const own = shownText(option);
  return [...around(option, 3)]
    .filter((at) => shownText(at) === own)
    .flatMap((at) => [...at.querySelectorAll(OPENER)])
    .find((el) => isSeen(el) && !el.contains(option) && !shownText(el));
}
