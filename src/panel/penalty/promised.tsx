import { situationOf } from '../../script/flow.ts';
import { t } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';
import { PenaltyLines } from './lines.tsx';
import { payDayText } from './words.ts';

/** The penalty on the promised day, beside its question (B2); not where the place shows penalties anyway. */
export function PromisedPenalty({ live }: { live: Live }) {
  const { call, view } = live;
  const place = call.openCase
    ? situationOf(view.script, call.openCase)?.group
    : view.script.steps.find(({ id }) => id === call.step);
  if (!call.inputs['promise-date'] || place?.cards.includes('penalty') || call.ending) return null;
  return (
    <div class="promised">
      <h3>{t('penaltyOn', { day: payDayText(live) })}</h3>
      <PenaltyLines live={live} />
    </div>
  );
}
