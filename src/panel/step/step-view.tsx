import { CopyButton } from '../../ui/copy-button.tsx';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { Act } from '../act.tsx';
import { CustomerData } from '../customer/data.tsx';
import { CallTools } from '../frame/call-tools.tsx';
import type { Live } from '../panel.ts';
import { PlaceBody } from './place.tsx';
import { Rail } from './rail.tsx';
import { spokenText } from './say.tsx';

/** One step of the call. */
export function StepView({ live }: { live: Live }) {
  const { call, view } = live;
  const index = view.flow.steps.findIndex(({ step }) => step.id === call.step);
  const flowStep = view.flow.steps[index];
  if (!flowStep) return null;
  const { step, skipped } = flowStep;
  const endsWithSalam = step.sentences.some(({ text }) => text.includes('{closing-salam|'));
  const text = spokenText(live, step);
  return (
    <>
      <Rail live={live} />
      <div class="scroll" key={step.id}>
        <header class="place-head">
          <h2 aria-live="polite">
            {index + 1} · {step.title}
          </h2>
          <CallTools live={live} />
          {text && <CopyButton text={text} what={step.title} hint="C" />}
        </header>
        {skipped !== undefined && <p class="note warn">{t('skippedBecause', { reason: skipped })}</p>}
        {endsWithSalam && (
          <Act action={{ type: 'buddies', on: !call.buddies }} class="btn small alone" pressed={call.buddies}>
            {call.buddies && <Icon name="check" />}
            {t('buddies')}
          </Act>
        )}
        <PlaceBody live={live} place={step} />
        <CustomerData live={live} open />
      </div>
    </>
  );
}
