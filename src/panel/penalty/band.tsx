import { formatDay } from '../../customer/calendar.ts';
import { groupThousands } from '../../customer/format.ts';
import { type MergedSegment, type Timeline, timeline } from '../../penalty/index.ts';
import { localeShown, t } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';
import { type ChartPart, chartParts, chartPlace } from './chart.ts';

/** The brackets over time, with today and the day of payment; the same as a table where asked for. */
export function PenaltyBand({ live, table = false }: { live: Live; table?: boolean }) {
  const { view } = live;
  const line = timeline(view.bills);
  if (!line) return null;
  const parts = chartParts(line, line.merged);
  const today = chartPlace(line, view.today);
  const payOn = view.payOn === view.today ? null : chartPlace(line, view.payOn);
  const dayText = (day: string) => formatDay(day, localeShown(), 'day-month');
  return (
    <figure class="chart">
      <div class="band" role="img" aria-label={describe(parts, line)}>
        {parts.map((part) => (
          <span key={part.start} class={`part ${part.kind}`} style={{ flexGrow: part.days }}>
            {partText(part, line)}
          </span>
        ))}
        {today !== null && <i class="mark today" style={{ left: `${today * 100}%` }} title={t('today')} />}
        {payOn !== null && <i class="mark pay" style={{ left: `${payOn * 100}%` }} title={t('payOnMark')} />}
      </div>
      <div class="axis" aria-hidden="true">
        {parts.map(
          (part) =>
            part.labelled && (
              <span key={part.start} style={{ left: `${(chartPlace(line, part.start) ?? 0) * 100}%` }}>
                {dayText(part.start)}
              </span>
            ),
        )}
      </div>
      {table && <BandTable line={line} today={view.today} />}
    </figure>
  );
}

function partText(part: ChartPart, line: Timeline): string {
  const share = part.days / line.days;
  if (part.kind === 'free') return share > 0.2 ? t('penaltyNone') : share > 0.08 ? '0' : '';
  if (part.kind === 'late') return share > 0.07 && part.ratePercent !== null ? `${part.ratePercent}%` : '';
  return share > 0.05 ? '–' : '';
}

const describe = (parts: readonly ChartPart[], line: Timeline): string =>
  t('chartTitle', {
    from: formatDay(line.start, localeShown(), 'short'),
    to: formatDay(line.end, localeShown(), 'short'),
    count: parts.length,
  });

function BandTable({ line, today }: { line: Timeline; today: string }) {
  const dayText = (day: string) => formatDay(day, localeShown(), 'day-month');
  return (
    <details class="as-table">
      <summary>{t('chartAsTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('chartPaidOn')}</th>
            <th scope="col">{t('penaltyTotal')}</th>
          </tr>
        </thead>
        <tbody>
          {line.merged.map((segment) => (
            <tr
              key={segment.start}
              class={segment.start <= today && today <= segment.end ? 'now' : undefined}
            >
              <th scope="row">
                {dayText(segment.start)} – {dayText(segment.end)}
              </th>
              <td>{sumText(segment)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function sumText({ ruledPenalty, unruledCount, kind }: MergedSegment): string {
  if (kind === 'beyond') return t('penaltyUnruled');
  const sum = ruledPenalty === 0 ? t('penaltyNone') : groupThousands(ruledPenalty);
  return unruledCount ? t('penaltyPartly', { sum, count: unruledCount }) : sum;
}
