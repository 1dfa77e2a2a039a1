import { t } from '../../ui/i18n.ts';
import { clockText } from '../calls/words.ts';
import { usePanel } from '../panel.ts';

/** Begun calls that no tab shows: "belum direkap". */
export function WaitingCalls() {
  const { state, act } = usePanel();
  const now = state.value;
  if (!now || now.waitingCalls.length === 0) return null;
  return (
    <section class="waiting" aria-label={t('waitingTitle')}>
      <h3>
        {t('waitingTitle')} <span class="count">{now.waitingCalls.length}</span>
      </h3>
      <ul>
        {now.waitingCalls.map(({ id, customerName, customerNumber, begunAt }) => (
          <li key={id}>
            <button
              type="button"
              class="waiting-call"
              data-open-call={id}
              onClick={() => act({ type: 'open-call', callId: id })}
            >
              <b>{customerName ?? customerNumber ?? t('callsNameless')}</b>
              <span>
                {t('waitingSince', { time: clockText(begunAt, now.settings.timeZone) })}
                {customerName && customerNumber ? ` · ${customerNumber}` : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
