import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePanel } from '../panel.ts';
import { WaitingCalls } from './waiting.tsx';

/** No customer on the page: what to do next, and what still waits. */
export function StartView() {
  const { state } = usePanel();
  const now = state.value;
  const page = now?.tab.state ?? 'none';
  const site = now?.tab.site ?? t('startSites');
  return (
    <div class="scroll start">
      <div class="start-main" role="status">
        {page === 'reading' ? (
          <span class="spinner" aria-hidden="true" />
        ) : (
          <span class="start-mark">
            <Icon name={page === 'list' ? 'list' : 'person'} />
          </span>
        )}
        <h2>{t(page === 'reading' ? 'startReading' : page === 'list' ? 'startList' : 'startNone')}</h2>
        <p>
          {page === 'reading'
            ? t('startReadingHint')
            : page === 'list'
              ? t('startListHint')
              : t('startNoneHint', { site })}
        </p>
      </div>
      <WaitingCalls />
    </div>
  );
}
