import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RecapKey } from '../../script/format.ts';
import { t } from '../../ui/i18n.ts';
import { type Live, usePanel } from '../panel.ts';
import { recapLabel, recapText } from './words.ts';

/** ms between looks at whether the page has the fields of values that wait. */
const LOOK_EVERY = 3000;

/** What the last fill asks of the agent: another customer on the page, fields that hold something, other pages. */
export function FillNotes({ live }: { live: Live }) {
  const { fill, requestFill } = usePanel();
  const { fills, id } = live.call;
  const report = fill.value?.callId === id ? fill.value.report : null;
  const mismatch = report?.mismatch;
  const fields = live.view.script.recap.fields.map((field) => ({
    key: field.key,
    label: recapLabel(live, { key: field.key, field }),
  }));
  const namesOf = (is: (key: RecapKey) => unknown) =>
    fields
      .filter(({ key }) => is(key))
      .map(({ label }) => label)
      .join(', ');
  const kept = namesOf((key) => fills[key]?.reason === 'not-undone');
  return (
    <>
      {mismatch && (
        <div class="note stop mismatch" role="alert" data-mismatch>
          <b>{t(mismatch.onPage ? 'mismatchOther' : 'mismatchNone')}</b>
          <dl>
            <dt>{t('mismatchOnPage')}</dt>
            <dd>{mismatch.onPage || '–'}</dd>
            <dt>{t('mismatchInCall')}</dt>
            <dd>{mismatch.inCall}</dd>
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
      {fields.map(({ key, label }) => {
        const outcome = report?.outcomes[key];
        // A field that holds something already keeps it until the agent says otherwise.
        return outcome?.state === 'occupied' ? (
          <div key={key} class="note warn" data-occupied={key}>
            <span>
              {t('occupied', { field: label, present: recapText(live, key, outcome.present ?? '') })}
            </span>
            <button
              type="button"
              class="link-btn"
              data-action={`overwrite:${key}`}
              onClick={() => requestFill({ confirmed: Boolean(mismatch), overwrite: [key] })}
            >
              {t('occupiedReplace')}
            </button>
          </div>
        ) : null;
      })}
      {kept && (
        <p class="note warn" data-undo-kept>
          {t('undoKept', { what: kept })}
        </p>
      )}
      {namesOf((key) => fills[key]?.state === 'elsewhere') && <Elsewhere live={live} namesOf={namesOf} />}
    </>
  );
}

interface ElsewhereProps {
  live: Live;
  namesOf: (is: (key: RecapKey) => unknown) => string;
}

/** Values without a field where they were filled: offered once a page is open that has one. */
function Elsewhere({ live, namesOf }: ElsewhereProps) {
  const { fillable, requestFill } = usePanel();
  const keys = useSignal<RecapKey[]>([]);
  useEffect(() => {
    const look = async () => {
      keys.value = await fillable();
    };
    void look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  const what = namesOf((key) => keys.value.includes(key));
  return what ? (
    <div class="note" data-fill-here>
      <span>{t('fillHere', { what })}</span>
      <button
        type="button"
        class="link-btn"
        data-action="fill-here"
        onClick={() => requestFill({ confirmed: false, overwrite: [] })}
      >
        {t('fill', { site: live.call.site ?? t('fillPage') })}
      </button>
    </div>
  ) : (
    <p class="note warn">{t('fillElsewhereHint')}</p>
  );
}
