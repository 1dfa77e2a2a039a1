import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { Act } from '../act.tsx';
import type { Live } from '../panel.ts';

/** What can be needed at any place of the call: a shorter way, and the penalty. */
export function CallTools({ live }: { live: Live }) {
  const { hurry } = live.call;
  return (
    <>
      <Act action={{ type: 'hurry', on: !hurry }} class="tool" pressed={hurry} title={t('hurryHint')}>
        <Icon name="fast" />
        <span class="unseen">{t('hurry')}</span>
        <kbd>H</kbd>
      </Act>
      <Act action={{ type: 'open-penalty' }} name="penalty" class="tool" title={t('penaltyHint')}>
        {t('penaltyTitle')} <kbd>D</kbd>
      </Act>
    </>
  );
}
