import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { FIELD_KEYS, type FieldKey } from '../../customer/record.ts';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Live, usePanel } from '../panel.ts';
import { missingFields } from '../step/notices.tsx';
import { CorrectInput } from './correct-input.tsx';
import { fieldLabel, fieldText, readValue, sourceText } from './fields.ts';
import { ReadValue } from './read-value.tsx';
import { shownInHead } from './who.tsx';

/** Every value of the record with its source, to be corrected or pointed at. */
export function CustomerData({ live, open }: { live: Live; open?: boolean }) {
  const { state, teach } = usePanel();
  const lost = state.value?.tab.taughtMissing ?? [];
  const inHead = shownInHead(live);
  const step = live.view.script.steps.find(({ id }) => id === live.call.step);
  const offered =
    step && !live.call.openCase && state.value?.tab.state !== 'reading'
      ? missingFields(live, step).filter((key) => !live.view.conflicts[key])
      : [];
  return (
    <details class="data" id="customer-data" open={open}>
      <summary>{t('dataTitle')}</summary>
      {lost.map((key) => (
        <p key={key} class="note warn">
          {t('taughtLost', { field: fieldLabel(key as FieldKey) })}
        </p>
      ))}
      <dl>
        {FIELD_KEYS.map((key) => (
          <Datum key={key} live={live} field={key} marked={!inHead.includes(key)}>
            {!offered.includes(key) && (
              <button
                type="button"
                class="icon-btn"
                data-action={`teach:${key}`}
                aria-label={t('teachField', { field: fieldLabel(key) })}
                title={t('teach')}
                onClick={() => teach({ what: 'value', key, label: fieldLabel(key) })}
              >
                <Icon name="point" />
              </button>
            )}
          </Datum>
        ))}
      </dl>
    </details>
  );
}

interface DatumProps {
  live: Live;
  field: FieldKey;
  /** Whether the value's mark is here: it is in one place only. */
  marked: boolean;
  children: ComponentChildren;
}

function Datum({ live, field, marked, children }: DatumProps) {
  const { act } = usePanel();
  const editing = useSignal(false);
  const value = readValue(live, field);
  const typed = live.call.corrections[field] !== undefined;
  const conflict = live.view.conflicts[field] !== undefined;
  const shown = value === undefined ? t(conflict ? 'dataConflict' : 'dataNone') : fieldText(field, value);
  const isList = field === 'paymentHistory' || field === 'unpaidBills';
  return (
    <div class={value === undefined ? 'datum none' : 'datum'}>
      <dt>{fieldLabel(field)}</dt>
      <dd>
        {editing.value ? (
          <CorrectInput
            live={live}
            field={field}
            start={value === undefined || isList ? '' : shown}
            onClose={() => {
              editing.value = false;
            }}
          />
        ) : (
          <>
            {marked && value !== undefined ? (
              <ReadValue live={live} field={field}>
                {shown}
              </ReadValue>
            ) : (
              <span>{shown}</span>
            )}
            {value !== undefined && <small>{sourceText(live, field)}</small>}
            {typed && (
              <button
                type="button"
                class="link-btn"
                data-uncorrect={field}
                onClick={() => act({ type: 'correct', key: field, value: '' })}
              >
                {t('correctUndo')}
              </button>
            )}
          </>
        )}
      </dd>
      <dd class="datum-tools">
        {field !== 'unpaidBills' && (
          <button
            type="button"
            class="icon-btn"
            data-edit={field}
            aria-label={t('correctField', { field: fieldLabel(field) })}
            title={t('correct')}
            onClick={() => {
              editing.value = !editing.value;
            }}
          >
            <Icon name="edit" />
          </button>
        )}
        {children}
      </dd>
    </div>
  );
}
