import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Live, usePanel } from '../panel.ts';

/** What can be needed at any place of the call: a shorter way, and the penalty. */
export function CallTools({ live }: { live: Live }) {
  const { act } = usePanel();
  const { hurry } = live.call;
  return (
    <>
      <button
        type="button"
        class="tool"
        data-action="hurry"
        aria-pressed={hurry}
        title={t('hurryHint')}
        onClick={() => act({ type: 'hurry', on: !hurry })}
      >
        <Icon name="fast" />
        <span class="unseen">{t('hurry')}</span>
        <kbd>H</kbd>
      </button>
      <button
        type="button"
        class="tool"
        data-action="penalty"
        title={t('penaltyHint')}
        onClick={() => act({ type: 'open-penalty' })}
      >
        {t('penaltyTitle')} <kbd>D</kbd>
      </button>
    </>
  );
}
