import type { CustomerReading } from '../customer/reading.ts';
import type { FieldKey, Service, Site } from '../customer/record.ts';
import type { RecapKey, Script } from '../script/format.ts';
import type { Title } from '../script/wording.ts';
import type { JottingKey } from './state.ts';

/** What an agent does in the panel. Amounts and dates come as typed; the reducer normalises and may refuse. */
export type CallAction =
  | { type: 'answer'; question: string; option: string }
  /** Takes an answer back; nothing else that was entered is lost. */
  | { type: 'unanswer'; question: string }
  | { type: 'input'; key: string; value: string }
  /** Notes what belongs to no answer; empty: nothing. */
  | { type: 'jot'; key: JottingKey; value: string }
  /** Fills a gap or corrects a value that was read; an empty value takes the correction back. */
  | { type: 'correct'; key: FieldKey; value: string }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'go'; step: string }
  | { type: 'open-case'; case: string }
  /** Leaves the innermost open thing: today's calls, the calculator, the situation, the recap. */
  | { type: 'resume' }
  | { type: 'open-penalty' }
  | { type: 'add-bill'; service: Service; period: string; amount: string }
  | { type: 'remove-bill'; service: Service; period: string }
  /** YYYY-MM-DD; empty: back to the default. */
  | { type: 'pay-on'; day: string }
  | { type: 'not-contacted'; outcome: string }
  | { type: 'title'; title: Title }
  | { type: 'hurry'; on: boolean }
  | { type: 'buddies'; on: boolean }
  | { type: 'recap' }
  /** Writes over a derived recap value; empty takes the edit back. */
  | { type: 'edit-recap'; key: RecapKey; value: string }
  | { type: 'done' }
  | { type: 'show-calls'; on: boolean }
  /** Opens a call that waits in "belum direkap" in this tab. */
  | { type: 'open-call'; callId: string }
  /** No more reminding of a call's telepon lagi (B4); `at` as in the recap. */
  | { type: 'reminded'; callId: string; at: string }
  /** The agent says which site this is. */
  | { type: 'site'; site: Site }
  /** Ends the begun call early and starts a new one for the customer on the page. */
  | { type: 'new-call' };

/** What happens to the store. */
export type StoreEvent =
  /** `call`: the one that it is meant for where the tab has been closed since. */
  | { type: 'action'; id: string; tab: string; action: CallAction; call?: string }
  | { type: 'reading'; tab: string; source: string; reading: CustomerReading }
  | { type: 'tab-gone'; tab: string }
  | { type: 'filled'; tab: string; callId: string; fills: import('./state.ts').Call['fills'] }
  /** What was filled into the CRM was taken back. */
  | { type: 'unfilled'; callId: string }
  /** The live version changed: calls that have not begun take it. */
  | { type: 'live-script' }
  /** Time passed: what is older than the shift goes. */
  | { type: 'tick'; keepMs: number };

/** What the reducer needs to know of the world; it never asks for itself. */
export interface World {
  /** ms since the epoch */
  now: number;
  /** IANA name of the agent's zone */
  timeZone: string;
  live: { script: Script; hash: string };
  /** Site that the site profile says this tab is. */
  siteOf?: (tab: string) => Site | null;
  newId: () => string;
}

export type RefusalCode =
  | 'not-a-value'
  | 'amount-zero'
  | 'amount-negative'
  | 'amount-not-integer'
  | 'amount-too-large'
  | 'amount-malformed'
  | 'period-malformed'
  | 'date-malformed'
  | 'no-call'
  | 'unknown-option'
  | 'unknown-action';

/** A refused action changes nothing but is answered with the field it concerns. */
export interface Refusal {
  code: RefusalCode;
  field?: string;
}

export interface Reduction {
  store: import('./state.ts').Store;
  refusal?: Refusal;
}
