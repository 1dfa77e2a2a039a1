import type { FinishedCall } from '../../call/state.ts';

/** The clock time of an instant in a zone, as "14.05". */
export const clockText = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone }).format(ms);

const MS_PER_SECOND = 1000;

/** How long a call took, as "5:02". */
export function lengthText({ begunAt, doneAt }: Pick<FinishedCall, 'begunAt' | 'doneAt'>): string {
  const seconds = Math.max(0, Math.round((doneAt - begunAt) / MS_PER_SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whether a call has all the words that are looked for, in its customer or its recap. */
export function matches(call: FinishedCall, search: string): boolean {
  const text = [call.customerName, call.customerNumber, call.site, ...Object.values(call.recap)]
    .join(' ')
    .toLocaleLowerCase('id');
  return search
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => text.includes(word));
}
