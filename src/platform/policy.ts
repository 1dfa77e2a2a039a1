/** What company policy says, without waiting for it: right after its start, Chromium takes seconds to know. */
import { askPatiently } from './ask-patiently.ts';
import { browser } from './browser.ts';

/** Key in `storage.local`: the version that was pinned when the policy was last heard. A change of it is news. */
export const LAST_PINNED = 'lastPinned';

/** ms that anybody waits; a browser that has its policies answers in a few. */
const PATIENCE_MS = 150;

const asId = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Id of the version that the policy pins; undefined where there is no policy, or none that can be read. */
export const pinnedScript = askPatiently(
  {
    ask: async () => asId((await browser.storage.managed.get('liveScript')).liveScript),
    recall: async () => asId((await browser.storage.local.get(LAST_PINNED))[LAST_PINNED]),
    remember: (pinned) =>
      pinned === undefined
        ? browser.storage.local.remove(LAST_PINNED)
        : browser.storage.local.set({ [LAST_PINNED]: pinned }),
  },
  PATIENCE_MS,
);
