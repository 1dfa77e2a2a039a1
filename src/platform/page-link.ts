/** The content script's side of the protocol. */
import type { PageCommand } from '../protocol/messages.ts';
import { native } from './native.ts';

export { ask, askTillHeard, isAlive } from './requests.ts';

export const pageUrl = (path: string): string => native.runtime.getURL(path);

/**
 * Commands of the background until the signal ends. A handler gives undefined for what is not its business, and
 * a promise of the answer for what is.
 */
export function onCommand(
  handle: (command: PageCommand) => Promise<unknown> | undefined,
  signal: AbortSignal,
): void {
  const { id, onMessage } = native.runtime;
  const listener = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => {
    if (sender.id !== id || typeof message !== 'object' || message === null) return false;
    const answer = handle(message as PageCommand);
    if (!answer) return false;
    answer.then(reply, () => reply(null));
    return true;
  };
  onMessage.addListener(listener as never);
  // A listener of an extension that is gone can't be taken back, and hears nothing.
  signal.addEventListener('abort', () => {
    if (native.runtime?.id) onMessage.removeListener(listener as never);
  });
}
