import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RecapKey } from '../../script/format.ts';
import { t } from '../../ui/i18n.ts';
import { type Live, usePanel } from '../panel.ts';
import { recapLabel, recapText } from './words.ts';

/** What the last fill asks of the agent: another customer on the page, fields that hold something, other pages. */
export function FillNotes({ live }: { live: Live }) {
  const { fill, requestFill } = usePanel();
  const report = fill.value?.callId === live.call.id ? fill.value.report : null;
  const elsewhere = Object.values(live.call.fills).some((outcome) => outcome?.state === 'elsewhere');
  const kept = namesOf(live, (key) => live.call.fills[key]?.reason === 'not-undone');
  const occupied = Object.entries(report?.outcomes ?? {}).flatMap(([key, outcome]) =>
    outcome?.state === 'occupied' ? [{ key: key as RecapKey, present: outcome.present ?? '' }] : [],
  );
  return (
    <>
      {report?.mismatch && (
        <div class="note stop mismatch" role="alert" data-mismatch>
          <b>{t(report.mismatch.onPage ? 'mismatchOther' : 'mismatchNone')}</b>
          <dl>
            <dt>{t('mismatchOnPage')}</dt>
            <dd>{report.mismatch.onPage || '–'}</dd>
            <dt>{t('mismatchInCall')}</dt>
            <dd>{report.mismatch.inCall}</dd>
          </dl>
          <button
            type="button"
            class="btn small"
            data-action="fill-anyway"
            onClick={() => requestFill({ confirmed: true, overwrite: [] })}
          >
            {t('mismatchFill')}
          </button>
        </div>
      )}
      {occupied.map(({ key, present }) => (
        <Occupied key={key} live={live} field={key} present={present} mismatch={Boolean(report?.mismatch)} />
      ))}
      {kept && (
        <p class="note warn" role="status" data-undo-kept>
          {t('undoKept', { what: kept })}
        </p>
      )}
      {elsewhere && <Here live={live} />}
      {elsewhere && <p class="note warn">{t('fillElsewhereHint')}</p>}
    </>
  );
}

/** ms between looks at whether the page has the fields of values that wait. */
const LOOK_EVERY = 3000;

/** Values that had no field where they were filled, and have one on the page that is open now. */
function Here({ live }: { live: Live }) {
  const { fillable, requestFill } = usePanel();
  const keys = useSignal<RecapKey[]>([]);
  useEffect(() => {
    let timer = 0;
    const look = async () => {
      if (!document.hidden) keys.value = await fillable();
      if (timer >= 0) timer = window.setTimeout(look, LOOK_EVERY);
    };
    void look();
    return () => {
      clearTimeout(timer);
      timer = -1;
    };
  }, []);
  const what = namesOf(live, (key) => keys.value.includes(key));
  return what ? (
    <div class="note" role="status" data-fill-here>
      <span>{t('fillHere', { what })}</span>
      <button
        type="button"
        class="btn small"
        data-action="fill-here"
        onClick={() => requestFill({ confirmed: false, overwrite: [] })}
      >
        {t('fill', { site: live.call.site ?? t('fillPage') })}
      </button>
    </div>
  ) : null;
}

/** Labels of the recap values for which that holds; '' where it holds for none. */
const namesOf = (live: Live, is: (key: RecapKey) => boolean): string =>
  live.view.script.recap.fields
    .filter(({ key }) => is(key))
    .map((field) => recapLabel(live, { key: field.key, field }))
    .join(', ');

interface OccupiedProps {
  live: Live;
  field: RecapKey;
  present: string;
  mismatch: boolean;
}

/** A field that holds something already keeps it until the agent says otherwise. */
function Occupied({ live, field, present, mismatch }: OccupiedProps) {
  const { requestFill } = usePanel();
  const recap = live.view.script.recap.fields.find(({ key }) => key === field);
  if (!recap) return null;
  return (
    <div class="note warn" data-occupied={field}>
      <span>
        {t('occupied', {
          field: recapLabel(live, { key: field, field: recap }),
          present: recapText(live, field, present),
        })}
      </span>
      <button
        type="button"
        class="link-btn"
        data-action={`overwrite:${field}`}
        onClick={() => requestFill({ confirmed: mismatch, overwrite: [field] })}
      >
        {t('occupiedReplace')}
      </button>
    </div>
  );
}
