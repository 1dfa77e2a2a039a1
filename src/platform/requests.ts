import type { Answer, Answers, Request, RequestType } from '../protocol/messages.ts';
import { native } from './native.ts';

/** Six times over about three seconds: a worker starts in a fraction of that. */
const ATTEMPTS = 6;

/** False once the extension was updated or removed under this script. */
export const isAlive = (): boolean => {
  try {
    return native.runtime?.id !== undefined;
  } catch {
    return false;
  }
};

/**
 * Asks the background. A worker that dies before it answers is asked again; actions carry an id, so that a second
 * delivery changes nothing. One that was replaced is not asked again.
 */
export async function ask<T extends RequestType>(
  request: Extract<Request, { type: T }>,
): Promise<Answer<Answers[T]>> {
  for (let attempt = 0; attempt < ATTEMPTS && isAlive(); attempt++) {
    try {
      const answer = (await native.runtime.sendMessage(request)) as Answer<Answers[T]> | undefined;
      if (answer) return answer;
    } catch {
      // Asked again below.
    }
    await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
  }
  return { ok: false, error: { code: 'no-answer' } };
}

/** ms between calls on a background that has not answered at all. */
const CALLS_AGAIN = 1000;

/** Asks until there is an answer: for what nobody else would ask again. What makes it moot, or an extension that is gone, ends it. */
export async function askTillHeard<T extends RequestType>(
  request: Extract<Request, { type: T }>,
  isMoot: () => boolean,
): Promise<Answer<Answers[T]>> {
  for (;;) {
    const answer = await ask(request);
    if (answer.ok || answer.error.code !== 'no-answer' || isMoot() || !isAlive()) return answer;
    await new Promise((resolve) => setTimeout(resolve, CALLS_AGAIN));
  }
}
