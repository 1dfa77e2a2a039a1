import { render } from '../../call/derive.ts';
import { FIELD_KEYS, type FieldKey } from '../../customer/record.ts';
import { noticesOf, type Place, sentencesOf } from '../../script/flow.ts';
import { plainText } from '../../script/template.ts';
import { t } from '../../ui/i18n.ts';
import { fieldData, fieldLabel, fieldText, isFieldKey } from '../customer/fields.ts';
import { type Live, usePanel } from '../panel.ts';

/** Keys of the record that the sentences of a place lack. */
export function missingFields({ view }: Live, place: Place): FieldKey[] {
  const keys = sentencesOf(place, view.facts)
    .flatMap(({ template }) => render(view, template))
    .flatMap((part) => (part.kind === 'gap' && isFieldKey(part.key) ? [part.key] : []));
  return [...new Set(keys)];
}

/** What the agent should know before speaking: the script's notices, missing and contradictory values. */
export function Notices({ live, place }: { live: Live; place: Place }) {
  const { state } = usePanel();
  const reading = state.value?.tab.state === 'reading';
  const conflicts = FIELD_KEYS.filter((key) => live.view.conflicts[key]);
  const missing = missingFields(live, place).filter((key) => !live.view.conflicts[key]);
  return (
    <>
      {noticesOf(place, live.view.facts).map((notice) => (
        <p key={notice.text} class={`note ${notice.tone}`} data-notice>
          {plainText(render(live.view, notice.text))}
        </p>
      ))}
      {conflicts.map((key) => (
        <ConflictNote key={key} live={live} field={key} />
      ))}
      {missing.length > 0 && reading && <p class="note">{t('readingPage')}</p>}
      {!reading && missing.map((key) => <MissingNote key={key} field={key} />)}
    </>
  );
}

function MissingNote({ field }: { field: FieldKey }) {
  const { teach } = usePanel();
  return (
    <p class="note warn">
      <span>{t('missingOnPage', { field: fieldLabel(field) })}</span>
      <button
        type="button"
        class="link-btn"
        onClick={() => document.querySelector<HTMLElement>(`[data-gap="${field}"] button`)?.click()}
      >
        {t('missingType')}
      </button>
      <button
        type="button"
        class="link-btn"
        data-action={`teach:${field}`}
        title={t('teach')}
        onClick={() => teach({ what: 'value', key: field, label: fieldLabel(field) })}
      >
        {t('teachShort')}
      </button>
    </p>
  );
}

function ConflictNote({ live, field }: { live: Live; field: FieldKey }) {
  const { act } = usePanel();
  const candidates = live.view.conflicts[field]?.candidates ?? [];
  return (
    <fieldset class="note stop" aria-label={t('conflict', { field: fieldLabel(field) })}>
      <span>{t('conflict', { field: fieldLabel(field) })}</span>
      {candidates.map(({ value, label }) =>
        value === undefined ? null : (
          <button
            key={`${label} ${fieldData(value)}`}
            type="button"
            class="btn small"
            data-choose={field}
            onClick={() => act({ type: 'correct', key: field, value: fieldData(value) })}
          >
            <b>{fieldText(field, value)}</b> {label}
          </button>
        ),
      )}
    </fieldset>
  );
}
