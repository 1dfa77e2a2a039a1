import { nextStep, previousStep } from '../../script/flow.ts';
import type { MessageKey } from '../../ui/i18n.ts';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { Act } from '../act.tsx';
import { exitOf } from '../caring/where-to.ts';
import { type Live, usePanel } from '../panel.ts';

/** The way on, in reach of the thumb: one large button, and the ways back and out beside it. */
export function Foot({ live }: { live: Live }) {
  const { call } = live;
  if (call.penaltyOpen) return <PenaltyFoot live={live} />;
  if (call.ending) return <RecapFoot live={live} />;
  return <CallFoot live={live} />;
}

const Back = () => (
  <Act action={{ type: 'back' }} label={t('back')} title={t('backHint')}>
    <Icon name="back" />
  </Act>
);

const ToRecap = () => (
  <Act action={{ type: 'recap' }} title={t('recapHint')}>
    {t('recap')}
  </Act>
);

/** What the way on is called: depends on where it leads. */
function nextWords(live: Live): MessageKey {
  const last = nextStep(live.view.flow, live.call.step) === null;
  switch (exitOf(live)) {
    case 'end':
      return 'nextEndsCall';
    case 'resume':
      return 'nextResumes';
    case 'stay':
      return 'nextStays';
    default:
      return last ? 'nextToRecap' : 'next';
  }
}

function CallFoot({ live }: { live: Live }) {
  const { layer } = usePanel();
  const { call, view } = live;
  return (
    <footer class="foot">
      {(call.openCase || previousStep(view.flow, call.step)) && <Back />}
      {call.said.length === 0 && !call.openCase && (
        <button
          type="button"
          class="btn quiet"
          data-action="not-contacted"
          aria-expanded={layer.value === 'outcomes'}
          onClick={() => {
            layer.value = layer.value === 'outcomes' ? null : 'outcomes';
          }}
        >
          {t('notContacted')} <kbd>N</kbd>
        </button>
      )}
      <Act action={{ type: 'next' }} class="btn go">
        {t(nextWords(live))} <kbd>↵</kbd>
      </Act>
      <ToRecap />
    </footer>
  );
}

const PenaltyFoot = ({ live }: { live: Live }) => (
  <footer class="foot">
    <Back />
    <Act action={{ type: 'resume' }} class="btn go">
      {t(live.call.ending ? 'penaltyLeaveRecap' : 'penaltyLeave')} <kbd>Esc</kbd>
    </Act>
    {!live.call.ending && <ToRecap />}
  </footer>
);

function RecapFoot({ live }: { live: Live }) {
  const { requestFill, undoFill, state, fill } = usePanel();
  const site = live.call.site ?? state.value?.tab.site ?? t('fillPage');
  const filled = Object.values(live.call.fills).some((outcome) => outcome?.state === 'filled');
  const mismatch = fill.value?.callId === live.call.id && fill.value.report.mismatch;
  return (
    <footer class="foot recap-foot">
      <Back />
      {filled && (
        <button type="button" class="btn" data-action="undo-fill" onClick={undoFill}>
          {t('undoFill')}
        </button>
      )}
      <button
        type="button"
        class={filled || mismatch ? 'btn' : 'btn go'}
        data-action="fill"
        onClick={() => requestFill({ confirmed: false, overwrite: [] })}
      >
        {t(filled ? 'fillAgain' : 'fill', { site })} {!filled && <kbd>↵</kbd>}
      </button>
      <Act action={{ type: 'done' }} class={filled ? 'btn go' : 'btn'}>
        {t('done')} {filled && <kbd>↵</kbd>}
      </Act>
    </footer>
  );
}
