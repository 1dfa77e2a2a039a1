import { useSignal } from '@preact/signals';
import { t } from '../../ui/i18n.ts';
import { type Live, usePanel } from '../panel.ts';

/** The steps of the script: where the call is, what was said, and what is left out and why. */
export function Rail({ live }: { live: Live }) {
  const { act } = usePanel();
  const told = useSignal<string | null>(null);
  const { call, view } = live;
  const shown = view.flow.steps.find(({ step }) => step.id === told.value);
  return (
    <>
      <nav class="rail" aria-label={t('railTitle')}>
        {view.flow.steps.map(({ step, skipped }, index) => {
          const current = step.id === call.step;
          const said = call.said.includes(step.id) && !skipped;
          const number = index + 1;
          const name = skipped
            ? t('railSkipped', { number, title: step.title, reason: skipped })
            : t(said ? 'railSaid' : 'railStep', { number, title: step.title });
          return (
            <button
              key={step.id}
              type="button"
              class={`rail-step${said ? ' said' : ''}${skipped ? ' skipped' : ''}`}
              data-step={step.id}
              data-skipped={skipped}
              aria-current={current ? 'step' : undefined}
              aria-label={name}
              title={name}
              onClick={() => act({ type: 'go', step: step.id })}
              onFocus={() => {
                told.value = step.id;
              }}
              onPointerEnter={() => {
                told.value = step.id;
              }}
              onBlur={() => {
                told.value = null;
              }}
              onPointerLeave={() => {
                told.value = null;
              }}
            >
              {number}
            </button>
          );
        })}
      </nav>
      {shown && shown.skipped !== undefined && (
        <p class="rail-told" aria-hidden="true">
          {t('skippedBecause', { reason: shown.skipped })}
        </p>
      )}
    </>
  );
}
