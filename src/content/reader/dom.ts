/** The flat tree (open shadow roots and slots as they are shown), across same-origin frames. */

/** Element types, told by name: nodes of frames belong to another realm, so `instanceof` is of no use. */
export const isElement = (n: Node): n is Element => n.nodeType === 1;
export const isText = (n: Node): n is Text => n.nodeType === 3;
/** Forms let controls named "nodeName" or "parentNode" stand in for their own properties: these ask the prototype. */
const getter = <T>(name: 'nodeName' | 'parentNode' | 'childNodes'): ((n: Node) => T) => {
  const get = Object.getOwnPropertyDescriptor(Node.prototype, name)!.get!;
  return (n) => get.call(n) as T;
};
const nameOf = getter<string>('nodeName');
/** The parent as the DOM has it: also a document or a shadow root. */
export const outerOf = getter<Node | null>('parentNode');
const innerOf = getter<NodeList>('childNodes');
export const tagOf = (n: Node): string => nameOf(n).toUpperCase();

/** The parent in the flat tree; at a document's top the frame that holds it, if the reader may see that frame. */
export function parentOf(node: Node): Element | null {
  const slot = (node as Element).assignedSlot;
  if (slot) return slot;
  const parent = outerOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  if (parent.nodeType === 11) return (parent as ShadowRoot).host ?? null;
  try {
    return ((parent as Document).defaultView?.frameElement as Element | null | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The list that a node stands in, for stepping to its neighbours: a slot's assigned nodes, or null for siblings. */
const slotted = (node: Node): Node[] | null => {
  const slot = (node as Element).assignedSlot;
  return slot ? slot.assignedNodes() : null;
};

/** The next (step 1) or previous (step −1) node beside this one in the flat tree. */
export function beside(node: Node, step: 1 | -1): Node | null {
  const list = slotted(node);
  if (list) return list[list.indexOf(node) + step] ?? null;
  return step > 0 ? node.nextSibling : node.previousSibling;
}

/** Children in the flat tree. */
export function childrenOf(el: Element): ArrayLike<Node> {
  if (el.shadowRoot) return el.shadowRoot.childNodes;
  if (tagOf(el) === 'SLOT') {
    const assigned = (el as HTMLSlotElement).assignedNodes();
    if (assigned.length) return assigned;
  }
  return innerOf(el);
}

/** The document of a frame where the reader may see it, else null. */
export function frameDocument(el: Element): Document | null {
  try {
    return (el as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The class attribute, also of SVG elements; '' where there is none. */
export const classOf = (el: Element): string => Element.prototype.getAttribute.call(el, 'class') ?? '';

/** What only a screen reader says: by its class, or as it has no room to be seen in. */
export function isOnlyHeard(el: Element): boolean {
  if (HEARD.test(classOf(el))) return true;
  const { offsetWidth, offsetHeight } = el as HTMLElement;
  return offsetWidth === 1 && offsetHeight === 1;
}
const HEARD = /sr-only|visually-?hidden|hidden-?(text|accessible|label)|screen-?reader/i;

/**
 * Shown on the page: rendered, not `visibility: hidden`, not fully transparent. (Boxes are judged apart, see
 * `Boxes`.) Only styles are asked for, no layout.
 */
export function styleShown(el: Element): boolean {
  if (el.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) ?? true) return true;
  // A slot, or another element without a box of its own, shows its children where its parent is shown.
  if (getComputedStyle(el).display !== 'contents') return false;
  const parent = parentOf(el);
  return !!parent && styleShown(parent);
}

/** Does `outer` hold the node in the flat tree? Looks 60 levels up. */
export function holds(outer: Node, node: Node): boolean {
  let at: Node | null = node;
  for (let i = 0; at && i < 60; i++, at = parentOf(at)) if (at === outer) return true;
  return false;
}
