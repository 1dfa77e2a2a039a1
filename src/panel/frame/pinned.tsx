import { t } from '../../ui/i18n.ts';
import { type Live, usePanel } from '../panel.ts';
import { Outcomes } from './outcomes.tsx';

/** The eight situations, under the thumb whatever the step (R1.11). */
export function Pinned({ live }: { live: Live }) {
  const { act, layer } = usePanel();
  const { call, view } = live;
  const situations = view.script.caring.flatMap(({ situations: list }) => list);
  const armed = layer.value === 'cases';
  if (layer.value === 'outcomes') return <Outcomes live={live} />;
  return (
    <fieldset class={armed ? 'pinned armed' : 'pinned'} aria-label={t('casesTitle')}>
      <kbd title={t('casesKey')}>K</kbd>
      {situations.map(({ id, label, short }, index) => (
        <button
          key={id}
          type="button"
          class="chip"
          data-case={id}
          aria-pressed={call.openCase === id}
          title={label}
          onClick={() => {
            layer.value = null;
            void act({ type: 'open-case', case: id });
          }}
        >
          {armed && <kbd>{index + 1}</kbd>}
          {short}
        </button>
      ))}
    </fieldset>
  );
}
