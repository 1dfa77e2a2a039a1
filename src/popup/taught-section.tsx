import { useSignal } from '@preact/signals';
import type { PopupLink } from '../platform/popup-link.ts';
import type { PopupState } from '../protocol/messages.ts';
import { FileButton } from './file-button.tsx';
import { t } from './i18n.ts';
import { failureText, taughtText } from './words.ts';

/** As much as the background takes, characters. */
const MAX_LENGTH = 200_000;

interface Props {
  link: PopupLink;
  taught: PopupState['taught'];
}

/** What somebody has pointed out on a page, values to read and fields to fill: to be forgotten, exported, imported. */
export function TaughtSection({ link, taught }: Props) {
  const said = useSignal<{ text: string; stop?: boolean } | null>(null);
  const forget = async (site: string, key: string) => {
    const answer = await link.send({ type: 'popup/forget-taught', site, key });
    said.value = answer.ok ? null : { text: failureText(answer.error), stop: true };
  };
  const take = async (json: string, file: string) => {
    const answer = await link.send({ type: 'popup/import-taught', json });
    if (answer.ok) said.value = { text: t('importTaughtDone', { file }) };
    else {
      const foreign = answer.error.code === 'not-taught-fields';
      const text = foreign ? t('taughtRefused', { file }) : failureText(answer.error);
      said.value = { text, stop: true };
    }
  };
  return (
    <details data-section="taught">
      <summary>{t('taught', { count: taught.length })}</summary>
      <div class="inside">
        {taught.length === 0 && <p class="hint">{t('taughtNone')}</p>}
        <ul class="taught">
          {taught.map(({ site, key, label }) => (
            <li key={`${site} ${key}`} data-taught={key}>
              <span class="what">
                {taughtText(key)}
                <span class="hint">
                  {siteText(site)} · “{label}”
                </span>
              </span>
              <button
                type="button"
                class="btn small"
                data-action="forget-taught"
                aria-label={t('forgetField', { field: taughtText(key), site: siteText(site) })}
                onClick={() => forget(site, key)}
              >
                {t('forget')}
              </button>
            </li>
          ))}
        </ul>
        <div class="row">
          {taught.length > 0 && (
            <button
              type="button"
              class="btn small"
              data-action="export-taught"
              onClick={() => saveFile('pandu-kolom.json', JSON.stringify(taught, null, 2))}
            >
              {t('exportTaught')}
            </button>
          )}
          <FileButton
            action="import-taught"
            label={t('importTaught')}
            maxLength={MAX_LENGTH}
            onText={take}
            onTrouble={(trouble, file) => {
              said.value = { text: t(trouble, { file }), stop: true };
            }}
          />
        </div>
        <div aria-live="polite">
          {said.value && <p class={said.value.stop ? 'note stop' : 'note'}>{said.value.text}</p>}
        </div>
      </div>
    </details>
  );
}

const siteText = (site: string): string => (site === 'unknown' ? t('taughtUnknownSite') : site);

function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
