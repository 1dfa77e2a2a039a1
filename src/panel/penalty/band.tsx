import { formatDay } from '../../customer/calendar.ts';
import { groupThousands } from '../../customer/format.ts';
import { type MergedSegment, type Segment, type Timeline, timeline } from '../../penalty/index.ts';
import { localeShown, t } from '../../ui/i18n.ts';
import { periodText, serviceText } from '../customer/fields.ts';
import type { Live } from '../panel.ts';
import { axisLabels, chartPlace } from './chart.ts';

const dayText = (day: string) => formatDay(day, localeShown(), 'day-month');

/** Each bill's brackets over time, with today and the day of payment; as a table too where asked for. */
export function PenaltyBand({ live, table = false }: { live: Live; table?: boolean }) {
  const { view } = live;
  const line = timeline(view.bills);
  if (!line) return null;
  const today = chartPlace(line, view.today);
  const payOn = view.payOn === view.today ? null : chartPlace(line, view.payOn);
  return (
    <figure class="chart">
      <div class="bands">
        {line.rows.map(({ bill, segments }) => {
          const name = `${serviceText(bill.service)} ${periodText(bill.period)}`;
          return (
            <div key={name} class="band-row">
              <span class="band-name">{name.replace(/ \d{4}$/, '')}</span>
              <div class="band">
                {segments.map((segment) => (
                  <span
                    key={segment.start}
                    class={`part ${partClass(segment)}`}
                    style={{ flexGrow: segment.days }}
                    title={`${dayText(segment.start)} – ${dayText(segment.end)}: ${partTitle(segment)}`}
                  >
                    {partText(segment, line)}
                  </span>
                ))}
              </div>
            </div>
          );
        })}
        <div class="marks" aria-hidden="true">
          {today !== null && <i class="mark today" style={{ left: `${today * 100}%` }} title={t('today')} />}
          {payOn !== null && (
            <i class="mark pay" style={{ left: `${payOn * 100}%` }} title={t('payOnMark')} />
          )}
        </div>
      </div>
      <div class="axis" aria-hidden="true">
        {axisLabels(line).map(({ day, at, short }) => (
          <span key={day} style={{ left: `${at * 100}%` }}>
            {short ? Number(day.slice(8)) : dayText(day)}
          </span>
        ))}
      </div>
      <figcaption class="unseen">
        {t('chartTitle', { from: dayText(line.start), to: dayText(line.end) })}
      </figcaption>
      {table && <BandTable line={line} today={view.today} />}
    </figure>
  );
}

/** Colour by kind, and by how high the rate is. */
const partClass = ({ kind, ratePercent }: Segment): string =>
  kind === 'late' ? `late rate-${ratePercent}` : kind;

function partTitle({ kind, ratePercent }: Segment): string {
  if (kind === 'free') return t('penaltyNone');
  if (kind === 'late') return `${ratePercent}%`;
  return t(kind === 'not-yet' ? 'penaltyNotYet' : 'penaltyUnruled');
}

function partText({ kind, ratePercent, days }: Segment, line: Timeline): string {
  const share = days / line.days;
  if (kind === 'free') return share > 0.3 ? t('penaltyNone') : share > 0.1 ? '0%' : '';
  if (kind === 'late') return share > 0.07 ? `${ratePercent}%` : '';
  return share > 0.05 ? '–' : '';
}

function BandTable({ line, today }: { line: Timeline; today: string }) {
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
