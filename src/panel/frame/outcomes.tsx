import { t } from '../../ui/i18n.ts';
import { type Live, usePanel } from '../panel.ts';

/** Nobody picked up: the second of the two keys (B1). */
export function Outcomes({ live }: { live: Live }) {
  const { act, layer } = usePanel();
  return (
    <fieldset class="pinned outcomes armed" aria-label={t('notContactedWhy')}>
      <p class="pinned-title">
        {t('notContactedWhy')}
        <button
          type="button"
          class="btn small"
          onClick={() => {
            layer.value = null;
          }}
        >
          {t('cancel')} <kbd>Esc</kbd>
        </button>
      </p>
      {live.view.script.notContacted.map(({ id, label }, index) => (
        <button
          key={id}
          type="button"
          class="chip"
          data-outcome={id}
          onClick={() => {
            layer.value = null;
            void act({ type: 'not-contacted', outcome: id });
          }}
        >
          <kbd>{index + 1}</kbd>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
