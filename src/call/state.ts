import type { CustomerReading, ReadValue } from '../customer/reading.ts';
import type { CustomerRecord, FieldKey, Service, Site, UnpaidBill } from '../customer/record.ts';
import type { RecapKey, Script } from '../script/format.ts';
import type { Title } from '../script/wording.ts';

/** Version of the stored shape; see migrate.ts. */
export const STATE_FORMAT = 2;

/** What a page said of the customer of a call. `source` names a document (tab, load and path). */
export interface SourcedReading {
  source: string;
  /** When it was read, ms since the epoch. */
  at: number;
  values: CustomerReading['values'];
  conflicts: CustomerReading['conflicts'];
}

/** A bill that the agent entered by hand, whole rupiah. */
export type HandBill = UnpaidBill;

/** How a call came to its recap. `early`: the agent opened the recap before the script's end. */
export type Ending =
  | { how: 'completed' }
  | { how: 'case'; case: string }
  | { how: 'not-contacted'; outcome: string }
  | { how: 'early' };

/**
 * Texts that belong to no answer: what the customer says the number, the name and the address are (R1.8), a bill
 * that is half entered by hand, a value of the record that is being corrected.
 */
export type JottingKey =
  | `said-${'mobileNumber' | 'telephoneNumber' | 'internetNumber' | 'customerName' | 'address'}`
  | `bill-${'service' | 'period' | 'amount'}`
  | `edit-${FieldKey}`
  | `recap-${RecapKey}`;

/** One visit to a caring situation. */
export interface CaringVisit {
  case: string;
  /** ms since the epoch */
  at: number;
}

/** Everything of one call. Keyed by `id`; tabs attach to it. */
export interface Call {
  id: string;
  site: Site | null;
  /** Newest first; a later one of the same source replaces the earlier. */
  readings: SourcedReading[];
  /** Values that the agent corrected or filled in; they win until the customer changes. */
  corrections: Partial<CustomerRecord>;
  /** Its own copy of the script, by content hash (see `Store.scripts`). */
  scriptHash: string;
  /** When the customer appeared, when the first action was taken, when the recap was opened; ms. */
  openedAt: number;
  begunAt?: number;
  endedAt?: number;
  /** The step shown, also while a case or the calculator lies over it. */
  step: string;
  /** Steps on which the agent has been, in the order of the first visit. */
  visited: string[];
  /** Steps that the agent said and left with `next`. */
  said: string[];
  answers: Record<string, string>;
  inputs: Record<string, string>;
  jottings: Partial<Record<JottingKey, string>>;
  /** Situation lying over the step. */
  openCase?: string;
  caring: CaringVisit[];
  /** The calculator lies over everything else. */
  penaltyOpen: boolean;
  /** A steering answer that `next` needs and that is missing. */
  needsAnswer?: string;
  ending?: Ending;
  title?: Title;
  hurry: boolean;
  buddies: boolean;
  handBills: HandBill[];
  /** Bills of the page that the agent removed. */
  removedBills: { period: string; service: Service }[];
  /** YYYY-MM-DD; where missing, the promised day, else today (B2). */
  payOn?: string;
  /** What the agent wrote in the recap over the derived values. */
  recapEdits: Partial<Record<RecapKey, string>>;
  /** Recap keys that the CRM's page took, and those that it refused (with a code). */
  fills: Partial<Record<RecapKey, { state: 'filled' | 'refused' | 'elsewhere'; reason?: string }>>;
  /** The telepon lagi of which the agent needs no more reminding, as in the recap (B4). */
  remindedOf?: string;
}

/** What a tab shows. */
export interface Tab {
  /** Site by profile, by the page, or by the agent's answer. */
  site: Site | null;
  /** The last reading, whatever it was. */
  state: CustomerReading['state'];
  source: string;
  callId?: string;
  /** The customer on the page, where there is one. */
  page?: SourcedReading;
  agentName?: ReadValue<'agentName'>;
  taughtMissing: string[];
  /** The list of today's calls lies over the call. */
  showsCalls: boolean;
}

/** A call that is done, kept until the end of the shift. */
export interface FinishedCall {
  id: string;
  customerName?: string;
  customerNumber?: string;
  site: Site | null;
  scriptId: string;
  /** ms since the epoch */
  begunAt: number;
  doneAt: number;
  recap: Partial<Record<RecapKey, string>>;
  steps: { step: string; state: 'said' | 'skipped-by-rule' | 'skipped-by-agent'; reason?: string }[];
  /** As in `Call`. */
  remindedOf?: string;
}

/** The whole of what the background remembers. Immutable: the reducer returns a new one. */
export interface Store {
  format: typeof STATE_FORMAT;
  /** Grows by one with every change; a panel drops older states. */
  rev: number;
  calls: Record<string, Call>;
  /** By browser tab id. */
  tabs: Record<string, Tab>;
  /**
   * Tabs with a begun call, as they were when the extension was replaced or the browser ended; each is taken back
   * by the same document in the same tab, which can't outlive a browser.
   */
  former: Record<string, Tab>;
  /** Scripts that calls hold, by content hash. */
  scripts: Record<string, Script>;
  finished: FinishedCall[];
  /** Ids of the last actions applied; a repeated one changes nothing. */
  applied: string[];
}

export const EMPTY_STORE: Store = {
  format: STATE_FORMAT,
  rev: 0,
  calls: {},
  tabs: {},
  former: {},
  scripts: {},
  finished: [],
  applied: [],
};
