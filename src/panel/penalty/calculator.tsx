import { groupThousands, rupiahText } from '../../customer/format.ts';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTyped } from '../asks/typed.ts';
import { CustomerData } from '../customer/data.tsx';
import { periodText, serviceText } from '../customer/fields.ts';
import { type Live, usePanel } from '../panel.ts';
import { refusalKey } from '../refusals.ts';
import { PenaltyBand } from './band.tsx';
import { BillForm } from './bill-form.tsx';
import { Saving } from './saving.tsx';
import { figureData, penaltyText, ruleText, totalData, totalText } from './words.ts';

/** The calculator, over whatever step or situation the call is at. */
export function Calculator({ live }: { live: Live }) {
  const { view } = live;
  return (
    <div class="scroll" data-calculator>
      <header class="place-head">
        <h2>{t('penaltyTitle')}</h2>
        <PayOn live={live} />
      </header>
      <PenaltyTable live={live} />
      <PenaltyBand live={live} table />
      <Saving live={live} />
      {view.penalty.rows.some(({ detail }) => detail.penalty === 'unruled') && (
        <p class="guide">{t('penaltyUnruledWhy')}</p>
      )}
      <BillForm live={live} />
      <CustomerData live={live} />
    </div>
  );
}

function PayOn({ live }: { live: Live }) {
  const { drafts } = usePanel();
  const typed = useTyped(live.call.id, 'pay-on', live.view.payOn, (day) => ({ type: 'pay-on', day }));
  return (
    <span class="pay-on">
      <label for="pay-on">{t('payOn')}</label>
      <input
        id="pay-on"
        class="field"
        type="date"
        data-input="pay-on"
        value={typed.value}
        aria-invalid={typed.refused ? 'true' : undefined}
        aria-describedby={typed.refused ? 'pay-on-refused' : undefined}
        onInput={(event) => typed.type(event.currentTarget.value)}
        onBlur={() => {
          drafts.flush();
          drafts.forgetEmpty(`${live.call.id} pay-on`);
        }}
      />
      {typed.refused && (
        <span class="error" id="pay-on-refused" role="alert">
          {t(refusalKey(typed.refused))}
        </span>
      )}
    </span>
  );
}

function PenaltyTable({ live }: { live: Live }) {
  const { act } = usePanel();
  const { penalty } = live.view;
  if (penalty.rows.length === 0) return <p class="note">{t('penaltyNoBill')}</p>;
  return (
    <table class="penalties">
      <thead>
        <tr>
          <th scope="col">{t('penaltyBill')}</th>
          <th scope="col" class="num">
            {t('penaltyAmount')}
          </th>
          <th scope="col" class="num">
            {t('penaltyPenalty')}
          </th>
          <th scope="col" class="num">
            {t('penaltySum')}
          </th>
          <th>
            <span class="unseen">{t('billRemove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {penalty.rows.map(({ bill, detail }) => {
          const name = `${serviceText(bill.service)} ${periodText(bill.period)}`;
          return (
            <tr
              key={`${bill.service} ${bill.period}`}
              data-penalty={bill.service}
              data-period={bill.period}
              data-value={figureData(detail.penalty)}
            >
              <th scope="row">
                {name}
                {bill.source === 'hand' && <span class="tag">{t('billByHand')}</span>}
                <small>{ruleText(bill, detail)}</small>
              </th>
              <td class="num">{groupThousands(bill.amount)}</td>
              {detail.total === null ? (
                <td class="num" colSpan={2}>
                  {penaltyText(detail)}
                </td>
              ) : (
                <>
                  <td class="num">
                    <b>
                      {typeof detail.penalty === 'number'
                        ? groupThousands(detail.penalty)
                        : t('penaltyNoneShort')}
                    </b>
                  </td>
                  <td class="num">{groupThousands(detail.total)}</td>
                </>
              )}
              <td>
                <button
                  type="button"
                  class="icon-btn"
                  data-action="remove-bill"
                  aria-label={t('billRemoveOne', { bill: name })}
                  title={t('billRemove')}
                  onClick={() => act({ type: 'remove-bill', service: bill.service, period: bill.period })}
                >
                  <Icon name="trash" />
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr data-penalty="total" data-value={totalData(live)}>
          <th scope="row">{t('penaltyTotal')}</th>
          <td class="num" colSpan={4}>
            {totalText(live)}
          </td>
        </tr>
        {penalty.total !== null && (
          <tr class="grand">
            <th scope="row">{t('penaltyGrand')}</th>
            <td class="num" colSpan={4}>
              {rupiahText(penalty.total)}
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}
