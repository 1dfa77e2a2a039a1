import { mobileText, rupiahText } from '../../customer/format.ts';
import type { FieldKey } from '../../customer/record.ts';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Live, usePanel } from '../panel.ts';
import { fieldLabel, periodText, readValue } from './fields.ts';
import { ReadValue } from './read-value.tsx';

const HEAD: readonly FieldKey[] = [
  'customerName',
  'internetNumber',
  'mobileNumber',
  'totalBill',
  'billingPeriod',
  'segment',
];

/** Keys whose read value stands in the head: those that are spoken as they were read. */
export const shownInHead = (live: Live): FieldKey[] =>
  HEAD.filter((key) => readValue(live, key) !== undefined && readValue(live, key) === live.view.record[key]);

/** Opens the customer's data at a key and starts to type there. */
function edit(field: FieldKey): void {
  const data = document.querySelector<HTMLDetailsElement>('#customer-data');
  if (data) data.open = true;
  document.querySelector<HTMLElement>(`[data-edit="${field}"]`)?.click();
}

/** Who is on the line: always in sight. */
export function Who({ live }: { live: Live }) {
  const { act } = usePanel();
  const { record } = live.view;
  const { title } = live.call;
  const inHead = shownInHead(live);
  const show = (field: FieldKey, text: string | undefined, className: string) => {
    if (text === undefined) {
      return (
        <button type="button" class="gap small" title={t('gapFill')} onClick={() => edit(field)}>
          {t('gapAbsent', { field: fieldLabel(field) })}
        </button>
      );
    }
    if (!inHead.includes(field)) return <span class={className}>{text}</span>;
    return (
      <ReadValue live={live} field={field} class={className}>
        {text}
      </ReadValue>
    );
  };
  return (
    <header class="who">
      <div class="who-row">
        <div class="who-name">
          <fieldset class="titles" aria-label={t('titleChoice')}>
            {(['bp', 'ibu'] as const).map((option) => (
              <button
                key={option}
                type="button"
                data-title={option}
                aria-pressed={title === option}
                title={t(option === 'bp' ? 'titleBpHint' : 'titleIbuHint')}
                onClick={() => act({ type: 'title', title: option })}
              >
                {option === 'bp' ? 'Bp' : 'Ibu'}
              </button>
            ))}
          </fieldset>
          {show('customerName', record.customerName, 'name')}
        </div>
        <div class="who-bill">
          {show(
            'totalBill',
            record.totalBill === undefined ? undefined : rupiahText(record.totalBill),
            'bill',
          )}
        </div>
      </div>
      <div class="who-row">
        <div class="who-sub">
          {show('internetNumber', record.internetNumber, 'number')}
          <span aria-hidden="true"> · </span>
          {record.mobileNumber !== undefined || record.telephoneNumber === undefined ? (
            show('mobileNumber', record.mobileNumber && mobileText(record.mobileNumber), 'number')
          ) : (
            <span class="number">{record.telephoneNumber}</span>
          )}
        </div>
        <div class="who-sub right">
          {show('billingPeriod', record.billingPeriod && periodText(record.billingPeriod), 'period')}
          {record.segment !== undefined && show('segment', record.segment, 'segment')}
          <button
            type="button"
            class="icon-btn tiny"
            data-show-data
            aria-label={t('dataShow')}
            title={t('dataShow')}
            onClick={() => {
              const data = document.querySelector<HTMLDetailsElement>('#customer-data');
              if (!data) return;
              data.open = true;
              data.scrollIntoView({ block: 'start', behavior: 'smooth' });
            }}
          >
            <Icon name="down" />
          </button>
        </div>
      </div>
    </header>
  );
}
