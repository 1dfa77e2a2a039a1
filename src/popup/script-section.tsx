import { useSignal } from '@preact/signals';
import type { PopupLink } from '../platform/popup-link.ts';
import type { Failure, LiveScript, PopupState } from '../protocol/messages.ts';
import { t } from './i18n.ts';
import { ScriptChoice } from './script-choice.tsx';
import { ScriptImport } from './script-import.tsx';
import { dayText, failureText, setByText, standingText } from './words.ts';

interface Props {
  link: PopupLink;
  state: PopupState;
}

/** Which version is live, who set it, and the ways to set another. */
export function ScriptSection({ link, state }: Props) {
  const { live, pinned, scripts } = state;
  const failure = useSignal<Failure | null>(null);
  const fixed = pinned || live.setBy === 'catalog';

  const choose = async (script: string | null) => {
    const answer = await link.send({ type: 'popup/choose-script', script });
    failure.value = answer.ok ? null : answer.error;
  };

  return (
    <section aria-labelledby="script-heading">
      <h2 id="script-heading">{t('script')}</h2>
      <Live live={live} />
      {fixed ? (
        <p class="note" id="script-fixed">
          {t(pinned ? 'pinned' : 'byCatalog')}
        </p>
      ) : (
        <label class="check">
          <input
            type="checkbox"
            data-action="automatic"
            checked={live.setBy === 'automatic'}
            onChange={() => choose(live.setBy === 'automatic' ? live.id : null)}
          />
          {t('automatic')}
        </label>
      )}
      <ScriptChoice scripts={scripts} fixed={fixed} onChoose={choose} />
      {failure.value && (
        <p class="note warn" role="alert">
          {failureText(failure.value)}
        </p>
      )}
      {!fixed && <p class="hint">{t('nextCall')}</p>}
      <ScriptImport link={link} />
    </section>
  );
}

function Live({ live }: { live: LiveScript }) {
  const { title, standing, setBy, validUntil } = live;
  return (
    <div class="live" data-live-script={live.id} data-standing={standing}>
      <p class="live-title">{title}</p>
      <p class="live-facts">
        <span class={`standing ${standing}`}>{standingText(standing)}</span>
        <span data-set-by={setBy}>{setByText(setBy)}</span>
      </p>
      {validUntil && (
        <p class="hint">
          {t(standing === 'expired' ? 'expiredSince' : 'validUntil', {
            date: dayText(validUntil),
          })}
        </p>
      )}
    </div>
  );
}
