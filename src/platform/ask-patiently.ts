export interface PolicySource {
  /** Id of the version that the policy pins; rejects, or gives undefined, where there is none. */
  ask(): Promise<string | undefined>;
  /** What was remembered last. */
  recall(): Promise<string | undefined>;
  /** Called with an answer that differs from what is remembered. */
  remember(pinned: string | undefined): Promise<void>;
}

/**
 * Asks the policy at each use, but waits `patienceMs` at most, and not again until the late answer has come: until
 * then what was heard last counts.
 */
export function askPatiently(source: PolicySource, patienceMs: number): () => Promise<string | undefined> {
  let asking: Promise<string | undefined> | undefined;
  let isLate = false;

  async function hear(): Promise<string | undefined> {
    const pinned = await source.ask().catch(() => undefined);
    // A full disk must stop no call: what could not be remembered counts all the same.
    if (pinned !== (await source.recall())) await source.remember(pinned).catch(() => undefined);
    return pinned;
  }

  return async () => {
    asking ??= hear().finally(() => {
      asking = undefined;
      isLate = false;
    });
    if (isLate) return source.recall();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), patienceMs);
    });
    const answer = await Promise.race([asking.then((pinned) => ({ pinned })), late]);
    clearTimeout(timer);
    if (answer !== 'late') return answer.pinned;
    isLate = true;
    return source.recall();
  };
}
