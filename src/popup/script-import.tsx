import { useSignal } from '@preact/signals';
import type { PopupLink } from '../platform/popup-link.ts';
import type { Failure } from '../protocol/messages.ts';
import { t } from '../ui/i18n.ts';
import { FileButton } from './file-button.tsx';
import { failureText } from './words.ts';

/** As much as the background takes, characters. */
const MAX_LENGTH = 500_000;
const ISSUES_SHOWN = 6;

type Outcome = { file: string; failure?: Failure; trouble?: 'popup_fileTooLarge' | 'popup_fileUnreadable' };

/** Adds a version from a file; a refused one is told with path and reason. */
export function ScriptImport({ link }: { link: PopupLink }) {
  const outcome = useSignal<Outcome | null>(null);
  const send = async (json: string, file: string) => {
    const answer = await link.send({ type: 'popup/import-script', json });
    outcome.value = answer.ok ? { file } : { file, failure: answer.error };
  };
  return (
    <div class="import">
      <FileButton
        action="import-script"
        label={t('popup_importScript')}
        maxLength={MAX_LENGTH}
        onText={send}
        onTrouble={(trouble, file) => {
          outcome.value = { file, trouble };
        }}
      />
      <div aria-live="polite">{outcome.value && <Result {...outcome.value} />}</div>
    </div>
  );
}

function Result({ file, failure, trouble }: Outcome) {
  if (trouble) return <p class="note stop">{t(trouble, { file })}</p>;
  if (!failure) return <p class="note">{t('popup_importScriptDone', { file })}</p>;
  const { issues } = failure;
  if (!issues?.length) return <p class="note stop">{failureText(failure)}</p>;
  const more = issues.length - ISSUES_SHOWN;
  return (
    <div class="note stop" data-refused>
      <p>{t('popup_scriptRefused', { file })}</p>
      <ul>
        {issues.slice(0, ISSUES_SHOWN).map(({ path, reason }) => (
          <li key={path + reason}>
            <code>{path || t('popup_wholeFile')}</code>: {reason}
          </li>
        ))}
        {more > 0 && <li>{t('popup_moreIssues', { count: more })}</li>}
      </ul>
    </div>
  );
}
