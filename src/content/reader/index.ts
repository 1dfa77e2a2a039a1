import type { CustomerReading } from '../../customer/reading.ts';
import type { FieldKey } from '../../customer/record.ts';
import type { TaughtField } from '../../customer/taught.ts';
import { stateOf } from './content.ts';
import { type Decision, decide } from './decide.ts';
import { isElement } from './dom.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { Roots } from './roots.ts';
import { siteOf } from './site.ts';
import { Steady } from './steady.ts';
import { applyTaught } from './taught/index.ts';

export interface ReaderOptions {
  /** The top document; frames of the same origin and open shadow roots below it are walked as well. */
  document: Document;
  /** Pandu's own element: never read, and its changes never count. */
  isOwn?: (el: Element) => boolean;
  /** Fields that were taught by pointing; asked for at each look. */
  taught?: () => readonly TaughtField[];
  /** Called when a reading has changed and has held still (about 150 ms), and at once when values stop being true. */
  onReading: (reading: CustomerReading) => void;
  /** Ends every observer, listener and timer. */
  signal: AbortSignal;
  now?: () => number;
  /** Told how long a full read or an incremental one took: it began at `startMs` (of `performance.now()`) and ends now. */
  mark?: (name: 'pandu:read' | 'pandu:patch', startMs: number) => void;
}

export interface Reader {
  /** Looks again soon, and reports as always: something other than the page has changed. */
  look(): void;
  /** Reads the page as it is, without waiting for it to hold still. */
  readNow(): CustomerReading;
  /** The element that a value of the last reading stands in; null where there is none. */
  elementOf(key: FieldKey): Element | null;
}

/** How long one slice of work may take, ms. */
const SLICE_MS = 6;
/** From the first change to the look at it, ms. */
const BATCH_MS = 30;
/** How often what no observer tells of is looked at, ms: controls that scripts set, and everything else. */
const POLL_MS = 50;
const SWEEP_MS = 500;

const never = (): boolean => false;

/** One full pass over the page as it is now. */
export function readOnce(
  document: Document,
  options: { isOwn?: (el: Element) => boolean } = {},
): CustomerReading {
  const roots = new Roots(document, options.isOwn ?? never);
  while (!roots.work()) {}
  return judge(roots, options.isOwn ?? never).decision.reading;
}

function judge(
  roots: Roots,
  isOwn: (el: Element) => boolean,
): { decision: Decision; evaluation: Evaluation } {
  const evaluation = evaluate(roots.hits(), isOwn);
  return { decision: decide(evaluation, siteOf(roots.documents())), evaluation };
}

/** Reads the page and goes on reading it as it changes, until the signal is aborted. */
export function startReader(o: ReaderOptions): Reader {
  const isOwn = o.isOwn ?? never;
  const now = o.now ?? (() => performance.now());
  const steady = new Steady(o.onReading);
  let last: Decision | null = null;
  let controls = new Map<Element, string>();
  let dueAt = 0;
  let cost = 0;
  let first = true;
  let timer = 0;
  let spent = 0;

  const roots = new Roots(o.document, isOwn, () => wake(BATCH_MS), o.signal);
  const wake = (delay: number): void => {
    const at = now() + delay;
    if (o.signal.aborted || (timer && dueAt <= at)) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(run, delay) as unknown as number;
  };
  const run = (): void => {
    timer = 0;
    if (o.signal.aborted) return;
    const started = performance.now();
    const changedAt = roots.changedAt;
    if (!roots.work(started + SLICE_MS)) {
      spent += performance.now() - started;
      wake(0);
      return;
    }
    look(changedAt || now());
    spent += performance.now() - started;
    o.mark?.(first ? 'pandu:read' : 'pandu:patch', performance.now() - spent);
    cost = spent;
    spent = 0;
    first = false;
    const next = steady.tick(now());
    if (next !== null) wake(next);
  };
  const withTaught = (decision: Decision): Decision =>
    applyTaught(decision, o.taught?.() ?? [], o.document, isOwn);
  const look = (changedAt: number): void => {
    const result = judge(roots, isOwn);
    last = withTaught(result.decision);
    controls = result.evaluation.controls;
    steady.see(last.reading, changedAt, now());
  };

  const poll = setInterval(() => {
    for (const [el, state] of controls) {
      if (el.isConnected && stateOf(el) !== state) {
        roots.changedAt ||= now();
        wake(0);
        break;
      }
    }
  }, POLL_MS);
  const sweep = setInterval(() => {
    roots.sweep();
    wake(Math.max(BATCH_MS, cost * 10));
  }, SWEEP_MS);
  o.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(poll);
    clearInterval(sweep);
  });
  wake(0);

  return {
    look: () => wake(0),
    readNow() {
      while (!roots.work()) {}
      last = withTaught(judge(roots, isOwn).decision);
      return last.reading;
    },
    elementOf(key) {
      const node = last?.nodes.get(key);
      return !node?.isConnected ? null : isElement(node) ? node : node.parentElement;
    },
  };
}
