import { useSignal } from '@preact/signals';
import type { InputAsk } from '../../script/format.ts';
import { mapToList } from '../../script/lists.ts';
import { t } from '../../ui/i18n.ts';
import { type Live, usePanel } from '../panel.ts';
import { PromisedPenalty } from '../penalty/promised.tsx';
import { refusalKey } from '../refusals.ts';
import { useTyped } from './typed.ts';

const TYPES = {
  text: 'text',
  phone: 'tel',
  date: 'date',
  datetime: 'datetime-local',
  list: 'text',
  ticket: 'text',
} as const;

// The types of attributes differ by input type; those used here are common to all four.
const typeOf = (type: keyof typeof TYPES) => ({ type: TYPES[type] }) as { type: 'text' };

/** A free input of the script. Every key stroke counts; nothing has to be saved. */
export function TextAsk({ live, ask }: { live: Live; ask: InputAsk }) {
  const { drafts } = usePanel();
  const { call } = live;
  const typed = useTyped(call.id, ask.id, call.inputs[ask.id] ?? '', (value) => ({
    type: 'input',
    key: ask.id,
    value,
  }));
  const choose = (value: string) => {
    typed.type(value);
    drafts.flush();
  };
  const id = `input-${ask.id}`;
  const common = {
    id,
    class: 'field',
    'data-input': ask.id,
    value: typed.value,
    ...(ask.hint && { placeholder: ask.hint }),
    ...(typed.refused && { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-refused` }),
    autocomplete: 'off' as const,
    onInput: (event: { currentTarget: { value: string } }) => typed.type(event.currentTarget.value),
    onBlur: () => drafts.flush(),
  };
  return (
    <div class="ask" data-ask={ask.id}>
      <label class="ask-label" for={id}>
        {ask.label}
      </label>
      {ask.type === 'long' ? <textarea {...common} rows={2} /> : <input {...common} {...typeOf(ask.type)} />}
      {typed.refused && (
        <p class="error" id={`${id}-refused`} role="alert">
          {t(refusalKey(typed.refused))}
        </p>
      )}
      {ask.type === 'list' && ask.list && (
        <Suggestions live={live} list={ask.list} text={typed.value} choose={choose} label={ask.label} />
      )}
      {ask.type === 'date' && ask.id === 'promise-date' && <PromisedPenalty live={live} />}
    </div>
  );
}

/** How many entries of a long list show at once. */
const FIRST = 6;

interface SuggestionsProps {
  live: Live;
  list: string;
  text: string;
  label: string;
  choose: (value: string) => void;
}

/** The word of the closed list that the text means; where none is clear, the list to choose from (B3). */
function Suggestions({ live, list, text, label, choose }: SuggestionsProps) {
  const all = useSignal(false);
  const entries = live.view.script.lists[list] ?? [];
  const mapped = text.trim() ? mapToList(live.view.script, list, text) : null;
  if (mapped !== null) {
    return (
      <p class="mapped" data-mapped={mapped}>
        {t('mappedTo')} <b>{mapped}</b>
      </p>
    );
  }
  return (
    <fieldset class="suggestions" aria-label={t('suggestions', { what: label })}>
      {text.trim() && <p class="mapped open">{t('mappedNot')}</p>}
      {(all.value || text.trim() ? entries : entries.slice(0, FIRST)).map(({ value }) => (
        <button key={value} type="button" class="chip" onClick={() => choose(value)}>
          {value}
        </button>
      ))}
      {!all.value && !text.trim() && entries.length > FIRST && (
        <button
          type="button"
          class="chip quiet"
          onClick={() => {
            all.value = true;
          }}
        >
          {t('suggestionsAll', { count: entries.length - FIRST })}
        </button>
      )}
    </fieldset>
  );
}
