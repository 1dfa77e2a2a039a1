/**
 * The content script's side of the protocol. It goes without the polyfill, whose bytes would count in every
 * page: in Manifest V3 both browsers answer with promises themselves.
 */
import type { Answer, Answers, PageCommand, Request, RequestType } from '../protocol/messages.ts';

interface NativeRuntime {
  id?: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(
      listener: (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => unknown,
    ): void;
    removeListener(listener: unknown): void;
  };
}

interface NativeGlobal {
  browser?: { runtime: NativeRuntime };
  chrome?: { runtime: NativeRuntime };
}

const native = globalThis as unknown as NativeGlobal;
const runtime = (native.browser ?? native.chrome)?.runtime as NativeRuntime;

/** False once the extension was updated or removed under this copy of the content script. */
export const isAlive = (): boolean => {
  try {
    return runtime?.id !== undefined;
  } catch {
    return false;
  }
};

export const pageUrl = (path: string): string => runtime.getURL(path);

/**
 * Asks the background. One that dies before it answers is asked again, up to six times over about three seconds;
 * one that was replaced is not.
 */
export async function ask<T extends RequestType>(
  request: Extract<Request, { type: T }>,
): Promise<Answer<Answers[T]>> {
  for (let attempt = 0; attempt < 6 && isAlive(); attempt++) {
    try {
      const answer = (await runtime.sendMessage(request)) as Answer<Answers[T]> | undefined;
      if (answer) return answer;
    } catch {
      // Asked again below.
    }
    await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
  }
  return { ok: false, error: { code: 'no-answer' } };
}

/**
 * Commands of the background until the signal ends. A handler gives undefined for what is not its business, and
 * a promise of the answer for what is.
 */
export function onCommand(
  handle: (command: PageCommand) => Promise<unknown> | undefined,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => {
    if (sender.id !== runtime.id || typeof message !== 'object' || message === null) return false;
    const answer = handle(message as PageCommand);
    if (!answer) return false;
    answer.then(reply, () => reply(null));
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) runtime.onMessage.removeListener(listener);
  });
}
