import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { FieldKey } from '../../customer/record.ts';
import { t } from '../../ui/i18n.ts';
import { usePanel } from '../panel.ts';
import { refusalKey } from '../refusals.ts';
import { FIELD_EXAMPLES, fieldLabel } from './fields.ts';

interface Props {
  field: FieldKey;
  /** What the input starts with. */
  start?: string;
  inline?: boolean;
  onClose: () => void;
}

const amounts: readonly FieldKey[] = ['internetBill', 'telephoneBill', 'totalBill'];
const numbers: readonly FieldKey[] = ['internetNumber', 'telephoneNumber', 'mobileNumber'];

/** Takes a value from the agent: Enter or leaving saves, Esc gives up, a refusal is said at the field. */
export function CorrectInput({ field, start = '', inline = false, onClose }: Props) {
  const { act } = usePanel();
  const input = useRef<HTMLInputElement>(null);
  const refusal = useSignal('');
  const given = useRef(start);
  const closed = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const close = () => {
    closed.current = true;
    onClose();
  };
  const save = async () => {
    const value = input.current?.value.trim() ?? '';
    if (closed.current) return;
    if (value === given.current) {
      if (!refusal.value) close();
      return;
    }
    given.current = value;
    const failure = await act({ type: 'correct', key: field, value });
    if (failure) refusal.value = t(refusalKey(failure.code, field));
    else close();
  };
  const errorId = `refused-${field}`;
  return (
    <span class={inline ? 'correct inline' : 'correct'}>
      <input
        ref={input}
        class="field"
        type="text"
        data-correct={field}
        defaultValue={start}
        size={inline ? 14 : 20}
        inputMode={amounts.includes(field) ? 'decimal' : numbers.includes(field) ? 'tel' : 'text'}
        placeholder={FIELD_EXAMPLES[field] ?? fieldLabel(field)}
        aria-label={fieldLabel(field)}
        aria-invalid={refusal.value ? 'true' : undefined}
        aria-describedby={refusal.value ? errorId : undefined}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            given.current = refusal.value ? '' : given.current;
            void save();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            close();
          }
        }}
      />
      {refusal.value && (
        <span class="error" id={errorId} role="alert">
          {refusal.value}
        </span>
      )}
      {!refusal.value && <span class="unseen">{t('correctHint')}</span>}
    </span>
  );
}
