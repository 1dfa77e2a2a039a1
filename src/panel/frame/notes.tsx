import { copyText } from '../../ui/copy.ts';
import { t } from '../../ui/i18n.ts';
import { usePanel } from '../panel.ts';
import { ReminderLine } from './reminder.tsx';
import { versionWaiting } from './version.ts';

/** Calm lines above everything: trouble inside Pandu, an unknown site, a version that waits. */
export function FrameNotes() {
  const { state, trouble, act, teaching, teach } = usePanel();
  const now = state.value;
  if (!now) return null;
  const waiting = versionWaiting(now);
  const wrong = trouble.value;
  const retry = wrong?.retry;
  const pointing = teaching.value;
  return (
    <>
      {wrong && !retry && (
        <p class="note strip" role="status" data-refused={wrong.code}>
          {t(wrong.code === 'no-call' ? 'refusedNoCall' : 'undoNothing')}
        </p>
      )}
      {wrong && retry && (
        <div class="note stop strip" role="alert" data-trouble={wrong.code}>
          <span>{t(wrong.code === 'page-gone' ? 'troublePage' : 'trouble')}</span>
          <button
            type="button"
            class="link-btn"
            data-action="retry"
            onClick={() => {
              trouble.value = null;
              retry();
            }}
          >
            {t('troubleRetry')}
          </button>
          <button
            type="button"
            class="link-btn"
            onClick={() => copyText(diagnosis(wrong.code, now.rev, now.live.id))}
          >
            {t('troubleDiagnosis')}
          </button>
        </div>
      )}
      <ReminderLine />
      {now.noCopy && now.call?.begunAt !== undefined && (
        <p class="note strip" data-no-copy>
          {t('noCopy')}
        </p>
      )}
      {now.tab.site === null && (
        <fieldset class="note strip" aria-label={t('siteAsk')}>
          <span>{t('siteAsk')}</span>
          {(['IDEAS', 'myXENA'] as const).map((site) => (
            <button
              key={site}
              type="button"
              class="btn small"
              data-site={site}
              onClick={() => act({ type: 'site', site })}
            >
              {site}
            </button>
          ))}
        </fieldset>
      )}
      {pointing && (
        <div class="note strip" role="status" data-teaching={pointing.key}>
          <span>{t('teaching', { field: pointing.label })}</span>
          <button type="button" class="link-btn" onClick={() => teach(null)}>
            {t('cancel')}
          </button>
        </div>
      )}
      {waiting && (
        <p class="note strip" data-waiting-script={waiting.id}>
          {t('waitingScript', { script: waiting.short })}
        </p>
      )}
    </>
  );
}

/** What helps to find a fault; nothing of the customer. */
const diagnosis = (code: string, rev: number, script: string): string =>
  JSON.stringify({ pandu: code, rev, script, browser: navigator.userAgent });
