/** The reader in the page: tells the background what it reads, and shows on the page where a value stands. */
import { askTillHeard } from '../platform/page-link.ts';
import type { Request } from '../protocol/messages.ts';
import { createHighlight } from './highlight.ts';
import { live } from './life.ts';
import { startReader, warmUp } from './reader/index.ts';

/**
 * Names this document within its tab, and is the same for every copy of Pandu that comes into it: the moment of its
 * birth. A value belongs to the page that it was read from.
 */
const documentId = performance.timeOrigin;

/** Our own elements are no part of the page. */
const isOwn = (element: Element): boolean => element.localName.startsWith('pandu-');

let started = false;

live('reader', (first, signal) => {
  started = true;
  let setup = first;
  const send = createSender(signal);
  const reader = startReader({
    document,
    isOwn,
    taught: () => setup.taught,
    signal,
    onReading: (reading) => {
      const source = `${documentId}${location.pathname}`.slice(0, 80);
      send({ type: 'page/reading', source, reading });
    },
    ...(__DEMO__ && {
      mark: (name: string, start: number) => performance.measure(name, { start, end: performance.now() }),
    }),
  });
  const highlight = createHighlight(document, signal);
  return {
    update(next) {
      setup = next;
      reader.look();
    },
    command(command) {
      if (command.type === 'highlight') {
        highlight(command.key === null ? null : reader.elementOf(command.key));
        return Promise.resolve(true);
      }
      return command.type === 'read' ? Promise.resolve(reader.readNow()) : undefined;
    },
  };
});

// The background is asked whether the site is on: meanwhile there is time.
const warm = warmUp(document);
const goOn = (): void => {
  if (!started && !warm.next().done) setTimeout(goOn);
};
setTimeout(goOn);

type ReadingMessage = Extract<Request, { type: 'page/reading' }>;

/** One at a time and the newest alone, so that one that has to be sent again can't overtake a later one. */
function createSender(signal: AbortSignal): (message: ReadingMessage) => void {
  let unsent: ReadingMessage | undefined;
  let sending = false;
  const work = async () => {
    sending = true;
    while (unsent && !signal.aborted) {
      const message = unsent;
      unsent = undefined;
      // Nothing else would tell it: a page that does not change is not read anew.
      await askTillHeard(message, () => signal.aborted || unsent !== undefined);
    }
    sending = false;
  };
  return (message) => {
    unsent = message;
    if (!sending) void work();
  };
}
