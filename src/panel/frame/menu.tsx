import type { LiveScript } from '../../protocol/messages.ts';
import { t } from '../../ui/i18n.ts';
import { usePanel } from '../panel.ts';
import { standingText } from './version.ts';

/** What is needed seldom. */
export function Menu({ version }: { version: LiveScript }) {
  const { state, act, layer } = usePanel();
  const site = state.value?.tab.site;
  const close = () => {
    layer.value = null;
  };
  return (
    <fieldset class="menu" aria-label={t('menu')}>
      <p class="menu-version">
        <b>{version.title}</b>
        <span>{standingText(version)}</span>
      </p>
      <p class="menu-site">
        <span>{t('siteIs')}</span>
        {(['IDEAS', 'myXENA'] as const).map((option) => (
          <button
            key={option}
            type="button"
            class="btn small"
            aria-pressed={site === option}
            onClick={() => {
              void act({ type: 'site', site: option });
              close();
            }}
          >
            {option}
          </button>
        ))}
      </p>
      <button
        type="button"
        class="menu-item"
        data-action="help"
        onClick={() => {
          layer.value = 'help';
        }}
      >
        {t('helpTitle')} <kbd>?</kbd>
      </button>
      {state.value?.call && !state.value.call.ending && (
        <button
          type="button"
          class="menu-item"
          data-action="new-call"
          onClick={() => {
            void act({ type: 'new-call' });
            close();
          }}
        >
          {t('newCallMenu')}
        </button>
      )}
    </fieldset>
  );
}
