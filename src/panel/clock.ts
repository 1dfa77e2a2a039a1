import { computed, type ReadonlySignal, signal } from '@preact/signals';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

export interface PanelClock {
  /** ms since the epoch, to the second. */
  now: ReadonlySignal<number>;
  /** The same to the minute: what depends on salam or day is worked out once a minute, not every second. */
  minute: ReadonlySignal<number>;
}

/** The clock of the panel; it stands still where `fixed` gives a time. Ends with `signal`. */
export function panelClock(fixed: ReadonlySignal<number | undefined>, until?: AbortSignal): PanelClock {
  const ticks = signal(Date.now());
  const timer = setInterval(() => {
    if (!document.hidden) ticks.value = Date.now();
  }, SECOND_MS);
  until?.addEventListener('abort', () => clearInterval(timer));
  const now = computed(() => fixed.value ?? ticks.value);
  return { now, minute: computed(() => Math.floor(now.value / MINUTE_MS) * MINUTE_MS) };
}
