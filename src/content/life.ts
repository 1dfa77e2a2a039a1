import { askTillHeard, isAlive, onCommand } from '../platform/page-link.ts';
import type { PageCommand, PageSetup } from '../protocol/messages.ts';
import { takeOver } from './takeover.ts';

/** A copy whose extension is gone learns of it by looking: nothing tells it. */
const ALIVE_CHECK_MS = 2000;

export interface Running {
  /** The setup has changed while running. */
  update(setup: PageSetup): void;
  /** A command that is this part's business is answered; others give undefined. */
  command?(command: PageCommand): Promise<unknown> | undefined;
}

/**
 * The life of one part of Pandu in a page: it takes over from an older copy, starts where the site is on, stops
 * where it is turned off, and ends with the extension. `start` gets a signal that ends with any of these.
 */
export function live(
  part: 'host' | 'reader',
  start: (setup: PageSetup, signal: AbortSignal) => Running,
): void {
  const life = takeOver(part);
  let stop: AbortController | undefined;
  let running: Running | undefined;

  const take = (setup: PageSetup) => {
    if (!setup.enabled) {
      stop?.abort();
      running = undefined;
    } else if (running) {
      running.update(setup);
    } else {
      stop = new AbortController();
      running = start(setup, stop.signal);
    }
  };

  onCommand((command) => {
    if (command.type === 'setup') {
      take(command.setup);
      return undefined;
    }
    if (command.type === 'stand-down') {
      life.abort();
      return undefined;
    }
    return running?.command?.(command);
  }, life.signal);

  const watch = setInterval(() => {
    if (!isAlive()) life.abort();
  }, ALIVE_CHECK_MS);
  life.signal.addEventListener('abort', () => {
    clearInterval(watch);
    stop?.abort();
  });

  void askTillHeard({ type: 'page/hello', part }, () => life.signal.aborted).then((answer) => {
    if (answer.ok && !life.signal.aborted) take(answer.value);
  });
}
