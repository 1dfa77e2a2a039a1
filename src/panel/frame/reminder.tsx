import { t } from '../../ui/i18n.ts';
import { Act } from '../act.tsx';
import { usePanel } from '../panel.ts';

/** The time of a telepon lagi has come: one calm line, the same in every tab, until it is put away (B4). */
export function ReminderLine() {
  const { state, act, lookedFor } = usePanel();
  const [first, ...later] = state.value?.reminders ?? [];
  if (!first) return null;
  const { callId, at, customerName, customerNumber, open } = first;
  return (
    <div class="note strip" role="status" data-reminder={callId}>
      <span>
        {t('reminder', {
          who: customerName ?? customerNumber ?? t('callsNameless'),
          time: at.slice(-5).replace(':', '.'),
        })}
        {later.length > 0 && ` (+${later.length})`}
      </span>
      <button
        type="button"
        class="link-btn"
        data-action="reminder-show"
        onClick={() => {
          lookedFor.value = callId;
          void act(open ? { type: 'open-call', callId } : { type: 'show-calls', on: true });
        }}
      >
        {t('reminderShow')}
      </button>
      <Act action={{ type: 'reminded', callId, at }} class="link-btn">
        {t('reminderDone')}
      </Act>
    </div>
  );
}
