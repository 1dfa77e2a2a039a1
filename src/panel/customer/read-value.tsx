import type { ComponentChildren } from 'preact';
import type { FieldKey } from '../../customer/record.ts';
import { type Live, usePanel } from '../panel.ts';
import { fieldData, fieldLabel, readValue, sourceText } from './fields.ts';

interface Props {
  live: Live;
  field: FieldKey;
  class?: string;
  children: ComponentChildren;
}

/** A value that was read: carries its normalised form, says its source, and shows it on the page on hover. */
export function ReadValue({ live, field, class: className, children }: Props) {
  const { highlight } = usePanel();
  const value = readValue(live, field);
  const source = sourceText(live, field);
  const onPage = live.view.provenance[field] !== undefined;
  return (
    <span
      class={className}
      data-field={field}
      data-value={value === undefined ? '' : fieldData(value)}
      title={source ? `${fieldLabel(field)}: ${source}` : undefined}
      onPointerEnter={onPage ? () => highlight(field) : undefined}
      onPointerLeave={onPage ? () => highlight(null) : undefined}
    >
      {children}
    </span>
  );
}
