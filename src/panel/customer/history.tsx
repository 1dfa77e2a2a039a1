import { formatDay, isDay } from '../../customer/calendar.ts';
import { localeShown, t } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';
import { periodText } from './fields.ts';

/** The last payments as the page lists them, newest first (R6.1). */
export function HistoryCard({ live }: { live: Live }) {
  const payments = live.view.record.paymentHistory ?? [];
  if (payments.length === 0) return null;
  return (
    <section class="card" aria-label={t('historyTitle')}>
      <h3>{t('historyTitle')}</h3>
      <ul class="history">
        {payments.map(({ period, channel, paidOn }) => (
          <li key={`${period} ${channel} ${paidOn}`}>
            <span>{periodText(period)}</span>
            <b>{channel}</b>
            <span>{paidOn && isDay(paidOn) ? formatDay(paidOn, localeShown(), 'day-month') : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
