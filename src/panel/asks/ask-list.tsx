import type { Ask } from '../../script/format.ts';
import type { Live } from '../panel.ts';
import { Choice } from './choice.tsx';
import { TextAsk } from './text-ask.tsx';

/** Questions and inputs of a place, in the script's order. */
export function AskList({ live, asks }: { live: Live; asks: readonly Ask[] }) {
  let shown = 0;
  return (
    <>
      {asks.map((ask) => {
        if (ask.kind === 'input') return <TextAsk key={ask.id} live={live} ask={ask} />;
        const first = shown + 1;
        shown += ask.options.length;
        return <Choice key={ask.id} live={live} ask={ask} first={first} />;
      })}
    </>
  );
}
