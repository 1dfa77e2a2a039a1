/** The mark on the toolbar, and the alarm for the time at which it changes by itself. Both follow from the store. */
import type { Moment as Clock } from '../call/derive.ts';
import { waitingCalls } from '../call/reduce.ts';
import { comesAt, isDue, remindersOf } from '../call/reminders.ts';
import type { Store } from '../call/state.ts';
import { browser } from '../platform/browser.ts';
import type { Moment } from './engine.ts';

/** The one alarm for all reminders: its name says nothing of anybody. */
export const REMIND = 'remind';

export interface Mark {
  show(store: Store): Promise<void>;
}

/** How many calls wait for their recap, and a dot where the time of a telepon lagi has come (B4). */
export function markText(store: Store, clock: Clock): string {
  const due = remindersOf(store, clock).some((reminder) => isDue(reminder, clock));
  return `${waitingCalls(store).length || ''}${due ? '•' : ''}`;
}

export function createMark(moment: () => Promise<Moment>): Mark {
  let newest: Store | undefined;

  return {
    async show(store) {
      newest = store;
      const clock = await moment();
      // An older store must not write over what a newer one has shown meanwhile.
      if (newest !== store) return;
      await browser.action.setBadgeText({ text: markText(store, clock) });
      const next = remindersOf(store, clock).find((reminder) => !isDue(reminder, clock));
      // A clock that stands still reaches no time by itself.
      if (!next || clock.fixedNow !== undefined) await browser.alarms.clear(REMIND);
      else await browser.alarms.create(REMIND, { when: comesAt(next, clock) });
    },
  };
}
