import { caringExit, situationOf } from '../../script/flow.ts';
import type { MessageKey } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';

/** Where the open situation leads on `next`. */
export function exitOf({ call, view }: Live): 'end' | 'resume' | 'stay' | null {
  const found = call.openCase ? situationOf(view.script, call.openCase) : null;
  return found && caringExit(found.group, view.facts);
}

/** The same in words. */
export function whereTo(live: Live): MessageKey {
  switch (exitOf(live)) {
    case 'end':
      return 'caseEnds';
    case 'resume':
      return 'caseGoesOn';
    default:
      return 'caseOpen';
  }
}
