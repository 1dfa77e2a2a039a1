/**
 * Every message between the parts of Pandu, one map per direction. Requests to the background are answered;
 * commands to a page are answered too; states are pushed over a port. Each message that comes in is parsed by
 * its schema before anything else looks at it.
 */
import * as v from 'valibot';
import type { Reminder } from '../call/reminders.ts';
import type { Call, FinishedCall, Tab } from '../call/state.ts';
import type { FieldKey } from '../customer/record.ts';
import type { TaughtField } from '../customer/taught.ts';
import type { RecapKey, Script } from '../script/format.ts';
import type { TaughtTarget } from '../script/taught-target.ts';
import { actionSchema } from './actions-schema.ts';
import { readingSchema } from './reading-schema.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const tabId = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));
const shownCall = v.optional(v.nullable(id));

/** From content scripts. The background knows the tab from the browser, never from the message. */
const fromPage = [
  /** A part of Pandu has started in a page; answered with `PageSetup`. */
  v.strictObject({ type: v.literal('page/hello'), part: v.picklist(['host', 'reader']) }),
  v.strictObject({ type: v.literal('page/reading'), source: id, reading: readingSchema }),
  /** The page can't hold the panel (a frameset, or it keeps removing it). */
  v.strictObject({ type: v.literal('page/no-room'), reason: v.picklist(['frameset', 'removed']) }),
  /** The agent opened the panel at its tab, or folded it away. */
  v.strictObject({ type: v.literal('page/collapsed'), collapsed: v.boolean() }),
  /** Somebody pointed at a value. */
  v.strictObject({
    type: v.literal('page/taught'),
    field: v.custom<TaughtField>((x) => typeof x === 'object' && x !== null),
  }),
  /** Somebody pointed at a field of a form. */
  v.strictObject({
    type: v.literal('page/taught-target'),
    target: v.custom<Omit<TaughtTarget, 'site'>>((x) => typeof x === 'object' && x !== null),
  }),
] as const;

/** From the panel. `tab` counts only where the panel is a page of its own. */
const fromPanel = [
  /**
   * Applied once by `id` and persisted before it is answered. `call`: the one that the agent saw, null for none;
   * where the tab shows another by now, the action is refused.
   */
  v.strictObject({ type: v.literal('panel/act'), id, tab: tabId, call: shownCall, action: actionSchema }),
  /** Outlines the element that a value was read from; null ends it. */
  v.strictObject({ type: v.literal('panel/highlight'), tab: tabId, key: v.nullable(id) }),
  /** The agent points at a value of the customer, or at the field for a recap value; null leaves. */
  v.strictObject({
    type: v.literal('panel/teach'),
    tab: tabId,
    what: v.picklist(['value', 'target']),
    key: v.nullable(id),
  }),
  /** Fills the recap, or `only` some of it, into the page; `confirmed` after another customer was shown there. */
  v.strictObject({
    type: v.literal('panel/fill'),
    tab: tabId,
    call: shownCall,
    confirmed: v.boolean(),
    overwrite: v.array(id),
    only: v.exactOptional(v.array(id)),
  }),
  v.strictObject({ type: v.literal('panel/undo-fill'), tab: tabId }),
  /** Asks which values that had no field when they were filled have one now. */
  v.strictObject({ type: v.literal('panel/fillable'), tab: tabId }),
  v.strictObject({ type: v.literal('panel/collapse'), tab: tabId, collapsed: v.boolean() }),
] as const;

/** From the popup and the manager. */
const fromPopup = [
  v.strictObject({ type: v.literal('popup/state'), tab: tabId }),
  v.strictObject({ type: v.literal('popup/site'), tab: tabId, on: v.boolean() }),
  /** null: back to the automatic choice. */
  v.strictObject({ type: v.literal('popup/choose-script'), tab: tabId, script: v.nullable(id) }),
  v.strictObject({ type: v.literal('popup/forget-taught'), tab: tabId, site: id, key: id }),
  v.strictObject({
    type: v.literal('popup/import-taught'),
    tab: tabId,
    json: v.pipe(v.string(), v.maxLength(200_000)),
  }),
  v.strictObject({
    type: v.literal('popup/import-script'),
    tab: tabId,
    json: v.pipe(v.string(), v.maxLength(500_000)),
  }),
  v.strictObject({
    type: v.literal('popup/settings'),
    tab: tabId,
    settings: v.record(v.string(), v.unknown()),
  }),
] as const;

export const requestSchema = v.variant('type', [...fromPage, ...fromPanel, ...fromPopup]);
export type Request = v.InferOutput<typeof requestSchema>;
export type RequestType = Request['type'];

/** Why the background refused. `field` names what it concerns; texts are made where they are shown. */
export interface Failure {
  code: string;
  field?: string;
  /** Path and reason of a refused script. */
  issues?: { path: string; reason: string }[];
}

export type Answer<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** What each request is answered with. */
export interface Answers {
  'page/hello': PageSetup;
  'page/reading': null;
  'page/no-room': null;
  'page/collapsed': null;
  'page/taught': null;
  'page/taught-target': null;
  /** Revision of the store in which the action counts. */
  'panel/act': { rev: number };
  'panel/highlight': null;
  /** Once somebody has pointed, or left: whether something was taught. */
  'panel/teach': boolean;
  'panel/fill': FillReport;
  'panel/undo-fill': null;
  'panel/fillable': RecapKey[];
  'panel/collapse': null;
  'popup/state': PopupState;
  'popup/site': PopupState;
  'popup/choose-script': PopupState;
  'popup/forget-taught': PopupState;
  'popup/import-taught': PopupState;
  'popup/import-script': PopupState;
  'popup/settings': PopupState;
}

/** What a content script needs to start. */
export interface PageSetup {
  enabled: boolean;
  collapsed: boolean;
  taught: TaughtField[];
}

/** From the background to a page's content script. */
export type PageCommand =
  | { type: 'setup'; setup: PageSetup }
  | { type: 'highlight'; key: FieldKey | null }
  /** Answered once somebody has pointed, or left. */
  | { type: 'teach'; what: 'value'; key: FieldKey | null }
  | { type: 'teach'; what: 'target'; key: TaughtTarget['key'] | null }
  /** Read at once, for the identity guard before filling; answered with a reading. */
  | { type: 'read' }
  | {
      type: 'fill';
      values: Partial<Record<RecapKey, string>>;
      overwrite: RecapKey[];
      taught: TaughtTarget[];
    }
  | { type: 'undo-fill' }
  /** Answered with the keys of those values that an empty field of the page takes. */
  | { type: 'look'; values: Partial<Record<RecapKey, string>>; taught: TaughtTarget[] }
  /** Another copy of Pandu takes over: end every observer and take the panel away. */
  | { type: 'stand-down' };

/** What was taught by pointing: values of the customer, fields of the CRM's form. */
export type Taught = TaughtField | TaughtTarget;

/** Why a value did not go into its field. */
export type Refusal =
  | 'no-option'
  | 'read-only'
  | 'too-long'
  | 'did-not-stick'
  | 'pattern'
  | 'ambiguous'
  /** It went in and could not be taken back. */
  | 'not-undone';

export interface FillOutcome {
  state: 'filled' | 'refused' | 'elsewhere' | 'occupied';
  reason?: Refusal;
  /** What the field holds already, where it is occupied. */
  present?: string;
}

/** What became of taking a fill back. */
export interface UndoReport {
  /** False where the page knows of no fill: another was opened since. */
  known: boolean;
  /** Values whose fields can't be emptied again, or only look empty. */
  kept: RecapKey[];
}

export interface FillReport {
  /** Set where the page shows another customer than the call: nothing was filled. */
  mismatch?: { onPage: string; inCall: string };
  outcomes: Partial<Record<RecapKey, FillOutcome>>;
}

export type ScriptStanding = 'approved' | 'usulan' | 'expired';
export type LiveSource = 'policy' | 'catalog' | 'local' | 'automatic';

export interface LiveScript {
  id: string;
  title: string;
  short: string;
  standing: ScriptStanding;
  /** YYYY-MM-DD, last day of its vouchers. */
  validUntil?: string;
  setBy: LiveSource;
}

export interface Settings {
  timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
  locale: 'id' | 'en';
  theme: 'auto' | 'light' | 'dark';
  /** Hours for which today's calls are kept, at most 24. */
  keepHours: number;
  /** Addresses of the agent's tools; `{number}` stands for the customer's number. */
  links: { myCx: string; mySiis: string; myKiss: string; ePayment: string; waForm: string };
}

export interface WaitingCall {
  id: string;
  customerName?: string;
  customerNumber?: string;
  /** ms since the epoch */
  begunAt: number;
}

/** All that the panel shows, pushed whenever it changes. A state with a lower `rev` is old and dropped. */
export interface PanelState {
  /** Changes when all was wiped and revisions count from anew. */
  epoch: string;
  rev: number;
  enabled: boolean;
  tab: Pick<Tab, 'site' | 'state' | 'taughtMissing' | 'showsCalls'> & { agentName?: string };
  call: Call | null;
  /** The call's own copy. */
  script: Script | null;
  live: LiveScript;
  waitingCalls: WaitingCall[];
  /** Those whose time has come, earliest first (B4). */
  reminders: Reminder[];
  finished: FinishedCall[];
  settings: Settings;
  /** The call is kept, but not on disk: a browser that is killed would lose it. */
  noCopy: boolean;
  /** A clock that stands still, in demo builds; ms since the epoch. */
  fixedNow?: number;
}

export interface PopupState {
  site: { origin: string; on: boolean; canAsk: boolean } | null;
  live: LiveScript;
  /** Set by policy: nothing can be chosen. */
  pinned: boolean;
  scripts: { id: string; title: string; short: string; standing: ScriptStanding; live: boolean }[];
  /** Whole, so that the popup can export them. */
  taught: Taught[];
  settings: Settings;
}
