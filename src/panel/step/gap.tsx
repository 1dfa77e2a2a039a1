import { useSignal } from '@preact/signals';
import type { FieldKey } from '../../customer/record.ts';
import { t } from '../../ui/i18n.ts';
import { CorrectInput } from '../customer/correct-input.tsx';
import { fieldLabel } from '../customer/fields.ts';
import { type Live, usePanel } from '../panel.ts';

/** A value that a sentence lacks, to be filled in place. Being read, contradictory and absent look different. */
export function Gap({ live, field, conflict }: { live: Live; field: FieldKey; conflict: boolean }) {
  const { state } = usePanel();
  const open = useSignal(false);
  const reading = state.value?.tab.state === 'reading';
  const look = conflict ? 'conflict' : reading ? 'reading' : 'absent';
  const words = {
    conflict: t('gapConflict', { field: fieldLabel(field) }),
    reading: t('gapReading', { field: fieldLabel(field) }),
    absent: t('gapAbsent', { field: fieldLabel(field) }),
  }[look];
  return (
    <span data-gap={field} class="gap-place">
      {open.value ? (
        <CorrectInput
          live={live}
          field={field}
          inline
          onClose={() => {
            open.value = false;
          }}
        />
      ) : (
        <button
          type="button"
          class={`gap ${look}`}
          title={t('gapFill')}
          onClick={() => {
            open.value = true;
          }}
        >
          {words}
        </button>
      )}
    </span>
  );
}
