import { callIdentity, NEW_TAB } from '../call/attach.ts';
import { waitingCalls } from '../call/reduce.ts';
import { isDue, remindersOf } from '../call/reminders.ts';
import type { Store } from '../call/state.ts';
import { dayInZone } from '../customer/calendar.ts';
import type { PanelState, Settings } from '../protocol/messages.ts';
import type { Moment } from './engine.ts';
import { describeLive, type Live } from './scripts.ts';

export interface PanelWorld {
  epoch: string;
  moment: Moment;
  live: Live;
  settings: Settings;
  enabled: boolean;
  noCopy: boolean;
}

/** All that the panel of a tab shows. */
export function panelStateOf(store: Store, tabId: number, world: PanelWorld): PanelState {
  const tab = store.tabs[tabId] ?? NEW_TAB;
  const call = (tab.callId && store.calls[tab.callId]) || null;
  const { site, state, taughtMissing, showsCalls, agentName } = tab;
  return {
    epoch: world.epoch,
    rev: store.rev,
    enabled: world.enabled,
    noCopy: world.noCopy,
    tab: { site, state, taughtMissing, showsCalls, ...(agentName && { agentName: agentName.value }) },
    call,
    script: call ? (store.scripts[call.scriptHash] ?? null) : null,
    live: describeLive(world.live, dayInZone(world.moment.now, world.moment.timeZone)),
    waitingCalls: waitingCalls(store).map((waiting) => {
      const { customerName, internetNumber, telephoneNumber } = callIdentity(waiting);
      const number = internetNumber ?? telephoneNumber;
      return {
        id: waiting.id,
        ...(customerName && { customerName }),
        ...(number && { customerNumber: number }),
        begunAt: waiting.begunAt ?? waiting.openedAt,
      };
    }),
    reminders: remindersOf(store, world.moment).filter((reminder) => isDue(reminder, world.moment)),
    finished: store.finished,
    settings: { ...world.settings, timeZone: world.moment.timeZone as Settings['timeZone'] },
    ...(world.moment.fixedNow !== undefined && { fixedNow: world.moment.fixedNow }),
  };
}
