import { type CustomerReading, EMPTY_READING } from '../../customer/reading.ts';
import type { FieldKey } from '../../customer/record.ts';
import type { TaughtField } from '../../customer/taught.ts';
import { stateOf } from './content.ts';
import { type Decision, decide } from './decide.ts';
import { isElement, parentOf } from './dom.ts';
import { evaluating } from './evaluate.ts';
import type { Evaluation } from './findings.ts';
import { Rests } from './rests.ts';
import { Roots } from './roots.ts';
import { siteOf } from './site.ts';
import { Steady } from './steady.ts';
import { applyTaught } from './taught/index.ts';
import { warming } from './warm.ts';

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
/** How often what no observer tells of is looked at, ms: controls that scripts set, and everything else. */
const POLL_MS = 50;
const SWEEP_MS = 1000;

const never = (): boolean => false;

/** One full pass over the page as it is now. */
export function readOnce(
  document: Document,
  options: { isOwn?: (el: Element) => boolean } = {},
): CustomerReading {
  const roots = new Roots(document, options.isOwn ?? never);
  while (!roots.work()) {}
  return wholly(judging(roots, options.isOwn ?? never)).decision.reading;
}

/** Makes the first look quicker, step by step, while there is nothing to read yet: to be left at any time. */
export const warmUp = (document: Document): Iterator<void> => warming(document, readOnce);

const nothing: Evaluation = {
  candidates: [],
  histories: [],
  arrears: [],
  lists: [],
  controls: new Map(),
  looked: new Map(),
};

interface Judgement {
  decision: Decision;
  evaluation: Evaluation;
}

function* judging(roots: Roots, isOwn: (el: Element) => boolean): Generator<void, Judgement> {
  try {
    const evaluation = yield* evaluating(roots.hits(), isOwn);
    yield;
    return { decision: decide(evaluation, siteOf(roots.list())), evaluation };
  } catch {
    // A page that breaks its own DOM (a control named "getAttribute", a getter that throws) says nothing readable.
    return { decision: { reading: EMPTY_READING, nodes: new Map() }, evaluation: nothing };
  }
}

/** Goes on with a work in steps until it is done or `until` (by `performance.now()`) is over: then null. */
function goOn<T>(work: Generator<void, T>, until: number): T | null {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() > until) return null;
  }
}

const wholly = <T>(work: Generator<void, T>): T => goOn(work, Number.POSITIVE_INFINITY)!;

/** Has a control been given another value since it was looked at? No observer tells of that. */
const haveMoved = (controls: Map<Element, string>): boolean => {
  for (const [el, state] of controls) if (el.isConnected && stateOf(el) !== state) return true;
  return false;
};

/**
 * In the next frame once it is laid out (where a size observer is called), when asking for styles and boxes costs
 * nothing; soon in any case, as hidden pages have no frames.
 */
function afterLayout(document: Document, signal: AbortSignal, then: () => void): void {
  const observer = new ResizeObserver(() => once());
  let done = false;
  const once = (): void => {
    observer.disconnect();
    if (!done && !signal.aborted) then();
    done = true;
  };
  if (!document.hidden && document.documentElement) observer.observe(document.documentElement);
  setTimeout(once, document.hidden ? 0 : 60);
}

/** What a reading rests on: all that was looked at, and whatever holds a label. */
function restsOn(roots: Roots, { looked }: Evaluation): (node: Node) => boolean {
  const around = new Set<Node>();
  let n = 0;
  for (const { node } of roots.hits()) {
    if (++n > 600) break;
    for (let at: Node | null = node; at && !around.has(at); at = parentOf(at)) around.add(at);
  }
  return (node) => {
    if (around.has(node)) return true;
    let at: Node | null = node;
    for (let i = 0; at && i < 8; i++, at = parentOf(at)) {
      const content = looked.get(at);
      if (content && !content.big) return true;
    }
    return false;
  };
}

/** Reads the page and goes on reading it as it changes, until the signal is aborted. */
export function startReader(o: ReaderOptions): Reader {
  const isOwn = o.isOwn ?? never;
  const now = o.now ?? (() => performance.now());
  const steady = new Steady(o.onReading);
  let last: Decision | null = null;
  let controls = new Map<Element, string>();
  let dueAt = 0;
  let timer = 0;
  let first = true;
  let spent = 0;
  let isLooking = false;
  /** Looks since one was concluded. */
  let looks = 0;
  let foundNew = false;
  const rests = new Rests();
  const rest = (): number => rests.before(now());

  const roots = new Roots(o.document, isOwn, () => wake(rest()), o.signal);
  const wake = (delay: number): void => {
    const at = now() + delay;
    if (o.signal.aborted || (timer && dueAt <= at)) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(run, delay) as unknown as number;
  };
  const run = (): void => {
    timer = 0;
    if (o.signal.aborted || isLooking) return;
    const started = performance.now();
    if (!roots.work(started + SLICE_MS)) {
      spent += performance.now() - started;
      wake(0);
      return;
    }
    spent += performance.now() - started;
    if (!roots.isStale) {
      settle();
      return;
    }
    isLooking = true;
    afterLayout(o.document, o.signal, look);
  };
  /** Looks in slices. What has changed meanwhile makes a look worthless; the third is not interrupted. */
  const look = (): void => {
    const since = roots.staleAt || now();
    roots.isStale = false;
    roots.staleAt = 0;
    looks++;
    const work = judging(roots, isOwn);
    const inOne = looks > 2 || o.document.hidden;
    const go = (slice: number): void => {
      if (o.signal.aborted) return;
      const started = performance.now();
      let next = finish;
      try {
        const found = goOn(work, inOne ? Number.POSITIVE_INFINITY : started + SLICE_MS);
        if (!found) next = () => void setTimeout(go, 0, slice + 1);
        else if (slice > 1 && isOutdated(found)) next = () => afterLayout(o.document, o.signal, look);
        else conclude(found, since);
      } finally {
        spent += performance.now() - started;
        next();
      }
    };
    go(1);
  };
  const isOutdated = ({ evaluation }: Judgement): boolean => {
    if (roots.changedAt) while (!roots.work()) {}
    return roots.isStale || haveMoved(evaluation.controls);
  };
  const conclude = ({ decision, evaluation }: Judgement, since: number): void => {
    last = withTaught(decision);
    controls = evaluation.controls;
    roots.rests = restsOn(roots, evaluation);
    foundNew = steady.see(last.reading, since, now());
  };
  const finish = (): void => {
    o.mark?.(first ? 'pandu:read' : 'pandu:patch', performance.now() - spent);
    // The first look is as dear as it is, and comes once.
    if (!first) rests.after(spent, foundNew, now());
    foundNew = false;
    spent = 0;
    first = false;
    looks = 0;
    isLooking = false;
    if (roots.changedAt || roots.isStale) wake(rest());
    // What has changed since is looked at before anything is told.
    if (!roots.isStale) settle();
  };
  const settle = (): void => {
    const next = steady.tick(now());
    if (next !== null) wake(next);
  };
  const withTaught = (decision: Decision): Decision =>
    applyTaught(decision, o.taught?.() ?? [], o.document, isOwn);
  const poll = setInterval(() => {
    if (!haveMoved(controls)) return;
    roots.outdate();
    wake(0);
  }, POLL_MS);
  const sweep = setInterval(() => {
    roots.sweep();
    roots.isStale = true;
    wake(rest());
  }, SWEEP_MS);
  o.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(poll);
    clearInterval(sweep);
  });
  wake(0);

  return {
    look() {
      roots.isStale = true;
      wake(0);
    },
    readNow() {
      while (!roots.work()) {}
      last = withTaught(wholly(judging(roots, isOwn)).decision);
      return last.reading;
    },
    elementOf(key) {
      const node = last?.nodes.get(key);
      return !node?.isConnected ? null : isElement(node) ? node : node.parentElement;
    },
  };
}
