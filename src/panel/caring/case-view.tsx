import { situationOf } from '../../script/flow.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { Act } from '../act.tsx';
import { CustomerData } from '../customer/data.tsx';
import { CallTools } from '../frame/call-tools.tsx';
import type { Live } from '../panel.ts';
import { PlaceBody } from '../step/place.tsx';
import { spokenText } from '../step/say.tsx';
import { whereTo } from './where-to.ts';

/** A customer's situation lying over the step: what to check, to say, and where it leads. */
export function CaseView({ live }: { live: Live }) {
  const found = live.call.openCase ? situationOf(live.view.script, live.call.openCase) : null;
  if (!found) return null;
  const { group, situation } = found;
  const text = spokenText(live, group);
  return (
    <div class="scroll" key={situation.id} data-open-case={situation.id}>
      <header class="place-head case-head">
        <Act action={{ type: 'resume' }} class="btn small">
          <Icon name="back" /> {t('caseResume')} <kbd>Esc</kbd>
        </Act>
        <CallTools live={live} />
        {text && <CopyButton text={text} what={situation.label} hint="C" />}
      </header>
      <h2 class="case-title" aria-live="polite">
        {situation.label}
      </h2>
      <PlaceBody live={live} place={group} />
      <p class="where-to">{t(whereTo(live))}</p>
      <CustomerData live={live} open />
    </div>
  );
}
