/**
 * The writer: recap values into the CRM's own fields, on the agent's click. Never submits, never overwrites unasked,
 * and can put all of it back. The README beside this file tells how fields are found.
 */
import type { FillOutcome, FillReport, UndoReport } from '../../protocol/messages.ts';
import type { RecapKey } from '../../script/format.ts';
import { fillByTrying, isDoubtful, pickInCalendar } from './date-field.ts';
import { holdSubmits, pause, waitedMs } from './events.ts';
import { type Job, jobsFor } from './jobs.ts';
import { pickInDialog } from './lookup.ts';
import { type Placed, type Places, placeFor, placesIn } from './places.ts';
import { put } from './put.ts';
import { restore } from './restore.ts';
import { remember, snapshot, undoSession, withdrawMisplaced } from './session.ts';
import { isThere, presentIn, stateOf } from './state.ts';
import type { TargetHere } from './taught.ts';
import { mayBeTree, pickTrail } from './tree.ts';
import type { Refusal } from './types.ts';

/** ms that dependent fields may take to appear, to be enabled and to get their options after their parent. */
const SETTLES = 1500;
/** ms after which a field that a parent empties late has been emptied. */
const LATE = 500;

/** Fields whose options or presence follow from another's; any other may at most appear with it. */
const DEPENDENT = /^(callReason|unpaid|payment(Promise|Status))/;

/**
 * Fills the values into the document's fields, those of its same-origin frames and open shadow roots included.
 * A field that holds another value is left alone (`occupied`, with `present`) unless its key is in `overwrite`;
 * one that holds the value already is `filled` without being touched. A value without a field here is `elsewhere`.
 * `taught` describes fields that somebody pointed at.
 * Reasons of a refusal: `no-option`, `read-only`, `too-long`, `pattern`, `did-not-stick`, `ambiguous`.
 */
export async function fillRecap(
  document: Document,
  values: Partial<Record<RecapKey, string>>,
  overwrite: ReadonlySet<RecapKey>,
  taught: readonly TargetHere[] = [],
): Promise<FillReport> {
  const start = placesIn(document, taught);
  await withdrawMisplaced(document, start);
  const before = snapshot(document, start);
  const release = holdSubmits(
    new Set(
      start.page.roots.map((root) => root.ownerDocument?.defaultView ?? (root as Document).defaultView!),
    ),
  );
  const focused = document.activeElement;
  const outcomes: FillReport['outcomes'] = {};
  const filled = new Map<HTMLElement, RecapKey>();
  const done: Job[] = [];
  const run: Run = { document, overwrite, taught, settled: 0 };
  try {
    for (const job of jobsFor(values)) {
      if (outcomes[job.key]?.state === 'occupied') continue;
      const { outcome, el } = await fillOne(run, job);
      if (!job.implied || outcome.state === 'occupied') outcomes[job.key] = outcome;
      if (outcome.state === 'filled') done.push(job);
      if (el) filled.set(el, job.key);
    }
    if (done.length) await verify(run, done, outcomes);
    await retry(run, jobsFor(values), outcomes, filled);
    for (const key of ['unpaidCategory', 'unpaidReason'] as const)
      if (run.tree && outcomes[key]?.state === 'elsewhere') outcomes[key] = { state: 'filled' };
  } finally {
    release();
  }
  for (const key of Object.keys(values) as RecapKey[])
    if (values[key] && !outcomes[key]) outcomes[key] = { state: 'elsewhere' };
  remember(document, before, filled, taught);
  (focused as HTMLElement | null)?.focus?.({ preventScroll: true });
  return { outcomes };
}

/**
 * Puts all of the last fill back, as one: what the agent has changed since stays. `kept`: recap values whose fields
 * could not be emptied again, or perhaps only look empty.
 */
export function undoFill(): Promise<UndoReport> {
  return undoSession(document);
}

/** The values that an empty field of the document takes as it stands now. Nothing is touched. */
export function fillableIn(
  document: Document,
  values: Partial<Record<RecapKey, string>>,
  taught: readonly TargetHere[],
): RecapKey[] {
  const places = placesIn(document, taught);
  return jobsFor(values).flatMap((job) => {
    const found = job.implied ? null : placeFor(places, job);
    return found && 'place' in found && !presentIn(found.place) ? [job.key] : [];
  });
}

interface Run {
  document: Document;
  overwrite: ReadonlySet<RecapKey>;
  taught: readonly TargetHere[];
  /** until when, by `waitedMs`, the page may still be following a parent's change */
  settled: number;
  /** The list of two levels that has taken category and cause. */
  tree?: HTMLElement;
}

async function fillOne(run: Run, job: Job): Promise<{ outcome: FillOutcome; el?: HTMLElement }> {
  for (let tried = false; ; ) {
    const places = placesIn(run.document, run.taught);
    const found = placeFor(places, job);
    const patience = DEPENDENT.test(job.field) ? 0 : SETTLES - LATE;
    const waiting = waitedMs() < run.settled - patience;
    if (!found || 'refusal' in found) {
      if (waiting) await pause(60);
      else if (
        found &&
        /^(pattern|read-only)$/.test(found.refusal) &&
        !tried &&
        ((await fillByTrying(places, job)) || (await pickInDialog(places, job)))
      )
        tried = true;
      else return { outcome: found ? { state: 'refused', reason: found.refusal } : { state: 'elsewhere' } };
      continue;
    }
    const { place, text } = found;
    const { el } = place.control;
    if (isThere(place, job, text)) return { outcome: { state: 'filled' }, el };
    const present = presentIn(place);
    if (present && !run.overwrite.has(job.key)) return { outcome: { state: 'occupied', present } };
    // Typed in a word that the picker doesn't know a date may stand there and be none.
    if (isDoubtful(place, job, text) && !tried && (await pickInCalendar(places, job))) {
      tried = true;
      continue;
    }
    const was = stateOf(place);
    const refusal = await putEither(run, places, place, job, text);
    if (!refusal) {
      if (job.parent) run.settled = waitedMs() + SETTLES;
      return { outcome: { state: 'filled' }, el };
    }
    if (refusal === 'no-option' && waiting) {
      await pause(60);
      continue;
    }
    if (refusal === 'did-not-stick' && stateOf(place) !== was) await restore(place, was);
    // A date may be written otherwise than the page's hints have it, with months in another tongue say.
    if (refusal === 'did-not-stick' && !tried && (await fillByTrying(places, job))) {
      tried = true;
      continue;
    }
    return { outcome: { state: 'refused', reason: refusal } };
  }
}

/** What did not stick while the page was busy with another field may do so now. */
async function retry(
  run: Run,
  jobs: readonly Job[],
  outcomes: FillReport['outcomes'],
  filled: Map<HTMLElement, RecapKey>,
): Promise<void> {
  for (const job of jobs) {
    const was = outcomes[job.key];
    if (job.implied || was?.state !== 'refused' || was.reason !== 'did-not-stick') continue;
    const { outcome, el } = await fillOne(run, job);
    if (outcome.state !== 'filled') continue;
    outcomes[job.key] = outcome;
    if (el) filled.set(el, job.key);
  }
}

/** Puts the value in, by itself or, where one list of two levels asks for both, with its other half. */
async function putEither(
  run: Run,
  places: Places,
  place: Placed,
  job: Job,
  text: string,
): Promise<Refusal | null> {
  const { trail } = job;
  const other = trail && otherHalf(places, job);
  if (!trail || (other && other !== place.control.el) || !mayBeTree(place)) return put(place, job, text);
  const isBranch = job.key === 'unpaidCategory';
  if (!isBranch) {
    const refusal = await put(place, job, text);
    if (refusal !== 'no-option') return refusal;
  }
  const picked = await pickTrail(place, trail);
  if (picked === 'leaf') run.tree = place.control.el;
  if (picked === 'leaf' || (picked === 'branch' && isBranch)) return null;
  if (picked === 'branch') return 'no-option';
  return isBranch && picked === 'no-option' ? put(place, job, text) : picked;
}

/** The field of the cause for the category's job, and the other way round, also where it takes nothing yet. */
function otherHalf({ placed }: Places, job: Job): HTMLElement | null {
  const field = job.key === 'unpaidCategory' ? 'unpaidReason' : 'unpaidCategory';
  const found = placed.filter((place) => place.field === field && !place.vetoed);
  return (found.find(({ control }) => control.kind !== 'text') ?? found[0])?.control.el ?? null;
}

/** What a parent has emptied after the fact goes in once more; what still does not stick is said. */
async function verify(run: Run, done: readonly Job[], outcomes: FillReport['outcomes']): Promise<void> {
  await pause(Math.max(60, run.settled - SETTLES + LATE - waitedMs()));
  for (const again of [true, false]) {
    const places = placesIn(run.document, run.taught);
    let lost = false;
    for (const job of done) {
      const found = placeFor(places, job);
      if (found && 'place' in found && isThere(found.place, job, found.text)) continue;
      lost = true;
      if (again && found && 'place' in found && !presentIn(found.place))
        await put(found.place, job, found.text);
      else if (!again && !job.implied) outcomes[job.key] = { state: 'refused', reason: 'did-not-stick' };
    }
    if (!lost) return;
    await pause(100);
  }
}
