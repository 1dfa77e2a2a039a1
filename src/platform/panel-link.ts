import { type Signal, signal } from '@preact/signals';
import type { CallAction } from '../call/actions.ts';
import type { Answer, Answers, PanelState, Request } from '../protocol/messages.ts';
import { native } from './native.ts';
import { ask } from './requests.ts';

/** What a panel may ask for, without the parts that the link adds. */
type PanelRequest = Extract<Request, { type: `panel/${string}` }>;
/** The panel's line to the background: states come in, actions and requests go out. */
export interface PanelLink {
  /** The newest state; null until the first one is here. */
  state: Signal<PanelState | null>;
  /**
   * Sent in order, one at a time, each with an id of its own; resolves once it is persisted, or refused. The same
   * object sent again after no answer came has the same id: it may have been applied already.
   */
  act(action: CallAction): Promise<Answer<Answers['panel/act']>>;
  request<T extends Exclude<PanelRequest['type'], 'panel/act'>>(
    request: Omit<Extract<PanelRequest, { type: T }>, 'tab' | 'call'>,
  ): Promise<Answer<Answers[T]>>;
}

/** Connects to the background, and again whenever the worker dies. `?tab=` names the tab of a panel on its own. */
export function connectPanel(): PanelLink {
  const state = signal<PanelState | null>(null);
  const given = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  const tab = Number.isInteger(given) && given >= 0 ? { tab: given } : {};
  const shown = () => state.peek()?.call?.id ?? null;
  const unanswered = new WeakMap<CallAction, { id: string; call: string | null }>();
  let last: Promise<unknown> = Promise.resolve();
  listen(state, tab.tab);
  return {
    state,
    act(action) {
      const meant = unanswered.get(action) ?? { id: crypto.randomUUID(), call: shown() };
      unanswered.set(action, meant);
      const sent = last.then(() => ask({ type: 'panel/act', ...meant, ...tab, action }));
      last = sent;
      void sent.then((answer) => {
        if (answer.ok || answer.error.code !== 'no-answer') unanswered.delete(action);
      });
      return sent;
    },
    request(request) {
      const call = request.type === 'panel/fill' ? { call: shown() } : {};
      return ask({ ...request, ...call, ...tab } as never);
    },
  };
}

function listen(state: Signal<PanelState | null>, tab: number | undefined): void {
  // Ours hangs in the page's own document; one that a frame of the page has put into itself gets nothing.
  if (parent !== top) return;
  let failures = 0;
  const connect = () => {
    // No runtime: the extension was updated under this page, and a new panel is on its way.
    if (!native.runtime?.id) return;
    const port = native.runtime.connect({ name: tab === undefined ? 'panel' : `panel:${tab}` });
    port.onMessage.addListener((message) => {
      failures = 0;
      const next = message as PanelState;
      // A revision never goes back, except when all was wiped and counting starts anew.
      const current = state.peek();
      if (!current || next.epoch !== current.epoch || next.rev >= current.rev) state.value = next;
    });
    port.onDisconnect.addListener(() => {
      failures++;
      setTimeout(connect, Math.min(2000, 30 * 2 ** Math.min(failures, 6)));
    });
  };
  connect();
}
