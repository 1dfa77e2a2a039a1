import { useSignal } from '@preact/signals';
import type { FinishedCall } from '../../call/state.ts';
import { t } from '../../ui/i18n.ts';
import { usePanel } from '../panel.ts';
import { WaitingCalls } from '../start/waiting.tsx';
import { callsCsv } from './csv.ts';
import { CallLine } from './line.tsx';
import { matches } from './words.ts';

/** Today's calls, newest first: an overview of the agent's own, with no score of anybody. */
export function CallsView() {
  const { state } = usePanel();
  const search = useSignal('');
  const withCustomer = useSignal(false);
  const now = state.value;
  if (!now) return null;
  const { timeZone } = now.settings;
  const found = now.finished.filter((call) => matches(call, search.value.trim())).reverse();
  return (
    <div class="scroll calls">
      <header class="place-head">
        <h2>{t('callsTitle')}</h2>
        <span class="ending">{t('callsCount', { count: now.finished.length })}</span>
      </header>
      <WaitingCalls />
      {now.finished.length === 0 ? (
        <p class="note">{t('callsNone')}</p>
      ) : (
        <>
          <input
            class="field"
            type="search"
            data-search="calls"
            placeholder={t('callsSearch')}
            aria-label={t('callsSearch')}
            value={search.value}
            onInput={(event) => {
              search.value = event.currentTarget.value;
            }}
          />
          <ul class="call-list">
            {found.map((call) => (
              <CallLine key={call.id} call={call} timeZone={timeZone} />
            ))}
          </ul>
          {found.length === 0 && <p class="hint">{t('callsNoMatch')}</p>}
          <div class="export">
            <button
              type="button"
              class="btn small"
              data-action="export-calls"
              onClick={() => save(now.finished, timeZone, withCustomer.value)}
            >
              {t('callsExport')}
            </button>
            <label>
              <input
                type="checkbox"
                checked={withCustomer.value}
                onChange={(event) => {
                  withCustomer.value = event.currentTarget.checked;
                }}
              />{' '}
              {t('callsWithCustomer')}
            </label>
          </div>
          <p class="hint">{t('callsKept', { hours: now.settings.keepHours })}</p>
        </>
      )}
    </div>
  );
}

function save(calls: readonly FinishedCall[], timeZone: string, withCustomer: boolean): void {
  const address = URL.createObjectURL(
    new Blob(['\ufeff', callsCsv(calls, timeZone, withCustomer)], { type: 'text/csv' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = 'pandu.csv';
  link.click();
  URL.revokeObjectURL(address);
}
