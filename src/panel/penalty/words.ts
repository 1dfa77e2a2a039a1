/** Penalties in words and figures, for every place that shows them. */
import { addMonthsToPeriod, dayOf, formatDay, lastDayOf } from '../../customer/calendar.ts';
import { groupThousands, rupiahText } from '../../customer/format.ts';
import type { Bill, Bracket, PenaltyDetail, PenaltyFigure } from '../../penalty/index.ts';
import { localeShown, t } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';

/** For `data-value`: rupiah, `none` or `unruled`. */
export const figureData = (figure: PenaltyFigure): string => String(figure);

/** The penalty of one bill as shown; where the source states no rule, no figure (R2.6). */
export function penaltyText({ penalty, reason }: Pick<PenaltyDetail, 'penalty' | 'reason'>): string {
  if (penalty === 'none') return t('penaltyNone');
  if (penalty === 'unruled') return t(reason === 'not-yet' ? 'penaltyNotYet' : 'penaltyUnruled');
  return rupiahText(penalty);
}

/** Which rule gave the figure: the rate or the minimum that applied, and from when to when it holds. */
export function ruleText(
  bill: Bill,
  { ratePercent, minimum, minimumApplied, bracket }: PenaltyDetail,
): string {
  if (!bracket || ratePercent === null || minimum === null) return '';
  const rate = minimumApplied
    ? t('penaltyMinimum', { rate: ratePercent, amount: groupThousands(minimum) })
    : `${ratePercent}%`;
  return `${rate} · ${bracketText(bill.period, bracket)}`;
}

function bracketText(period: string, { from, to }: Bracket): string {
  const day = ({ month, day: inMonth }: Bracket['from']) => {
    const target = addMonthsToPeriod(period, month);
    return inMonth === 'end' ? lastDayOf(target) : dayOf(target, inMonth);
  };
  const start = formatDay(day(from), localeShown(), 'day-month');
  return to
    ? `${Number(day(from).slice(8))}–${formatDay(day(to), localeShown(), 'day-month')}`
    : t('from', { day: start });
}

/** The day that the penalties are worked out for: "hari ini", or the date. */
export function payDayText({ view }: Live): string {
  return view.payOn === view.today ? t('today') : formatDay(view.payOn, localeShown(), 'short');
}

/** Sum of the ruled penalties; `unruled` where no rule holds for any bill, so that no figure is read out. */
export function totalData({ view: { penalty } }: Live): string {
  return penalty.rows.length > 0 && penalty.unruledCount === penalty.rows.length
    ? 'unruled'
    : String(penalty.ruledPenalty);
}

export function totalText(live: Live): string {
  const { penalty } = live.view;
  if (totalData(live) === 'unruled') return t('penaltyUnruled');
  const sum = penalty.ruledPenalty === 0 ? t('penaltyNone') : rupiahText(penalty.ruledPenalty);
  return penalty.unruledCount ? t('penaltyPartly', { sum, count: penalty.unruledCount }) : sum;
}
