import { useSignal } from '@preact/signals';
import type { PopupLink } from '../platform/popup-link.ts';
import type { Failure } from '../protocol/messages.ts';
import { FileButton } from './file-button.tsx';
import { t } from './i18n.ts';
import { failureText } from './words.ts';

/** As much as the background takes, characters. */
const MAX_LENGTH = 500_000;
const ISSUES_SHOWN = 6;

type Outcome = { file: string; failure?: Failure; trouble?: 'fileTooLarge' | 'fileUnreadable' };

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
        label={t('importScript')}
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
  if (!failure) return <p class="note">{t('importScriptDone', { file })}</p>;
  const { issues } = failure;
  if (!issues?.length) return <p class="note stop">{failureText(failure)}</p>;
  const more = issues.length - ISSUES_SHOWN;
  return (
    <div class="note stop" data-refused>
      <p>{t('scriptRefused', { file })}</p>
      <ul>
        {issues.slice(0, ISSUES_SHOWN).map(({ path, reason }) => (
          <li key={path + reason}>
            <code>{path || t('wholeFile')}</code>: {reason}
          </li>
        ))}
        {more > 0 && <li>{t('moreIssues', { count: more })}</li>}
      </ul>
    </div>
  );
}
