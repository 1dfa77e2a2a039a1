import { t } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';
import { PenaltyBand } from './band.tsx';
import { PenaltyLines } from './lines.tsx';
import { payDayText } from './words.ts';

/** The penalties at a glance, beside the due date. */
export function PenaltyCard({ live }: { live: Live }) {
  return (
    <section class="card" aria-label={t('penaltyTitle')}>
      <h3>{t('penaltyOn', { day: payDayText(live) })}</h3>
      <PenaltyLines live={live} />
      <PenaltyBand live={live} />
    </section>
  );
}
