import { dressFrame, dressHost, dressTab } from './dress.ts';
import { modalAt, trackModals } from './modals.ts';
import { patience } from './patience.ts';
import { makeRoom } from './room.ts';
import { inSight, sightPoints } from './sight.ts';

export interface HostOptions {
  document: Document;
  /** Address of the panel's page in the extension. */
  panelUrl: string;
  collapsed: boolean;
  /** Takes everything away: the host, the room made for it, observers and listeners. */
  signal: AbortSignal;
  /** Whether the extension that this copy belongs to is still there. */
  isAlive(): boolean;
  /** The agent has opened the panel at its tab. */
  onCollapse(collapsed: boolean): void;
  /** The page can't hold the panel, or won't: everything has been taken away. Called once at most. */
  onNoRoom(reason: 'frameset' | 'removed'): void;
}

export interface MountedHost {
  /** Whether an element belongs to Pandu and not to the page. */
  isOwn(element: Element): boolean;
  setCollapsed(collapsed: boolean): void;
  /** null where there is none: no HTML page, not the top frame, or given up. */
  readonly host: HTMLElement | null;
}

const NAME = 'pandu-host';
const CHECK_MS = 200;
/** What happens on our element is none of the page's business: its hotkeys, focus traps and menus hear nothing. */
const PRIVATE_EVENTS =
  'click auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend wheel keydown keyup ' +
  'keypress focus focusin focusout blur beforetoggle toggle';
/** After these something may have opened where no observer sees it, in a shadow root. */
const HINTS = 'click keyup focusin resize';

let previous: AbortController | undefined;

/**
 * Hangs the panel's frame into the page, once however often it is called, and keeps it there: alive in modal
 * dialogs, through a rewritten document, and against a page that removes, hides or covers it, a few times.
 */
export function mountHost(options: HostOptions): MountedHost {
  const { document, signal } = options;
  const window = document.defaultView;
  previous?.abort();
  if (!window || window.top !== window || document.documentElement?.localName !== 'html' || signal.aborted) {
    return { isOwn: () => false, setCollapsed: () => {}, host: null };
  }
  const life = new AbortController();
  previous = life;
  const modals = trackModals(document);
  const mayPutBack = patience();
  const mayPush = patience();

  const host = document.createElement(NAME);
  const shadow = host.attachShadow({ mode: 'closed' });
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.textContent = 'Pandu';
  tab.setAttribute('aria-expanded', 'false');
  let frame: HTMLIFrameElement | undefined;

  let { collapsed } = options;
  let printing = false;
  /** Lies in the browser's top layer: inside a dialog, and once the page has got in the way. */
  let onTop = false;
  let hindered = false;
  let pushes = true;
  let css = '';
  let home: HTMLElement | undefined;
  let place: Element | undefined;
  let timer: number | undefined;
  let troubles = 0;

  function wear(): void {
    // Loaded when first wanted, and then kept alive also while it is out of sight.
    if (!collapsed && !frame) {
      frame = document.createElement('iframe');
      frame.title = 'Pandu';
      frame.allow = 'clipboard-write';
      frame.src = options.panelUrl;
      shadow.append(frame);
    }
    if (frame) dressFrame(frame, collapsed);
    dressTab(tab, collapsed);
    for (const { name } of [...host.attributes]) {
      if (name !== 'style' && !(onTop && name === 'popover')) host.removeAttribute(name);
    }
    css = dressHost(host, collapsed, printing);
  }

  /** The top layer is above every z-index, free of the page's transforms, and needs no move, so the frame lives. */
  function setOnTop(wanted: boolean): void {
    onTop = wanted;
    if (!wanted) {
      host.removeAttribute('popover');
      return;
    }
    host.popover = 'manual';
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  }

  function moveTo(target: Element): void {
    place = target;
    if (host.isConnected && 'moveBefore' in target) target.moveBefore(host, null);
    else target.append(host);
    setOnTop(hindered || target !== home);
  }

  /** Puts everything where it belongs. Cheap where nothing is wrong: it runs on every mutation of the page. */
  function settle(records: MutationRecord[] = []): void {
    if (life.signal.aborted) return;
    const root = document.documentElement;
    if (!root) return;
    if (document.body?.localName === 'frameset') {
      giveUp('frameset');
      return;
    }
    if (root !== home) {
      home = root;
      watch(root);
    }
    for (const { attributeName, target } of records) {
      if (attributeName === 'open') modals.note(target as Element);
    }
    const target = modals.topmost() ?? root;
    const moved = host.parentNode !== target;
    const undressed = host.style.cssText !== css || host.attributes.length !== (onTop ? 2 : 1);
    const undone = (moved && target === place) || (!moved && undressed);
    // A newer copy takes the host away before the older one has noticed that its extension is gone.
    if (undone && !options.isAlive()) {
      life.abort();
      return;
    }
    if (undone && !mayPutBack()) {
      giveUp('removed');
      return;
    }
    if (undressed) wear();
    if (moved) moveTo(target);
    else if (onTop !== host.matches(':popover-open')) setOnTop(onTop);
    if (moved && target !== root) observer.observe(target.getRootNode(), OBSERVED);
    if (pushes && makeRoom(root, !collapsed && !printing) && !mayPush()) {
      pushes = false;
      makeRoom(root, false);
    }
    checkSoon();
  }

  function checkSoon(): void {
    timer ??= window?.setTimeout(check, CHECK_MS * (troubles + 1));
  }

  function check(): void {
    timer = undefined;
    if (life.signal.aborted || printing || !window || window.innerWidth < 100 || window.innerHeight < 100)
      return;
    settleModalAbove();
    if (inSight(host, onTop)) {
      troubles = 0;
      return;
    }
    if (!mayPutBack()) {
      giveUp('removed');
      return;
    }
    troubles += 1;
    hindered = true;
    setOnTop(true);
    checkSoon();
  }

  function settleModalAbove(): void {
    if (inSight(host, onTop)) return;
    const found = sightPoints(host)
      .map(([x, y]) => modalAt(document, x, y))
      .find((modal) => modal && modal !== place);
    if (!found) return;
    modals.note(found);
    settle();
  }

  function giveUp(reason: 'frameset' | 'removed'): void {
    life.abort();
    options.onNoRoom(reason);
  }

  function setCollapsed(wanted: boolean): void {
    if (life.signal.aborted || wanted === collapsed) return;
    const hadFocus = (host.getRootNode() as Document | ShadowRoot).activeElement === host;
    collapsed = wanted;
    wear();
    settle();
    if (hadFocus) (collapsed ? tab : frame)?.focus();
  }

  function onPrivateEvent(event: Event): void {
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    // The closed root hides what was clicked; while collapsed there is only the tab.
    if (event.type !== 'click' || !event.isTrusted || !collapsed) return;
    setCollapsed(false);
    options.onCollapse(false);
  }

  function onPrint(event: Event): void {
    printing = event.type === 'beforeprint';
    wear();
    settle();
  }

  const observer = new MutationObserver(settle);

  /** Also after `document.open()`, which takes every listener away; those still there aren't doubled. */
  function watch(root: HTMLElement): void {
    observer.observe(document, OBSERVED);
    observer.observe(root, { attributes: true });
    observer.observe(host, { attributes: true });
    const listener = { capture: true, signal: life.signal };
    for (const type of HINTS.split(' ')) window?.addEventListener(type, checkSoon, listener);
    for (const type of PRIVATE_EVENTS.split(' ')) window?.addEventListener(type, onPrivateEvent, listener);
    window?.addEventListener('fullscreenchange', () => settle(), listener);
    for (const type of ['beforeprint', 'afterprint']) window?.addEventListener(type, onPrint, listener);
  }

  life.signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    host.remove();
    if (document.documentElement) makeRoom(document.documentElement, false);
  });
  signal.addEventListener('abort', () => life.abort(), { signal: life.signal });

  for (const leftOver of document.querySelectorAll(NAME)) leftOver.remove();
  shadow.append(tab);
  wear();
  // A sandboxed document hands its sandbox on to its frames, and a panel in there is dead.
  if (window.origin === 'null') giveUp('removed');
  else settle();

  return {
    isOwn: (element) => host.contains(element),
    setCollapsed,
    get host() {
      return life.signal.aborted ? null : host;
    },
  };
}

const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['open'],
};
