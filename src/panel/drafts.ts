/**
 * What is being typed and has not reached the background. It outlives the input that it was typed into, so that
 * a redrawn panel, a step further or a background that does not answer lose nothing.
 */
import { type ReadonlySignal, signal } from '@preact/signals';

/** Longest time that typed text waits before it is sent, ms. */
export const SEND_AFTER_MS = 200;

export interface Draft {
  value: string;
  /** Code of the refusal of this text. */
  refused?: string;
}

/** Sends a value; resolves to the code of a refusal, or null where it was taken. */
export type SendText = (value: string) => Promise<string | null>;

export interface Drafts {
  /** By input. */
  all: ReadonlySignal<Readonly<Record<string, Draft>>>;
  /** Notes what was typed, and sends it at the latest after `SEND_AFTER_MS`. */
  type(input: string, value: string, send: SendText): void;
  /** Sends at once whatever waits. */
  flush(): void;
  /** Forgets a draft that the background has taken. */
  settle(input: string, stored: string): void;
  /** Forgets an emptied draft, so that what is stored shows again. */
  forgetEmpty(input: string): void;
}

export function createDrafts(sendAfterMs = SEND_AFTER_MS): Drafts {
  const all = signal<Readonly<Record<string, Draft>>>({});
  const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; send: () => void }>();

  const put = (input: string, draft: Draft | null) => {
    const { [input]: _, ...others } = all.peek();
    all.value = draft ? { ...others, [input]: draft } : others;
  };

  const send = async (input: string, sendText: SendText) => {
    waiting.delete(input);
    const draft = all.peek()[input];
    if (!draft) return;
    const refused = await sendText(draft.value);
    if (refused !== null && all.peek()[input]?.value === draft.value) put(input, { ...draft, refused });
  };

  return {
    all,
    type(input, value, sendText) {
      put(input, { value });
      const earlier = waiting.get(input);
      const timer = earlier?.timer ?? setTimeout(() => waiting.get(input)?.send(), sendAfterMs);
      waiting.set(input, { timer, send: () => void send(input, sendText) });
    },
    flush() {
      for (const { timer, send: sendNow } of [...waiting.values()]) {
        clearTimeout(timer);
        sendNow();
      }
    },
    settle(input, stored) {
      const draft = all.peek()[input];
      if (draft && !waiting.has(input) && draft.value === stored) put(input, null);
    },
    forgetEmpty(input) {
      if (all.peek()[input]?.value === '') put(input, null);
    },
  };
}
