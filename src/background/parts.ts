/** Names of the parts in which the store is kept. */
export const TABS = 'tabs';
export const FORMER = 'former';
export const FINISHED = 'finished';
/** Followed by the call's id, the script's hash, the tab's number. */
export const CALL = 'call:';
export const SCRIPT = 'script:';
export const TAB = 'tab:';
