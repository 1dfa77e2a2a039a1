/** Groups of options that are all in view: radios, buttons that stay pressed, lists that are always open. */
import { parentOf, tagOf } from '../reader/dom.ts';
import { isHarmless } from './events.ts';
import { around, isSeen, nameOf, type Root, shownText } from './nodes.ts';
import { type Control, control } from './types.ts';

export const isRadio = (el: HTMLElement): boolean =>
  (el as HTMLInputElement).type === 'radio' ||
  el.getAttribute('role') === 'radio' ||
  (el.hasAttribute('aria-pressed') &&
    (tagOf(el) !== 'BUTTON' || (el as HTMLButtonElement).type === 'button') &&
    !isTool(el));

/** A hidden radio by which an own element that is none only has itself checked by the form's rules. */
export function isForRules(el: HTMLElement): boolean {
  const { host } = el.getRootNode() as ShadowRoot;
  return !!host && !isSeen(el) && !/radio|button|option|choice|chip|toggle|segment/i.test(tagOf(host));
}

/** A button of a text editor: the smallest element that holds it and an editor shows no other field. */
export function isTool(el: Element): boolean {
  const both = [...around(el, 9)].find((at) => at.querySelector('[contenteditable=true],iframe'));
  const others = both?.querySelectorAll('input:not([type=hidden]),select,textarea,[role=combobox]') ?? [];
  return !!both && ![...others].some((field) => isSeen(field));
}

/** A radio alone in its shadow root stands for its host. */
export function lifted(el: HTMLElement): HTMLElement {
  const root = el.getRootNode() as ShadowRoot;
  return root.host && root.querySelectorAll('[type=radio],[role=radio]').length <= 2
    ? (root.host as HTMLElement)
    : el;
}

/** Groups radios by name, else by the smallest element around them that holds several. */
export function choices(found: HTMLElement[]): Control[] {
  const groups = new Map<unknown, HTMLElement[]>();
  // An element that is drawn around a radio is no second one.
  const radios = [...new Set(found)].filter(
    (el) => !found.some((other) => other !== el && el.contains(other)),
  );
  for (const radio of radios) {
    const name = radio.getAttribute('name');
    let key: unknown;
    if (name && (radio as HTMLInputElement).type === 'radio') {
      const scope = (radio as HTMLInputElement).form ?? radio.getRootNode();
      key = [...groups.keys()].find((k) => Array.isArray(k) && k[0] === name && k[1] === scope) ?? [
        name,
        scope,
      ];
    } else {
      key = [...around(radio)].find(
        (el) =>
          el !== radio &&
          (el.matches('[role=radiogroup],fieldset') ||
            radios.some((r) => r !== radio && [...around(r, 8)].includes(el))),
      );
    }
    const list = groups.get(key);
    if (list) list.push(radio);
    else groups.set(key, [radio]);
  }
  return [...groups.values()].flatMap((members) => {
    const first = members[0]!;
    let box: Element | null = first;
    while (box && (!isSeen(box) || members.some((member) => ![...around(member, 12)].includes(box!))))
      box = parentOf(box);
    if (!box || members.length < 2 || !isSeen(box)) return [];
    return [choiceOf(members, box)];
  });
}

const choiceOf = (members: HTMLElement[], box: Element): Control =>
  control('choice', members[0]!, box, members, members.map(memberText));

/** Lists of which one option can be chosen and that no field opens. */
export function openLists(root: Root): Control[] {
  return [...root.querySelectorAll('[role=listbox]:not([aria-multiselectable=true])')].flatMap((list) => {
    const members = [...list.querySelectorAll<HTMLElement>('[role=option]')].filter(isSeen);
    const opener = list.id && root.querySelector(`[aria-controls="${list.id}"],[aria-owns="${list.id}"]`);
    return members.length > 1 && members.length < 40 && !opener && isSeen(list) && !popsUp(list)
      ? [choiceOf(members, list)]
      : [];
  });
}

/** Buttons side by side, also of the page's own elements, that bear a usual list's entries, and of which a class alone tells the chosen one. */
export function buttonRows(root: Root): Control[] {
  const own = [...root.querySelectorAll('*')].filter((el) => ROW_TAG.test(tagOf(el)));
  return [...own, ...root.querySelectorAll(ROW)].flatMap((row) => {
    const members = [...row.children].filter(
      (el) =>
        (el.matches('a:not([role]),button:not([role]),[role=button]') || BUTTON_TAG.test(tagOf(el))) &&
        !el.hasAttribute('aria-pressed') &&
        isHarmless(el),
    ) as HTMLElement[];
    return members.length > 1 && isSeen(row) && members.every((el) => ENTRY.test(shownText(el)))
      ? [choiceOf(members, row)]
      : [];
  });
}

const ENTRY =
  /^((not |un)?contacted|(tidak )?terhubung|ya|tidak|sudah|belum|yes|no|(voucher )?bukalapak|tidak ditawar(kan|i))$/i;
const ROW_TAG = /-.*(segment|toggle|button-?group)/i;
const BUTTON_TAG = /-.*button$/i;
const ROW = '[class*=segment i],[class*=btn-group i],[class*=button-group i],[class*=toggle i]:not([role])';

/** Lies over the page with no form in it. */
function popsUp(list: Element): boolean {
  const layer = [...around(list, 8)].find((el) => /absolute|fixed/.test(getComputedStyle(el).position));
  return !!layer && layer.querySelectorAll('input:not([type=hidden]),select,textarea').length < 3;
}

/** The words beside a radio. */
export function memberText(el: HTMLElement): string {
  const labels = [...((el as HTMLInputElement).labels ?? [])];
  // A group's caption may point at its first member.
  const label =
    (labels.length > 1 && labels.find((one) => el.compareDocumentPosition(one) & 4)) ||
    (labels[0] ?? el.closest('label'));
  if (label) return shownText(label) || label.textContent || '';
  const by = el.getAttribute('aria-labelledby');
  const named = by && (el.getRootNode() as Document).getElementById?.(by.split(' ')[0]!);
  if (named && el.contains(named)) return shownText(named);
  // A card: its first line says what it is.
  const [head, ...rest] = el.children;
  if (head && rest.length && getComputedStyle(head).display === 'block' && shownText(head))
    return shownText(head);
  const own = nameOf(el) || shownText(el) || el.getAttribute('aria-label') || el.getAttribute('label') || '';
  if (own) return own;
  if (named) return shownText(named);
  const next = el.nextSibling;
  if (next && (next.textContent ?? '').trim()) return (next.textContent ?? '').trim();
  const beside = el.nextElementSibling;
  return beside ? shownText(beside) : (el.getAttribute('text') ?? el.getAttribute('value') ?? '');
}
