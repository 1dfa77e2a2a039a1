const SHORT_MS = 10_000;
const LONG_MS = 120_000;
const IN_SHORT = 5;
const IN_LONG = 12;

/**
 * How often the page may undo our doing before we stop: 5 times within 10 s, 12 times within 2 min.
 * Each call is one time; false once there were too many. `now` gives ms.
 */
export function patience(now: () => number = () => performance.now()): () => boolean {
  let times: number[] = [];
  return () => {
    const at = now();
    times = [...times.filter((time) => at - time < LONG_MS), at];
    return times.length <= IN_LONG && times.filter((time) => at - time < SHORT_MS).length <= IN_SHORT;
  };
}
