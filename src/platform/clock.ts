import { browser } from './browser.ts';

/** A clock that stands still: demo builds read it anew at each use; no other build has it. */
export interface DemoClock {
  /** ms since the epoch */
  fixedNow?: number;
  timeZone?: string;
}

export async function demoClock(): Promise<DemoClock> {
  if (!__DEMO__) return {};
  const { demoClock: iso, demoTimeZone } = await browser.storage.local.get(['demoClock', 'demoTimeZone']);
  const fixedNow = typeof iso === 'string' ? Date.parse(iso) : Number.NaN;
  return {
    ...(Number.isFinite(fixedNow) && { fixedNow }),
    ...(typeof demoTimeZone === 'string' && { timeZone: demoTimeZone }),
  };
}
