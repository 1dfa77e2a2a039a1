/**
 * Where in the page things are alive. While a modal dialog is open everything outside it is dead, and while an
 * element fills the screen everything outside it is out of sight.
 */
export interface Modals {
  /** Notes a dialog that may have been opened modally. */
  note(element: Element): void;
  /** The innermost place that is alive; null for the document itself. */
  topmost(): Element | null;
}

/** Elements whose children are never shown. */
const NO_CHILDREN = /^(video|audio|img|canvas|iframe|object|embed|svg)$/;

export function trackModals(document: Document): Modals {
  // The browser tells no order of the dialogs; the order in which they were noted is the one they opened in.
  let open: Element[] = [...document.querySelectorAll('dialog:modal')];
  return {
    note(element) {
      if (element.matches('dialog:modal')) open = [...open.filter((other) => other !== element), element];
    },
    topmost() {
      open = open.filter((dialog) => dialog.isConnected && dialog.matches(':modal'));
      const full = document.fullscreenElement;
      const holds = full && full !== document.documentElement && !NO_CHILDREN.test(full.localName);
      return open.at(-1) ?? (holds ? full : null);
    },
  };
}

/** The modal dialog at a point of the viewport (its backdrop counts), also one inside open shadow roots. */
export function modalAt(document: Document, x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  while (hit) {
    const modal = hit.closest('dialog:modal');
    if (modal) return modal;
    hit = (hit.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return null;
}
