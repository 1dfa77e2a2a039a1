import { type Signal, signal } from '@preact/signals';
import type { Answer, PopupState, Request } from '../protocol/messages.ts';
import { native } from './native.ts';
import { sitePattern } from './origins.ts';
import { ask } from './requests.ts';

type PopupRequest = Extract<Request, { type: `popup/${string}` }>;
type WithoutTab<R> = R extends PopupRequest ? Omit<R, 'tab'> : never;

export interface PopupLink {
  /** null until the background has answered. */
  state: Signal<PopupState | null>;
  /** The answer's state is also put into `state`. */
  send(request: WithoutTab<PopupRequest>): Promise<Answer<PopupState>>;
  /** Must be called in the click itself, before anything is awaited. `origin` without a path. */
  requestSitePermission(origin: string): Promise<boolean>;
  /** Opens the panel of the current tab in a window of its own. */
  openPanelWindow(): Promise<void>;
}

/** `?tab=` names the tab that the popup speaks of; where it is missing, the active one. */
export function connectPopup(): PopupLink {
  const state = signal<PopupState | null>(null);
  const given = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  const tab = Number.isInteger(given) && given >= 0 ? Promise.resolve(given) : activeTab();
  const send: PopupLink['send'] = async (request) => {
    const id = await tab;
    const answer = await ask({ ...request, ...(id !== undefined && { tab: id }) } as PopupRequest);
    if (answer.ok) state.value = answer.value;
    return answer;
  };
  // The page's own address then names the tab too, and can be opened elsewhere.
  void tab.then((id) => id !== undefined && history.replaceState(null, '', `?tab=${id}`));
  void send({ type: 'popup/state' });
  return {
    state,
    send,
    requestSitePermission: (origin) => native.permissions.request({ origins: [sitePattern(origin)] }),
    async openPanelWindow() {
      const id = await tab;
      const url = native.runtime.getURL(`src/panel/index.html?tab=${id}`);
      await native.windows.create({ url, type: 'popup', width: 420, height: 720 });
    },
  };
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await native.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
