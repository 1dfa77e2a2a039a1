/**
 * The browser's storage as the background sees it, in memory, with a worker that can be made to die at any single
 * step: from then on none of its calls is answered, as when the browser stops it.
 */
type Items = Record<string, unknown>;

class Area {
  items = new Map<string, unknown>();
  private readonly life: () => Life;
  constructor(life: () => Life) {
    this.life = life;
  }

  get = (keys: null | string | string[]) =>
    this.life().step('get', () => {
      const wanted = keys === null ? [...this.items.keys()] : [keys].flat();
      const found = wanted.filter((key) => this.items.has(key));
      return structuredClone(Object.fromEntries(found.map((key) => [key, this.items.get(key)])));
    });

  set = (items: Items) =>
    this.life().step('set', () => {
      for (const [key, value] of Object.entries(structuredClone(items))) this.items.set(key, value);
    });

  remove = (keys: string | string[]) =>
    this.life().step('remove', () => {
      for (const key of [keys].flat()) this.items.delete(key);
    });
}

/** One worker's life. */
class Life {
  steps = 0;
  died!: () => void;
  readonly death = new Promise<void>((resolve) => {
    this.died = resolve;
  });
  private readonly end: Death | undefined;
  private dead = false;
  constructor(end?: Death) {
    this.end = end;
  }

  /** Only what changes something counts as a step: between two readings nothing can be lost. */
  async step<T>(kind: 'get' | 'set' | 'remove', work: () => T): Promise<T> {
    await Promise.resolve();
    if (this.dead) return new Promise(() => undefined);
    if (kind === 'get') return work();
    this.steps += 1;
    if (this.steps !== this.end?.step) return work();
    this.dead = !this.end.fails;
    if (this.end.after) work();
    if (this.end.fails) throw new Error('no room');
    this.died();
    return new Promise(() => undefined);
  }
}

export interface Death {
  /** Which of the writes it is, from 1. */
  step: number;
  /** It has been carried out, yet nobody hears of it. */
  after: boolean;
  /** The write fails and the worker lives on. */
  fails?: boolean;
}

/** What `browser` is to the background's persistence. */
export function mortalStorage() {
  let life = new Life();
  const session = new Area(() => life);
  const local = new Area(() => life);
  return {
    browser: { storage: { session, local, managed: { get: async () => ({}) } } },
    /** A new worker on the same storage; resolves `death` when it dies. */
    begin(end?: Death): { death: Promise<void>; steps: () => number } {
      life = new Life(end);
      const own = life;
      return { death: own.death, steps: () => own.steps };
    },
    /** All that is stored now; `restore` goes back to it, with a new worker. */
    snapshot: () => structuredClone({ session: session.items, local: local.items }),
    restore(to: { session: Map<string, unknown>; local: Map<string, unknown> }): void {
      life = new Life();
      ({ session: session.items, local: local.items } = structuredClone(to));
    },
    stored: () => ({ session: [...session.items.keys()], local: [...local.items.keys()] }),
    /** The browser was closed or killed, or the extension reloaded. */
    loseSession: () => session.items.clear(),
  };
}
