import { usePanel } from '../panel.ts';

/** Text that helps the agent to compare and belongs to no answer: kept in the panel alone. */
export function useTypedLocally(input: string): { value: string; type: (value: string) => void } {
  const { notes } = usePanel();
  return {
    value: notes.value[input] ?? '',
    type: (value) => {
      notes.value = { ...notes.peek(), [input]: value };
    },
  };
}
