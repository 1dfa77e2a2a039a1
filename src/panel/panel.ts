/** What every part of the panel works with: the state, what follows from it, and the ways to change it. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallAction } from '../call/actions.ts';
import { type CallView, viewOf } from '../call/derive.ts';
import type { Call } from '../call/state.ts';
import type { FieldKey } from '../customer/record.ts';
import type { PanelLink } from '../platform/panel-link.ts';
import type { Failure, FillReport, PanelState } from '../protocol/messages.ts';
import type { RecapKey } from '../script/format.ts';
import type { TaughtTarget } from '../script/taught-target.ts';
import { type PanelClock, panelClock } from './clock.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { isRefusal } from './refusals.ts';

/** A call with all that follows from it. */
export interface Live {
  call: Call;
  view: CallView;
}

/** Something went wrong inside Pandu; what was entered is still there. */
export interface Trouble {
  code: string;
  /** Missing where there is nothing to try again: the page shows another customer, or is another, by now. */
  retry?: () => void;
}

/** Failures that stay the same however often one tries. */
const FINAL = /^(no-call|nothing-to-undo)$/;

/** What the agent is to point at in the page: a value of the customer, or the field for a recap value. */
export type Pointing = { label: string } & (
  | { what: 'value'; key: FieldKey }
  | { what: 'target'; key: TaughtTarget['key'] }
);

/** What lies open over the panel, or waits for a second key. Lost without harm. */
export type Layer = 'menu' | 'help' | 'outcomes' | 'cases';

export interface Panel {
  state: ReadonlySignal<PanelState | null>;
  /** The call shown; null where there is none. */
  live: ReadonlySignal<Live | null>;
  clock: PanelClock;
  drafts: Drafts;
  /** Call that is looked for in today's list. */
  lookedFor: Signal<string | null>;
  trouble: Signal<Trouble | null>;
  layer: Signal<Layer | null>;
  /** The last answer to a fill, with the call that it was for. */
  fill: Signal<{ callId: string; report: FillReport } | null>;
  /** Takes an action; resolves to the refusal, or null where it was taken. */
  act(action: CallAction): Promise<Failure | null>;
  /** Outlines on the page where a value was read. */
  highlight(key: FieldKey | null): void;
  /** Lets the agent point at something on the page; null gives up. A field that was pointed at is filled. */
  teach(what: Pointing | null): void;
  /** What is being pointed at. */
  teaching: Signal<Pointing | null>;
  /** `only`: the recap values to fill; all where it is missing. */
  requestFill(options: { confirmed: boolean; overwrite: string[]; only?: string[] }): Promise<void>;
  undoFill(): Promise<void>;
  /** Values without a field when they were filled, for which the page has one by now. */
  fillable(): Promise<RecapKey[]>;
}

export function createPanel(link: PanelLink, until?: AbortSignal): Panel {
  const { state } = link;
  const clock = panelClock(
    computed(() => state.value?.fixedNow),
    until,
  );
  const drafts = createDrafts();
  const trouble = signal<Trouble | null>(null);
  const layer = signal<Layer | null>(null);
  const fill: Panel['fill'] = signal(null);
  const teaching: Panel['teaching'] = signal(null);
  const call = computed(() => state.value?.call ?? null);
  const script = computed(() => state.value?.script ?? null);
  const timeZone = computed(() => state.value?.settings.timeZone ?? 'Asia/Jakarta');
  const live = computed(() =>
    call.value && script.value
      ? {
          call: call.value,
          view: viewOf(call.value, script.value, { now: clock.minute.value, timeZone: timeZone.value }),
        }
      : null,
  );

  const failed = (code: string, retry: () => void) => {
    trouble.value = FINAL.test(code) ? { code } : { code, retry };
  };

  const act: Panel['act'] = async (action) => {
    const isTyping = action.type === 'input' || action.type === 'jot';
    if (!isTyping) drafts.flush();
    const answer = await link.act(action);
    if (answer.ok) {
      trouble.value = null;
      return null;
    }
    const { code } = answer.error;
    if (!isRefusal(code) || (code === 'no-call' && !isTyping)) {
      // Typed text waits as a draft and is sent again from there.
      failed(code, () => (isTyping ? drafts.resend() : void act(action)));
    }
    return answer.error;
  };

  // What could not be delivered while the tab showed another customer goes out as soon as its own is back.
  const stop = effect(() => {
    if (call.value) drafts.resend();
  });
  until?.addEventListener('abort', stop);

  const requestFill: Panel['requestFill'] = async (options) => {
    const callId = call.peek()?.id;
    if (callId === undefined) return;
    drafts.flush();
    const answer = await link.request<'panel/fill'>({ type: 'panel/fill', ...options });
    if (answer.ok) fill.value = { callId, report: answer.value };
    else failed(answer.error.code, () => void requestFill(options));
  };

  const undoFill: Panel['undoFill'] = async () => {
    const answer = await link.request<'panel/undo-fill'>({ type: 'panel/undo-fill' });
    if (answer.ok) fill.value = trouble.value = null;
    else failed(answer.error.code, () => void undoFill());
  };

  const teach = async (what: Pointing | null): Promise<void> => {
    const callId = call.peek()?.id;
    teaching.value = what;
    const answer = await link.request<'panel/teach'>({
      type: 'panel/teach',
      what: what?.what ?? 'value',
      key: what?.key ?? null,
    });
    if (!what || teaching.peek() !== what) return;
    teaching.value = null;
    // Who points at a field wants the value in it.
    if (what.what === 'target' && answer.ok && answer.value && call.peek()?.id === callId)
      await requestFill({ confirmed: false, overwrite: [], only: [what.key] });
  };

  return {
    state,
    live,
    clock,
    drafts,
    lookedFor: signal(null),
    trouble,
    layer,
    fill,
    act,
    highlight: (key) => void link.request<'panel/highlight'>({ type: 'panel/highlight', key }),
    teaching,
    teach: (what) => void teach(what),
    requestFill,
    undoFill,
    async fillable() {
      const answer = await link.request<'panel/fillable'>({ type: 'panel/fillable' });
      return answer.ok ? (answer.value ?? []) : [];
    },
  };
}

const PanelContext = createContext<Panel | null>(null);
export const PanelProvider = PanelContext.Provider;

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('outside of the panel');
  return panel;
}
