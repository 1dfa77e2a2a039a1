import { useEffect, useRef } from 'preact/hooks';
import type { ChoiceAsk } from '../../script/format.ts';
import { t } from '../../ui/i18n.ts';
import { digitHint } from '../keys/hints.ts';
import { type Live, usePanel } from '../panel.ts';

interface Props {
  live: Live;
  ask: ChoiceAsk;
  /** Number of the first option's key. */
  first: number;
}

/** A question with its options; the chosen one pressed again takes the answer back. */
export function Choice({ live, ask, first }: Props) {
  const { act } = usePanel();
  const awaited = live.call.needsAnswer === ask.id;
  const given = live.call.answers[ask.id];
  const labelId = `ask-${ask.id}`;
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (awaited) group.current?.scrollIntoView({ block: 'nearest' });
  }, [awaited]);
  return (
    <fieldset ref={group} class={awaited ? 'ask awaited' : 'ask'} aria-labelledby={labelId} data-ask={ask.id}>
      <div class="ask-label" id={labelId}>
        {ask.label}
        {awaited && (
          <span class="awaits" role="status">
            {t('askAwaited')}
          </span>
        )}
      </div>
      <div class={ask.options.length > 1 ? 'answers two' : 'answers'}>
        {ask.options.map((option, index) => {
          const chosen = given === option.id;
          const hint = digitHint(first + index);
          return (
            <button
              key={option.id}
              type="button"
              class="btn answer"
              data-answer={`${ask.id}:${option.id}`}
              aria-pressed={chosen}
              onClick={(event) => {
                // The second click of a double one must not take back what the first one gave.
                if (event.detail > 1) return;
                void act(
                  chosen
                    ? { type: 'unanswer', question: ask.id }
                    : { type: 'answer', question: ask.id, option: option.id },
                );
              }}
            >
              <span>{option.label}</span>
              {hint && <kbd>{hint}</kbd>}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
