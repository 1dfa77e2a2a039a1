import type { Answer, Answers, Request, RequestType } from '../protocol/messages.ts';
import { browser } from './browser.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks the background from one of Pandu's own pages. A worker that dies before it answers is asked again, up to
 * six times over about three seconds; actions carry an id, so a second delivery changes nothing.
 */
export async function ask<T extends RequestType>(
  request: Extract<Request, { type: T }>,
): Promise<Answer<Answers[T]>> {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = (await browser.runtime.sendMessage(request)) as Answer<Answers[T]> | undefined;
      if (answer) return answer;
    } catch {
      // Asked again below.
    }
    if (attempt === 5) return { ok: false, error: { code: 'no-answer' } };
    await pause(50 * 2 ** attempt);
  }
}
