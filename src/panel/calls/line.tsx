import type { FinishedCall } from '../../call/state.ts';
import { formatDay, isDay } from '../../customer/calendar.ts';
import { localeShown, type MessageKey, t } from '../../ui/i18n.ts';
import { usePanel } from '../panel.ts';
import { dateTimeText } from '../recap/words.ts';
import { clockText, lengthText } from './words.ts';

const STATES: Record<FinishedCall['steps'][number]['state'], MessageKey> = {
  said: 'stepSaid',
  'skipped-by-rule': 'stepByRule',
  'skipped-by-agent': 'stepByAgent',
};

const scrollTo = (line: Element | null) => line?.scrollIntoView({ block: 'nearest' });

/** One call: when, whom, how it came out, and on opening what became of each step. */
export function CallLine({ call, timeZone }: { call: FinishedCall; timeZone: string }) {
  const { lookedFor } = usePanel();
  const { recap } = call;
  const isLookedFor = lookedFor.value === call.id;
  const promise = recap.paymentPromise;
  return (
    <li>
      <details
        ref={isLookedFor ? scrollTo : null}
        class="call-line"
        data-finished={call.id}
        open={isLookedFor}
      >
        <summary>
          <span class="call-when">
            {clockText(call.begunAt, timeZone)}
            <small>{lengthText(call)}</small>
          </span>
          <span class="call-who">
            <b>{call.customerName ?? call.customerNumber ?? t('callsNameless')}</b>
            <small>
              {[recap.callStatus, recap.callReason, recap.voucher === 'BUKALAPAK' && 'Bukalapak']
                .filter(Boolean)
                .join(' · ')}
            </small>
            {promise && isDay(promise) && (
              <small class="call-promise">
                {t('callsPromise', { day: formatDay(promise, localeShown(), 'short') })}
              </small>
            )}
            {recap.callBack && (
              <small class="call-promise">{t('callsBack', { time: dateTimeText(recap.callBack) })}</small>
            )}
          </span>
        </summary>
        <ol class="call-steps">
          {call.steps.map(({ step, state, reason }) => (
            <li key={step} class={state}>
              <span>{step}</span>
              <span>
                {t(STATES[state])}
                {reason ? `: ${reason}` : ''}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
