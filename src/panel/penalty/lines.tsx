import { groupThousands } from '../../customer/format.ts';
import { t } from '../../ui/i18n.ts';
import { periodText, serviceText } from '../customer/fields.ts';
import type { Live } from '../panel.ts';
import { figureData, penaltyText, totalData, totalText } from './words.ts';

/** The penalty of each bill in a line, and their sum. */
export function PenaltyLines({ live }: { live: Live }) {
  const { rows } = live.view.penalty;
  if (rows.length === 0) return <p class="hint">{t('penaltyNoBill')}</p>;
  return (
    <ul class="penalty-lines">
      {rows.map(({ bill, detail }) => (
        <li
          key={`${bill.service} ${bill.period}`}
          data-penalty={bill.service}
          data-period={bill.period}
          data-value={figureData(detail.penalty)}
        >
          <span>
            {serviceText(bill.service)} {periodText(bill.period)} · {groupThousands(bill.amount)}
          </span>
          <b>{penaltyText(detail)}</b>
        </li>
      ))}
      <li class={rows.length > 1 ? 'sum' : 'unseen'} data-penalty="total" data-value={totalData(live)}>
        <span>{t('penaltyTotal')}</span>
        <b>{totalText(live)}</b>
      </li>
    </ul>
  );
}
