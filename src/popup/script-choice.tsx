import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PopupState } from '../protocol/messages.ts';
import { t } from './i18n.ts';
import { standingTag } from './words.ts';

type Version = PopupState['scripts'][number];

interface Props {
  scripts: readonly Version[];
  /** Set by somebody else: shown, not to be chosen. */
  fixed: boolean;
  onChoose(id: string): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * The versions as one group. Arrows move, space and enter choose: a choice reaches panels at once, so passing by
 * must not make it. A proposal is asked about once, in place.
 */
export function ScriptChoice({ scripts, fixed, onChoose }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const asking = useSignal<string | null>(null);

  const choose = ({ id, live, standing }: Version) => {
    asking.value = standing === 'usulan' && !live ? id : null;
    if (asking.value === null) onChoose(id);
  };
  const radio = (id: string) =>
    group.current?.querySelector<HTMLElement>(`[data-script="${CSS.escape(id)}"]`)?.focus();
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const at = scripts.findIndex(({ id }) => id === (event.target as HTMLElement).dataset.script);
    const next = step && at >= 0 ? scripts.at((at + step) % scripts.length) : undefined;
    if (!next) return;
    event.preventDefault();
    radio(next.id);
  };
  const answer = (id: string, yes: boolean) => {
    asking.value = null;
    radio(id);
    if (yes) onChoose(id);
  };

  const entry = scripts.find(({ live }) => live)?.id ?? scripts[0]?.id;
  return (
    <div
      ref={group}
      class="versions"
      role="radiogroup"
      aria-label={t('versions')}
      aria-disabled={fixed}
      aria-describedby={fixed ? 'script-fixed' : undefined}
      onKeyDown={move}
    >
      {scripts.map((version) => (
        <div class="version" key={version.id}>
          {/* biome-ignore lint/a11y/useSemanticElements: a native radio chooses whatever the arrows pass by. */}
          <button
            type="button"
            role="radio"
            data-script={version.id}
            data-standing={version.standing}
            aria-checked={version.live}
            tabIndex={version.id === entry ? 0 : -1}
            disabled={fixed}
            title={version.title}
            onClick={() => choose(version)}
          >
            <span class="dot" />
            <span class="short">{version.short}</span>
            <span class={`standing ${version.standing}`}>{standingTag(version.standing)}</span>
          </button>
          {asking.value === version.id && <Confirm onAnswer={(yes) => answer(version.id, yes)} />}
        </div>
      ))}
    </div>
  );
}

function Confirm({ onAnswer }: { onAnswer(yes: boolean): void }) {
  const yes = useRef<HTMLButtonElement>(null);
  // Before anything is painted: an Esc that comes at once would close the popup.
  useLayoutEffect(() => yes.current?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Else the browser closes the popup.
    event.preventDefault();
    onAnswer(false);
  };
  return (
    <div class="note warn confirm" role="alertdialog" aria-label={t('confirmUsulan')} onKeyDown={leave}>
      <p>{t('confirmUsulan')}</p>
      <button ref={yes} type="button" class="btn small" data-action="confirm" onClick={() => onAnswer(true)}>
        {t('confirmYes')}
      </button>
      <button type="button" class="btn small" data-action="cancel" onClick={() => onAnswer(false)}>
        {t('cancel')}
      </button>
    </div>
  );
}
