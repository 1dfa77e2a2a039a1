/** Penalties in words and figures, for every place that shows them. */
import { formatDay } from '../../customer/calendar.ts';
import { groupThousands, rupiahText } from '../../customer/format.ts';
import type { PenaltyDetail, PenaltyFigure } from '../../penalty/index.ts';
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

/** Which rule gave the figure: the rate, or the minimum where it applied. */
export function ruleText({ ratePercent, minimum, minimumApplied }: PenaltyDetail): string {
  if (!ratePercent) return '–';
  if (minimumApplied && minimum !== null) return t('penaltyMinimum', { amount: groupThousands(minimum) });
  return `${ratePercent}%`;
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
