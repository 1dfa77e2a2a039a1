import { dayInZone } from '../../customer/calendar.ts';
import type { LiveScript, PanelState } from '../../protocol/messages.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';

/** The version that the panel speaks: the call's own where there is a call, else the live one. */
export function versionShown({ script, live, settings }: PanelState, nowMs: number): LiveScript {
  if (!script || script.id === live.id) return live;
  const today = dayInZone(nowMs, settings.timeZone);
  const expired = script.validUntil !== undefined && today > script.validUntil;
  return {
    id: script.id,
    title: script.title,
    short: script.short,
    standing: script.status === 'usulan' ? 'usulan' : expired ? 'expired' : 'approved',
    ...(script.validUntil && { validUntil: script.validUntil }),
    setBy: live.setBy,
  };
}

/** The version that waits for the next call; null where the call speaks the live one. */
export const versionWaiting = ({ script, live }: PanelState): LiveScript | null =>
  script && script.id !== live.id ? live : null;

const STANDINGS: Record<LiveScript['standing'], MessageKey> = {
  approved: 'standingApprovedLong',
  usulan: 'standingUsulanLong',
  expired: 'standingExpiredLong',
};

const SET_BY: Record<LiveScript['setBy'], MessageKey> = {
  policy: 'setByPolicy',
  catalog: 'setByCatalog',
  local: 'setByLocal',
  automatic: 'setByAutomatic',
};

export const setByText = ({ setBy }: LiveScript): string => t(SET_BY[setBy]);

/** Standing and who set it, in words. */
export const standingText = ({ standing, setBy }: LiveScript): string =>
  `${t(STANDINGS[standing])} · ${t(SET_BY[setBy])}`;
