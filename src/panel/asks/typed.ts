import { useEffect } from 'preact/hooks';
import type { CallAction } from '../../call/actions.ts';
import type { Draft } from '../drafts.ts';
import { usePanel } from '../panel.ts';

export interface Typed {
  value: string;
  refused: string | undefined;
  type: (value: string) => void;
}

/**
 * The text of an input: what is being typed, else what is stored. Typed text is sent a moment after the key
 * stroke, and at once when the input is left or anything else is done.
 */
export function useTyped(input: string, stored: string, action: (value: string) => CallAction): Typed {
  const { drafts, act } = usePanel();
  const draft: Draft | undefined = drafts.all.value[input];
  useEffect(() => drafts.settle(input, stored));
  return {
    value: draft?.value ?? stored,
    refused: draft?.refused,
    type: (value) => drafts.type(input, value, async (text) => (await act(action(text)))?.code ?? null),
  };
}
