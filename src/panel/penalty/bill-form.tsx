import { useSignal } from '@preact/signals';
import { rupiahText } from '../../customer/format.ts';
import type { Service } from '../../customer/record.ts';
import type { Bill } from '../../penalty/index.ts';
import { t } from '../../ui/i18n.ts';
import { useJotting } from '../asks/typed.ts';
import { periodText, serviceText } from '../customer/fields.ts';
import { type Live, usePanel } from '../panel.ts';
import { refusalKey } from '../refusals.ts';

/** A bill by hand. One for each service and month: a second one replaces the first, and that is said (R2.7). */
export function BillForm({ live }: { live: Live }) {
  const { act } = usePanel();
  const refusal = useSignal<{ field: string; text: string } | null>(null);
  /** The bills as they were when one was added. */
  const before = useSignal<readonly Bill[]>([]);
  const replaced = replacedBill(before.value, live.view.bills);
  const service = useJotting(live.call, 'bill-service');
  const period = useJotting(live.call, 'bill-period');
  const amount = useJotting(live.call, 'bill-amount');

  const add = async (event: Event) => {
    event.preventDefault();
    const bill = {
      service: (service.value || 'internet') as Service,
      period: period.value,
      amount: amount.value,
    };
    const { bills } = live.view;
    const failure = await act({ type: 'add-bill', ...bill });
    if (failure) {
      refusal.value = { field: failure.field ?? 'amount', text: t(refusalKey(failure.code)) };
      return;
    }
    refusal.value = null;
    before.value = bills;
    period.type('');
    amount.type('');
  };
  const invalid = (field: string) =>
    refusal.value?.field === field
      ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'bill-refused' }
      : {};

  return (
    <form class="card bill-form" data-form="bill" onSubmit={add} noValidate>
      <h3>{t('billAdd')}</h3>
      <div class="bill-fields">
        <label>
          <span>{t('billService')}</span>
          <select
            class="field"
            name="service"
            value={service.value || 'internet'}
            onChange={(event) => service.type(event.currentTarget.value)}
            {...invalid('service')}
          >
            <option value="internet">{serviceText('internet')}</option>
            <option value="telephone">{serviceText('telephone')}</option>
          </select>
        </label>
        <label>
          <span>{t('billPeriod')}</span>
          <input
            class="field"
            name="period"
            placeholder="08-2022"
            autocomplete="off"
            value={period.value}
            onInput={(event) => period.type(event.currentTarget.value)}
            {...invalid('period')}
          />
        </label>
        <label>
          <span>{t('billAmount')}</span>
          <input
            class="field"
            name="amount"
            placeholder="390.000"
            inputMode="decimal"
            autocomplete="off"
            value={amount.value}
            onInput={(event) => amount.type(event.currentTarget.value)}
            {...invalid('amount')}
          />
        </label>
        <button type="submit" class="btn" data-action="add-bill">
          {t('billAddButton')}
        </button>
      </div>
      {refusal.value && (
        <p class="error" id="bill-refused" role="alert">
          {refusal.value.text}
        </p>
      )}
      {replaced && (
        <p class="note" role="status">
          {t('billReplaced', {
            bill: `${serviceText(replaced.service)} ${periodText(replaced.period)}`,
            amount: rupiahText(replaced.amount),
          })}
        </p>
      )}
    </form>
  );
}

/** The bill that another one has replaced since. */
const replacedBill = (before: readonly Bill[], now: readonly Bill[]): Bill | undefined =>
  before.find((old) =>
    now.some(
      (bill) =>
        bill.service === old.service &&
        bill.period === old.period &&
        (bill.amount !== old.amount || bill.source !== old.source),
    ),
  );
