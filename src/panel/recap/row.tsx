import { useSignal } from '@preact/signals';
import type { RecapEntry } from '../../call/recap.ts';
import type { FillOutcome } from '../../protocol/messages.ts';
import type { RecapKey } from '../../script/format.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { LineInput } from '../../ui/line-input.tsx';
import { type Typed, useJotting, useTyped } from '../asks/typed.ts';
import { digitHint } from '../keys/hints.ts';
import { type Live, usePanel } from '../panel.ts';
import { refusalKey } from '../refusals.ts';
import { Options } from './missing.tsx';
import { fillText, recapLabel, recapText } from './words.ts';

interface Props {
  live: Live;
  entry: RecapEntry;
  /** Number of the value's key; 0 where it has none. */
  number?: number;
}

/** One value of the recap: to read, to copy, to change, and whether the CRM has taken it. */
export function RecapRow({ live, entry, number = 0 }: Props) {
  const { key, value = '' } = entry;
  // Half typed when the page was taken away: it goes on where it stopped.
  const draft = useJotting(live.call, `recap-${key}`);
  const editing = useSignal(!!draft.value);
  const label = recapLabel(live, entry);
  const fill = live.call.fills[key];
  return (
    <div class={`recap-row${fill ? ` fill-${fill.state}` : ''}`} data-recap={key} data-value={value}>
      <dt>{label}</dt>
      <dd class="recap-said">
        {key === 'notes' ? (
          <Notes live={live} stored={value} label={label} />
        ) : editing.value ? (
          <Edit
            draft={draft}
            entry={entry}
            label={label}
            onClose={() => {
              editing.value = false;
            }}
          />
        ) : (
          <button
            type="button"
            class="recap-value"
            data-edit-recap={key}
            title={t('recapEdit')}
            onClick={() => {
              editing.value = true;
            }}
          >
            {value ? recapText(live, key, value) : t('recapEmpty')}
            <Icon name="edit" />
          </button>
        )}
        {fill && <FillState recapKey={key} label={label} fill={fill} />}
      </dd>
      {value && (
        <dd class="recap-copy">
          <CopyButton text={value} what={label} hint={digitHint(number)} />
        </dd>
      )}
    </div>
  );
}

interface FillStateProps {
  recapKey: RecapKey;
  label: string;
  fill: { state: FillOutcome['state']; reason?: string };
}

/** What became of the value in the CRM. Where it has no field, or the wrong one, the agent can point at the right one. */
function FillState({ recapKey: key, label, fill }: FillStateProps) {
  const { teach } = usePanel();
  const { state } = fill;
  // No form asks for the case.
  const isFixed = key === 'case';
  return (
    <button
      type="button"
      class="fill-state"
      data-fill={key}
      data-state={state}
      data-action={`teach:${key}`}
      title={t('teachField', { field: label })}
      disabled={isFixed}
      onClick={() => !isFixed && teach({ what: 'target', key, label })}
    >
      {state === 'filled' && <Icon name="check" />}
      {fillText(fill)}
      {state !== 'filled' && <Icon name="point" />}
    </button>
  );
}

function Notes({ live, stored, label }: { live: Live; stored: string; label: string }) {
  const { drafts } = usePanel();
  const typed = useTyped(live.call.id, 'notes', stored, (value) => ({
    type: 'input',
    key: 'notes',
    value,
  }));
  return (
    <textarea
      class="field notes"
      data-input="notes"
      aria-label={label}
      rows={4}
      value={typed.value}
      onInput={(event) => typed.type(event.currentTarget.value)}
      onBlur={() => drafts.flush()}
    />
  );
}

interface EditProps {
  draft: Typed;
  entry: RecapEntry;
  label: string;
  onClose: () => void;
}

function Edit({ draft, entry, label, onClose }: EditProps) {
  const { act } = usePanel();
  const save = async (value: string) => {
    // Before it is stored: a row that moves to its new place must not open again.
    draft.type('');
    const failure = await act({ type: 'edit-recap', key: entry.key, value });
    if (failure) draft.type(value);
    return failure && t(refusalKey(failure.code));
  };
  return (
    <div class="recap-edit">
      {entry.options.length > 0 && <Options entry={entry} onChoose={onClose} />}
      {(entry.options.length === 0 || entry.key === 'paymentChannel') && (
        <LineInput
          name={entry.key}
          label={label}
          start={entry.value ?? ''}
          save={save}
          onClose={onClose}
          draft={draft}
        />
      )}
      {entry.edited && (
        <button
          type="button"
          class="link-btn"
          onClick={() => {
            void save('');
            onClose();
          }}
        >
          {t('recapUnedit')}
        </button>
      )}
    </div>
  );
}
