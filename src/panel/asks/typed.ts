import { useEffect } from 'preact/hooks';
import type { CallAction } from '../../call/actions.ts';
import type { Call, JottingKey } from '../../call/state.ts';
import { usePanel } from '../panel.ts';
import { isRefusal } from '../refusals.ts';

export interface Typed {
  value: string;
  /** Code of the refusal of this text. */
  refused: string | undefined;
  type: (value: string) => void;
}

/**
 * The text of an input of a call: what is being typed, else what is stored. Typed text is sent a moment after
 * the key stroke, and at once when the input is left or anything else is done. Where the tab has gone on to
 * another customer by then, it stays with its own call and is sent when that one is back.
 */
export function useTyped(
  callId: string,
  key: string,
  stored: string,
  action: (value: string) => CallAction,
): Typed {
  const { drafts, act, live } = usePanel();
  const input = `${callId} ${key}`;
  const draft = drafts.all.value[input];
  useEffect(() => drafts.settle(input, stored));
  return {
    value: draft?.value ?? stored,
    refused: typeof draft?.sent === 'object' ? draft.sent.refused : undefined,
    type: (value) =>
      drafts.type(input, value, async (text) => {
        if (live.peek()?.call.id !== callId) return 'unsent';
        const failure = await act(action(text));
        if (!failure) return 'taken';
        // The tab has gone on to another customer, and this panel has not yet heard of it.
        if (failure.code === 'no-call') return 'unsent';
        return isRefusal(failure.code) ? { refused: failure.code } : 'unsent';
      }),
  };
}

/** Text that helps the agent and belongs to no answer. */
export const useJotting = ({ id, jottings }: Call, key: JottingKey): Typed =>
  useTyped(id, `jot ${key}`, jottings[key] ?? '', (value) => ({ type: 'jot', key, value }));
