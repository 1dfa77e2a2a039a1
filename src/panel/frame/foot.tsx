import { nextStep, previousStep } from '../../script/flow.ts';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { exitOf } from '../caring/where-to.ts';
import { type Live, usePanel } from '../panel.ts';

/** The way on, in reach of the thumb: one large button, and the ways back and out beside it. */
export function Foot({ live }: { live: Live }) {
  const { call } = live;
  if (call.penaltyOpen) return <PenaltyFoot live={live} />;
  if (call.ending) return <RecapFoot live={live} />;
  return <CallFoot live={live} />;
}

function Back() {
  const { act } = usePanel();
  return (
    <button
      type="button"
      class="btn"
      data-action="back"
      aria-label={t('back')}
      title={t('backHint')}
      onClick={() => act({ type: 'back' })}
    >
      <Icon name="back" />
    </button>
  );
}

function ToRecap() {
  const { act } = usePanel();
  return (
    <button
      type="button"
      class="btn"
      data-action="recap"
      title={t('recapHint')}
      onClick={() => act({ type: 'recap' })}
    >
      {t('recap')}
    </button>
  );
}

function CallFoot({ live }: { live: Live }) {
  const { act, layer } = usePanel();
  const exit = exitOf(live);
  const last = !live.call.openCase && nextStep(live.view.flow, live.call.step) === null;
  const words =
    exit === 'end'
      ? 'nextEndsCall'
      : exit === 'resume'
        ? 'nextResumes'
        : exit === 'stay'
          ? 'nextStays'
          : last
            ? 'nextToRecap'
            : 'next';
  return (
    <footer class="foot">
      {(live.call.openCase || previousStep(live.view.flow, live.call.step)) && <Back />}
      {live.call.said.length === 0 && !live.call.openCase && (
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
      <button type="button" class="btn go" data-action="next" onClick={() => act({ type: 'next' })}>
        {t(words)} <kbd>↵</kbd>
      </button>
      <ToRecap />
    </footer>
  );
}

function PenaltyFoot({ live }: { live: Live }) {
  const { act } = usePanel();
  return (
    <footer class="foot">
      <Back />
      <button type="button" class="btn go" data-action="resume" onClick={() => act({ type: 'resume' })}>
        {t(live.call.ending ? 'penaltyLeaveRecap' : 'penaltyLeave')} <kbd>Esc</kbd>
      </button>
      {live.call.ending ? <span /> : <ToRecap />}
    </footer>
  );
}

function RecapFoot({ live }: { live: Live }) {
  const { act, requestFill, undoFill, state, fill } = usePanel();
  const site = live.call.site ?? state.value?.tab.site;
  const filled = Object.values(live.call.fills).some((outcome) => outcome?.state === 'filled');
  const mismatch = fill.value?.callId === live.call.id && fill.value.report.mismatch;
  return (
    <footer class="foot recap-foot">
      <Back />
      {filled && (
        <button type="button" class="btn" data-action="undo-fill" onClick={() => undoFill()}>
          {t('undoFill')}
        </button>
      )}
      <button
        type="button"
        class={filled || mismatch ? 'btn' : 'btn go'}
        data-action="fill"
        onClick={() => requestFill({ confirmed: false, overwrite: [] })}
      >
        {t(filled ? 'fillAgain' : 'fill', { site: site ?? t('fillPage') })} {!filled && <kbd>↵</kbd>}
      </button>
      <button
        type="button"
        class={filled ? 'btn go' : 'btn'}
        data-action="done"
        onClick={() => act({ type: 'done' })}
      >
        {t('done')} {filled && <kbd>↵</kbd>}
      </button>
    </footer>
  );
}
