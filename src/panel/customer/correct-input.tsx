import type { FieldKey } from '../../customer/record.ts';
import { t } from '../../ui/i18n.ts';
import { LineInput } from '../../ui/line-input.tsx';
import { useJotting } from '../asks/typed.ts';
import { type Live, usePanel } from '../panel.ts';
import { refusalKey } from '../refusals.ts';
import { FIELD_EXAMPLES, fieldLabel } from './fields.ts';

interface Props {
  live: Live;
  field: FieldKey;
  /** What the input starts with. */
  start?: string;
  inline?: boolean;
  onClose: () => void;
}

const MODES: Readonly<Partial<Record<FieldKey, 'decimal' | 'tel'>>> = {
  internetBill: 'decimal',
  telephoneBill: 'decimal',
  totalBill: 'decimal',
  internetNumber: 'tel',
  telephoneNumber: 'tel',
  mobileNumber: 'tel',
};

/** Takes a value of the record from the agent. */
export function CorrectInput({ live, field, start = '', inline = false, onClose }: Props) {
  const { act } = usePanel();
  const draft = useJotting(live.call, `edit-${field}`);
  return (
    <span class={inline ? 'correct inline' : 'correct'}>
      <LineInput
        name={field}
        label={fieldLabel(field)}
        start={start}
        size={inline ? 14 : 20}
        inputMode={MODES[field] ?? 'text'}
        placeholder={FIELD_EXAMPLES[field] ?? fieldLabel(field)}
        save={async (value) => {
          const failure = await act({ type: 'correct', key: field, value });
          return failure && t(refusalKey(failure.code, field));
        }}
        onClose={onClose}
        draft={draft}
      />
    </span>
  );
}
