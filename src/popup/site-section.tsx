import { useSignal } from '@preact/signals';
import type { PopupLink } from '../platform/popup-link.ts';
import type { Failure, PopupState } from '../protocol/messages.ts';
import { t } from './i18n.ts';
import { failureText } from './words.ts';

interface Props {
  link: PopupLink;
  site: PopupState['site'];
}

/** Pandu on or off for the site of the tab. */
export function SiteSection({ link, site }: Props) {
  const refused = useSignal(false);
  const failure = useSignal<Failure | null>(null);

  if (!site) {
    return (
      <section>
        <p class="note">{t('siteNone')}</p>
      </section>
    );
  }

  const turn = async () => {
    const on = !site.on;
    refused.value = false;
    // The browser asks only in the click itself. The popup may be closed by its question, so what the agent
    // wants is said at once and not after the answer.
    const asked = on ? link.requestSitePermission(site.origin).catch(() => false) : undefined;
    const sent = await link.send({ type: 'popup/site', on });
    failure.value = sent.ok ? null : sent.error;
    if (!asked) return;
    if (await asked) await link.send({ type: 'popup/site', on });
    else refused.value = true;
  };

  return (
    <section aria-label={t('site')}>
      <div class="site">
        <div>
          <p class="origin">{site.origin.replace(/^https?:\/\//, '')}</p>
          <p class="hint" id="site-status" role="status">
            {t(site.on ? 'siteOn' : site.canAsk ? 'siteOff' : 'siteCannotAsk')}
          </p>
        </div>
        <button
          type="button"
          class="switch"
          role="switch"
          data-action="site"
          aria-checked={site.on}
          aria-label={t('siteSwitch', { origin: site.origin })}
          aria-describedby="site-status"
          disabled={!site.on && !site.canAsk}
          onClick={turn}
        />
      </div>
      {refused.value && !site.on && (
        <p class="note warn" role="alert">
          {t('siteRefused')}
        </p>
      )}
      {failure.value && (
        <p class="note warn" role="alert">
          {failureText(failure.value)}
        </p>
      )}
      {site.on && (
        <button
          type="button"
          class="link-btn"
          data-action="open-window"
          onClick={() => link.openPanelWindow()}
        >
          {t('openWindow')}
        </button>
      )}
    </section>
  );
}
