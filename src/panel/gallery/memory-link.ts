/** A background in memory: the same reducer, without a browser behind it. */
import { type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { CallAction, StoreEvent, World } from '../../call/actions.ts';
import { callIdentity, NEW_TAB } from '../../call/attach.ts';
import { reduce, waitingCalls } from '../../call/reduce.ts';
import { isDue, remindersOf } from '../../call/reminders.ts';
import { EMPTY_STORE, type Store } from '../../call/state.ts';
import type { CustomerReading } from '../../customer/reading.ts';
import type { PanelLink } from '../../platform/panel-link.ts';
import type { FillReport, LiveScript, PanelState, Settings } from '../../protocol/messages.ts';
import { type RecapKey, type Script, scriptSchema } from '../../script/format.ts';
import approvedJson from '../../script/shipped/coc-obc-sso-2022-09.json';
import proposalJson from '../../script/shipped/coc-obc-sso-usulan.json';

export const APPROVED = v.parse(scriptSchema, approvedJson);
export const PROPOSAL = v.parse(scriptSchema, proposalJson);

const TAB = '1';

/** Time that passes with each action, so that calls have a length. */
const ACTION_MS = 17_000;
const TIME_ZONE = 'Asia/Jakarta';

const SETTINGS: Settings = {
  timeZone: TIME_ZONE,
  locale: 'id',
  theme: 'auto',
  keepHours: 12,
  links: {
    myCx: 'https://mycx.example/?nd={number}',
    mySiis: 'https://mysiis.example/{number}',
    myKiss: '',
    ePayment: 'https://epayment.example/?id={number}',
    waForm: 'https://forms.example/?nama={name}&wa={whatsapp}&agent={agent}',
  },
};

export interface MemoryLink extends PanelLink {
  /** Lets a page say something, or the panel do something, at once. */
  read(reading: CustomerReading, source?: string): void;
  dispatch(event: StoreEvent): void;
  do(...actions: CallAction[]): void;
  /** Another version goes live. */
  goLive(script: Script): void;
  /** Moves the clock, ms since the epoch. */
  setNow(now: number): void;
  settings(settings: Partial<Settings>): void;
  /** The next actions fail, as when the background does not answer. */
  failing: boolean;
  /** What the page answers to a fill. */
  report: FillReport;
  /** What of it the page can't empty again. */
  kept: RecapKey[];
}

export function memoryLink(startAt: number): MemoryLink {
  let store: Store = EMPTY_STORE;
  let now = startAt;
  let script = APPROVED;
  let settings = SETTINGS;
  let count = 0;
  const state: Signal<PanelState | null> = signal(null);
  const world = (): World => ({
    now,
    timeZone: TIME_ZONE,
    live: { script, hash: script.id },
    newId: () => `call-${++count}`,
  });
  const push = () => {
    state.value = panelState(store, script, settings, now);
  };
  const dispatch = (event: StoreEvent) => {
    const result = reduce(store, event, world());
    store = result.store;
    push();
    return result.refusal;
  };
  const act = (action: CallAction) => dispatch({ type: 'action', id: `action-${++count}`, tab: TAB, action });
  push();

  const link: MemoryLink = {
    state,
    failing: false,
    report: { outcomes: {} },
    kept: [],
    async act(action) {
      if (link.failing) return { ok: false, error: { code: 'no-answer' } };
      const refusal = act(action);
      return refusal ? { ok: false, error: refusal } : { ok: true, value: { rev: store.rev } };
    },
    async request(request) {
      const callId = store.tabs[TAB]?.callId;
      if (request.type === 'panel/fill' && callId) {
        const { outcomes, mismatch } = link.report;
        if (!mismatch) {
          const fills = Object.fromEntries(
            Object.entries(outcomes).filter(([, outcome]) => outcome.state !== 'occupied'),
          );
          dispatch({ type: 'filled', tab: TAB, callId, fills: fills as never });
        }
        return { ok: true, value: link.report as never };
      }
      // Nobody points here.
      if (request.type === 'panel/teach' && 'key' in request && request.key) return new Promise(() => {});
      if (request.type === 'panel/undo-fill' && callId) {
        dispatch({ type: 'unfilled', callId });
        const stays = { state: 'refused', reason: 'not-undone' } as const;
        const fills = Object.fromEntries(link.kept.map((key) => [key, stays]));
        dispatch({ type: 'filled', tab: TAB, callId, fills });
      }
      return { ok: true, value: null as never };
    },
    read: (reading, source = 'page') => void dispatch({ type: 'reading', tab: TAB, source, reading }),
    dispatch: (event) => void dispatch(event),
    do: (...actions) => {
      for (const action of actions) {
        act(action);
        now += ACTION_MS;
      }
      push();
    },
    goLive(next) {
      script = next;
      dispatch({ type: 'live-script' });
      push();
    },
    setNow(next) {
      now = next;
      push();
    },
    settings(next) {
      settings = { ...settings, ...next };
      push();
    },
  };
  return link;
}

function panelState(store: Store, script: Script, settings: Settings, now: number): PanelState {
  const tab = store.tabs[TAB] ?? NEW_TAB;
  const moment = { now, timeZone: TIME_ZONE };
  const call = (tab.callId && store.calls[tab.callId]) || null;
  return {
    epoch: 'gallery',
    rev: store.rev,
    enabled: true,
    noCopy: false,
    tab: {
      site: tab.site,
      state: tab.state,
      taughtMissing: tab.taughtMissing,
      showsCalls: tab.showsCalls,
      ...(tab.agentName && { agentName: tab.agentName.value }),
    },
    call,
    script: call ? (store.scripts[call.scriptHash] ?? null) : null,
    live: liveOf(script, now),
    waitingCalls: waitingCalls(store).map((waiting) => {
      const { customerName, internetNumber } = callIdentity(waiting);
      return {
        id: waiting.id,
        ...(customerName && { customerName }),
        ...(internetNumber && { customerNumber: internetNumber }),
        begunAt: waiting.begunAt ?? waiting.openedAt,
      };
    }),
    reminders: remindersOf(store, moment).filter((reminder) => isDue(reminder, moment)),
    finished: store.finished,
    settings,
    fixedNow: now,
  };
}

function liveOf({ id, title, short, status, validUntil }: Script, now: number): LiveScript {
  const expired = validUntil !== undefined && now > Date.parse(`${validUntil}T23:59:59+07:00`);
  return {
    id,
    title,
    short,
    standing: status === 'usulan' ? 'usulan' : expired ? 'expired' : 'approved',
    ...(validUntil && { validUntil }),
    setBy: 'automatic',
  };
}
