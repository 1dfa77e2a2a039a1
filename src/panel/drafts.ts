/**
 * What is being typed and has not reached the background. It outlives the input that it was typed into, so that
 * a redrawn panel, a step further or a background that does not answer lose nothing.
 */
import { type ReadonlySignal, signal } from '@preact/signals';

/** Longest time that typed text waits before it is sent, ms. */
export const SEND_AFTER_MS = 200;

/** What became of a text: stored; not delivered, so to be sent again; or refused with a code. */
export type Sent = 'taken' | 'unsent' | { refused: string };

export interface Draft {
  value: string;
  /** Missing while it waits or is under way. */
  sent?: Sent;
}

export type SendText = (value: string) => Promise<Sent>;

export interface Drafts {
  /** By input. */
  all: ReadonlySignal<Readonly<Record<string, Draft>>>;
  /** Notes what was typed, and sends it at the latest after `SEND_AFTER_MS`. */
  type(input: string, value: string, send: SendText): void;
  /** Sends at once whatever waits. */
  flush(): void;
  /** Sends again what was not delivered. */
  resend(): void;
  /** Forgets a draft that the background has taken. */
  settle(input: string, stored: string): void;
  /** Forgets an emptied draft, so that what is stored shows again. */
  forgetEmpty(input: string): void;
}

export function createDrafts(sendAfterMs = SEND_AFTER_MS): Drafts {
  const all = signal<Readonly<Record<string, Draft>>>({});
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const senders = new Map<string, SendText>();

  const put = (input: string, draft: Draft | null) => {
    const { [input]: _, ...others } = all.peek();
    all.value = draft ? { ...others, [input]: draft } : others;
  };

  const send = async (input: string) => {
    clearTimeout(waiting.get(input));
    waiting.delete(input);
    const value = all.peek()[input]?.value;
    const sendText = senders.get(input);
    if (value === undefined || !sendText) return;
    const sent = await sendText(value);
    const now = all.peek()[input];
    if (now?.value === value && !waiting.has(input)) put(input, { value, sent });
  };

  return {
    all,
    type(input, value, sendText) {
      put(input, { value });
      senders.set(input, sendText);
      if (!waiting.has(input))
        waiting.set(
          input,
          setTimeout(() => void send(input), sendAfterMs),
        );
    },
    flush() {
      for (const input of [...waiting.keys()]) void send(input);
    },
    resend() {
      for (const [input, { sent }] of Object.entries(all.peek())) if (sent === 'unsent') void send(input);
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
