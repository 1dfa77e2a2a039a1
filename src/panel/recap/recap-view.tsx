import { useRef } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import { Act } from '../act.tsx';
import { CustomerData } from '../customer/data.tsx';
import { type Live, usePanel } from '../panel.ts';
import { FillNotes } from './fill-notes.tsx';
import { MissingList } from './missing.tsx';
import { recapModel } from './model.ts';
import { RecapRow } from './row.tsx';
import { WhatsAppForm } from './whatsapp-form.tsx';

const MS_PER_SECOND = 1000;

/** The call's end: what to enter in the CRM, what is still missing, and what has gone in. */
export function RecapView({ live }: { live: Live }) {
  const { state } = usePanel();
  const { call, view } = live;
  const { entries, missing, unanswered } = recapModel(live);
  const shown = entries.filter((entry) => entry.value || entry.key === 'notes');
  const copied = shown.filter((entry) => entry.value).map((entry) => entry.key);
  const others = entries.filter((entry) => !entry.value && entry.key !== 'notes' && !entry.missing);
  // One of them half typed when the page was taken away must be in sight again.
  const isHalfTyped = useRef(others.some(({ key }) => live.call.jottings[`recap-${key}`]));
  return (
    <div class="scroll recap">
      <header class="place-head">
        <h2>{t('recapTitle')}</h2>
        <span class="ending">{endingText(live)}</span>
      </header>
      <FillNotes live={live} />
      <MissingList live={live} missing={missing} unanswered={unanswered} />
      <dl class="recap-list">
        {shown.map((entry) => (
          <RecapRow key={entry.key} live={live} entry={entry} number={copied.indexOf(entry.key) + 1} />
        ))}
      </dl>
      <WhatsAppForm live={live} />
      {others.length > 0 && (
        <details class="recap-others" open={isHalfTyped.current}>
          <summary>{t('recapOthers', { count: others.length })}</summary>
          <dl class="recap-list">
            {others.map((entry) => (
              <RecapRow key={entry.key} live={live} entry={entry} />
            ))}
          </dl>
        </details>
      )}
      <p class="hint">
        {t('recapVersion', { script: view.script.short })}
        {(state.value?.waitingCalls.length ?? 0) > 0 &&
          ` · ${t('waitingCount', { count: state.value?.waitingCalls.length ?? 0 })}`}{' '}
        <Act action={{ type: 'new-call' }} class="link-btn">
          {t('newCall')}
        </Act>
      </p>
      <CustomerData live={live} open={false} />
      <span class="unseen" data-call-seconds={secondsOf(call.begunAt ?? call.openedAt, call.endedAt)} />
    </div>
  );
}

const secondsOf = (from: number, to: number | undefined): number =>
  to === undefined ? 0 : Math.max(0, Math.round((to - from) / MS_PER_SECOND));

/** How the call ended and how long it took. */
function endingText({ call, view }: Live): string {
  const seconds = secondsOf(call.begunAt ?? call.openedAt, call.endedAt);
  const length = t('lengthLong', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  const { ending } = call;
  if (ending?.how === 'not-contacted') {
    return view.script.notContacted.find(({ id }) => id === ending.outcome)?.label ?? t('endedNotContacted');
  }
  const how = t(
    ending?.how === 'completed' ? 'endedCompleted' : ending?.how === 'case' ? 'endedCase' : 'endedEarly',
  );
  return `${how} · ${length}`;
}
