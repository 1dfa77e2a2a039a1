/**
 * The content script: reads the customer off the page, holds the panel's frame, and hands the rest on. Injected
 * again (after an update, by hand, twice) it takes over from the copy before it.
 */
import type { FieldKey } from '../customer/record.ts';
import { ask, isAlive, onCommand, pageUrl } from '../platform/page-link.ts';
import type { PageSetup, Request } from '../protocol/messages.ts';
import { createHighlight } from './highlight.ts';
import { mountHost } from './host/index.ts';
import { startReader } from './reader/index.ts';
import { takeOver } from './takeover.ts';

/** A copy whose extension is gone learns of it by looking: nothing tells it. */
const ALIVE_CHECK_MS = 2000;

const life = takeOver('content');
/** Names this document to the background: a value belongs to the page that it was read from. */
const documentId = crypto.randomUUID();
let running: AbortController | undefined;
let setup: PageSetup = { enabled: false, collapsed: false, taught: [] };
let applySetup: ((next: PageSetup) => void) | undefined;
let readNow: (() => unknown) | undefined;
let unsent: Extract<Request, { type: 'page/reading' }> | undefined;
let sending = false;
let showField: ((key: FieldKey | null) => void) | undefined;

onCommand((command) => {
  switch (command.type) {
    case 'setup':
      take(command.setup);
      return Promise.resolve(true);
    case 'highlight':
      showField?.(command.key);
      return Promise.resolve(true);
    case 'read':
      return Promise.resolve(readNow?.());
    case 'stand-down':
      life.abort();
      return Promise.resolve(true);
    default:
      return undefined;
  }
}, life.signal);

void ask({ type: 'page/hello' }).then((answer) => {
  if (answer.ok && !life.signal.aborted) take(answer.value);
});

const watch = setInterval(() => {
  if (!isAlive()) life.abort();
}, ALIVE_CHECK_MS);
life.signal.addEventListener('abort', () => {
  clearInterval(watch);
  running?.abort();
});

/** One at a time and the newest alone, so that one that has to be sent again can't overtake a later one. */
async function sendReadings(): Promise<void> {
  if (sending) return;
  sending = true;
  while (unsent && !life.signal.aborted) {
    const request = unsent;
    unsent = undefined;
    await ask(request);
  }
  sending = false;
}

function take(next: PageSetup): void {
  setup = next;
  if (!next.enabled) {
    running?.abort();
    running = undefined;
    return;
  }
  if (running) applySetup?.(next);
  else start();
}

function start(): void {
  running = new AbortController();
  const { signal } = running;
  const host = mountHost({
    document,
    panelUrl: pageUrl('src/panel/index.html'),
    collapsed: setup.collapsed,
    signal,
    onCollapse: (collapsed) => {
      setup = { ...setup, collapsed };
      void ask({ type: 'page/collapsed', collapsed });
    },
    onNoRoom: (reason) => void ask({ type: 'page/no-room', reason }),
  });
  const reader = startReader({
    document,
    isOwn: (element) => host.isOwn(element),
    taught: () => setup.taught,
    signal,
    onReading: (reading) => {
      const source = `${documentId}${location.pathname}`.slice(0, 80);
      unsent = { type: 'page/reading', source, reading };
      void sendReadings();
    },
    ...(__DEMO__ && {
      mark: (name: string, start: number) => performance.measure(name, { start, end: performance.now() }),
    }),
  });
  readNow = () => reader.readNow();
  const highlight = createHighlight(document, signal);
  showField = (key) => highlight(key === null ? null : reader.elementOf(key));
  applySetup = (next) => {
    host.setCollapsed(next.collapsed);
    reader.readNow();
  };
}
