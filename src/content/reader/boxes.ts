/** Where things are drawn, and whether one could come to see them by scrolling. */
import { holds, isElement, parentOf, tagOf } from './dom.ts';

/** Viewport rectangle of a text node's first line, or of an element. */
export function boxOf(node: Node): DOMRect {
  if (isElement(node)) return node.getBoundingClientRect();
  const range = node.ownerDocument!.createRange();
  range.selectNodeContents(node);
  const r = range.getClientRects();
  for (let i = 0; i < r.length && i < 4; i++) if (r[i]!.width > 0) return r[i]!;
  return range.getBoundingClientRect();
}

/** An element that scrolls, clips or is fixed, with what it does, and the next such around it. */
interface Edge {
  el: Element;
  scrolls: boolean;
  /** Clips or scrolls sideways. */
  x: '' | 'clips' | 'scrolls';
  clips: boolean;
  isFixed: boolean;
  up: Edge | null;
}

/** A document's window: how far it is scrolled, and how wide what one can scroll to is. */
interface View {
  scrollX: number;
  scrollY: number;
  width: number;
}

/** The boxes of a page as it is now: what many things share (their ancestors' styles) is asked for once. */
export class Boxes {
  private readonly edges = new Map<Element, Edge | null>();
  private readonly views = new Map<Document, View | null>();
  private readonly rects = new Map<Element, DOMRect>();

  /**
   * False where the box can't be seen whatever one scrolls: no area, off the document's left or top edge, beside its
   * right edge where nothing scrolls there, or outside an ancestor that clips without scrolling.
   */
  shown(node: Node): boolean {
    const box = boxOf(node);
    if (box.width < 1 || box.height < 1) return false;
    const document = node.ownerDocument!;
    const view = this.viewOf(document);
    if (!view || box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return false;
    const isBeside = box.left + view.scrollX >= view.width;
    let scrolls = false;
    let isReached = false;
    const from = isElement(node) ? node : parentOf(node);
    for (let edge = from && this.edgeOf(from, document); edge; edge = edge.up) {
      const { el } = edge;
      scrolls ||= edge.scrolls;
      isReached ||= isBeside && edge.x === 'scrolls' && el.scrollWidth > el.clientWidth;
      if (edge.isFixed) {
        // What is below the fold of a dialog that scrolls can be seen; a panel slid out of the window can't.
        const at = scrolls ? this.rectOf(el) : box;
        const { innerWidth, innerHeight } = document.defaultView!;
        if (at.left >= innerWidth || at.top >= innerHeight) return false;
      }
      if (edge.clips && !isWithin(box, this.rectOf(el), edge.x === 'clips')) return false;
    }
    return isReached || !isBeside;
  }

  private viewOf(document: Document): View | null {
    let view = this.views.get(document);
    if (view === undefined) {
      const { defaultView, documentElement } = document;
      view =
        defaultView && documentElement
          ? {
              scrollX: defaultView.scrollX,
              scrollY: defaultView.scrollY,
              width: Math.max(documentElement.scrollWidth, defaultView.innerWidth),
            }
          : null;
      this.views.set(document, view);
    }
    return view;
  }

  private rectOf(el: Element): DOMRect {
    let rect = this.rects.get(el);
    if (!rect) {
      rect = el.getBoundingClientRect();
      this.rects.set(el, rect);
    }
    return rect;
  }

  /** The first edge at an element or around it, within its document. */
  private edgeOf(start: Element, document: Document): Edge | null {
    const path: Element[] = [];
    let el: Element | null = start;
    let edge: Edge | null | undefined;
    for (; el && path.length < 200 && el.ownerDocument === document; el = parentOf(el)) {
      if (el === document.documentElement || tagOf(el) === 'BODY') break;
      edge = this.edges.get(el);
      if (edge !== undefined) break;
      path.push(el);
    }
    edge ??= null;
    for (let i = path.length - 1; i >= 0; i--) {
      edge = edgeAt(path[i]!, edge) ?? edge;
      this.edges.set(path[i]!, edge);
    }
    return edge;
  }
}

function edgeAt(el: Element, up: Edge | null): Edge | null {
  const style = el.ownerDocument!.defaultView!.getComputedStyle(el);
  const { overflow, position } = style;
  const isFixed = position === 'fixed';
  if (overflow === 'visible' && !isFixed) return null;
  const { overflowX, display } = style;
  const isBoxless =
    display === 'contents' || (display === 'inline' && el.clientWidth > 0 && el.clientHeight === 0);
  return {
    el,
    scrolls: /auto|scroll/.test(overflow),
    x: /auto|scroll/.test(overflowX) ? 'scrolls' : /hidden|clip/.test(overflowX) ? 'clips' : '',
    clips: !isBoxless && /hidden|clip/.test(overflow),
    isFixed,
    up,
  };
}

/** Clipped above or below may still be scrolled to by script; beside is a slide or panel that is not shown. */
function isWithin(box: DOMRect, clip: DOMRect, clipsSideways: boolean): boolean {
  // No room but for its borders.
  if (clip.width < 4 || clip.height < 4) return false;
  return !clipsSideways || (box.left < clip.right - 1 && box.right > clip.left + 1);
}

/**
 * Does something else lie over the node, where it is drawn? Null where that can't be told: it is scrolled out of
 * view, or what lies there is our own.
 */
export function isCovered(node: Node, isOwn: (el: Element) => boolean): boolean | null {
  const box = boxOf(node);
  const view = node.ownerDocument!.defaultView!;
  const x = box.left + Math.min(box.width / 2, 12);
  const y = box.top + Math.min(box.height / 2, 40);
  if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return null;
  const root = node.getRootNode() as Document;
  const top = root.elementFromPoint?.(x, y);
  if (!top || isOwn(top)) return null;
  return !holds(top, node) && !(isElement(node) && holds(node, top)) && !holds(parentOf(node) ?? node, top);
}
