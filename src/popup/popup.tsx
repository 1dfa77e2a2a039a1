import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PopupLink } from '../platform/popup-link.ts';
import { setLocale, t } from './i18n.ts';
import { ScriptSection } from './script-section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SiteSection } from './site-section.tsx';
import { TaughtSection } from './taught-section.tsx';

/** How long the background may take before the popup offers to ask again, ms. */
const PATIENCE_MS = 3500;

/** The whole popup: this site, the live script, what was pointed out, settings. */
export function Popup({ link }: { link: PopupLink }) {
  const state = link.state.value;
  const { locale, theme } = state?.settings ?? { locale: 'id', theme: 'auto' };
  useEffect(() => void setLocale(locale), [locale]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <>
      <header class="top">
        <h1>Pandu</h1>
        <a class="icon-btn" href={location.href} target="_blank" rel="noopener" title={t('openTab')}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M14 5h5v5M19 5l-8 8M18 14v5H5V6h5" />
          </svg>
          <span class="unseen">{t('openTab')}</span>
        </a>
      </header>
      {state ? (
        <>
          <SiteSection link={link} site={state.site} />
          <ScriptSection link={link} state={state} />
          <TaughtSection link={link} taught={state.taught} />
          <SettingsSection link={link} settings={state.settings} />
        </>
      ) : (
        <Waiting link={link} />
      )}
    </>
  );
}

function Waiting({ link }: { link: PopupLink }) {
  const late = useSignal(false);
  useEffect(() => {
    if (late.value) return;
    const timer = setTimeout(() => {
      late.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [late.value]);
  const retry = () => {
    late.value = false;
    void link.send({ type: 'popup/state' });
  };
  return (
    <section role="status">
      {late.value ? (
        <p class="note warn">
          {t('noAnswer')}
          <button type="button" class="link-btn" data-action="retry" onClick={retry}>
            {t('retry')}
          </button>
        </p>
      ) : (
        <p class="hint">{t('waiting')}</p>
      )}
    </section>
  );
}
