import type { UndoReport } from '../../protocol/messages.ts';
import type { RecapKey } from '../../script/format.ts';
import { pause, until } from './events.ts';
import type { FieldKind } from './lexicon.ts';
import { type Mark, markOf, outline, removeOutline } from './mark.ts';
import { type Placed, type Places, placesIn } from './places.ts';
import { isRestored, restore } from './restore.ts';
import { stateOf } from './state.ts';
import type { TargetHere } from './taught.ts';
import type { Control } from './types.ts';

/** One field that the fill changed, by itself or through another. */
interface Change {
  place: Placed;
  before: string;
  after: string;
  mark: Mark | undefined;
  /** Recap value that went in here. */
  key: RecapKey | undefined;
}

/**
 * What the last fill changed. It is kept by the script's world rather than by this copy of the script, which is put
 * into the page anew at each click.
 */
interface Session {
  document: Document;
  href: string;
  changes: Change[];
  /** Descriptions of fields with which it was filled. */
  taught: readonly TargetHere[];
  timer: number;
  /** The page draws fields anew once others have changed: what is put back may be lost again. */
  redraws: boolean;
  /** Set once it is taken back: a background that died over the undo asks for it again. */
  undone?: UndoReport;
}

const KEPT = Symbol.for('pandu.filled');
const world = globalThis as unknown as Record<symbol, Session | undefined>;
/** ms between looks at whether what was filled still stands. */
const WATCH_EVERY = 500;

/** What every field holds, to tell afterwards which ones have changed. */
export type Snapshot = Map<HTMLElement, { place: Placed; state: string }>;

export function snapshot(document: Document, { page, placed }: Places): Snapshot {
  const known = new Map(placed.map((place) => [place.control, place]));
  const shot: Snapshot = new Map();
  for (const control of page.controls) {
    const place = known.get(control) ?? bare(document, control);
    shot.set(control.el, { place, state: stateOf(place) });
  }
  return shot;
}

const bare = (document: Document, control: Control): Placed => ({
  document,
  control,
  field: 'notes',
  weight: 0,
  label: '',
  vetoed: true,
  pointed: false,
  shell: control.box,
});

/**
 * Keeps what has changed since the snapshot, on top of what an earlier fill changed and nobody has touched since.
 * `filled`: the elements that were filled, with their recap values; `taught`: as it was filled with.
 */
export function remember(
  document: Document,
  before: Snapshot,
  filled: ReadonlyMap<HTMLElement, RecapKey>,
  taught: readonly TargetHere[],
): void {
  const former = current(document);
  const earlier = former?.changes ?? [];
  const now = snapshot(document, placesIn(document, taught));
  const changes: Change[] = [];
  const gone = new Map<FieldKind, RecapKey>();
  for (const [el, key] of filled) if (!el.isConnected) gone.set(key as FieldKind, key);
  for (const [el, { place, state }] of now) {
    const was = before.get(el)?.state ?? matching(before, place)?.state;
    const old =
      earlier.find((change) => change.place.control.el === el) ??
      earlier.find((change) => isDrawnAnew(change.place, place));
    // A field that was drawn anew since it was filled is known by its label.
    const own = filled.get(el) ?? (place.label ? gone.get(place.field) : undefined);
    const mark = own ? (old?.mark ?? outline(markOf(place))) : undefined;
    // A field that only appeared through the fill was empty before it.
    const first = was ?? (own ? '' : undefined);
    const origin = old && old.after === was ? old.before : first;
    if (origin === undefined || (origin === state && !mark)) continue;
    const key = own ?? old?.key;
    changes.push({ place, before: origin, after: state, mark, key });
  }
  for (const old of earlier)
    if (old.mark && !changes.some((change) => change.mark === old.mark)) removeOutline(old.mark);
  drop();
  const view = document.defaultView!;
  const { href } = view.location;
  const redraws = gone.size > 0 || !!former?.redraws;
  const session: Session = { document, href, changes, taught, timer: 0, redraws };
  session.timer = view.setInterval(() => watch(session), WATCH_EVERY);
  world[KEPT] = session;
}

/** Takes back what went into another field than the one that somebody has pointed at since. */
export async function withdrawMisplaced(document: Document, { placed }: Places): Promise<void> {
  for (const { place, key, before, after } of current(document)?.changes ?? []) {
    const meant = placed.find((one) => one.pointed && one.field === key);
    if (!meant || meant.control.el === place.control.el) continue;
    if (place.control.el.isConnected && stateOf(place) === after) await restore(place, before);
  }
}

/** Is the first of two, which is gone from the page, the other as it stood before? */
const isDrawnAnew = (gone: Placed, place: Placed): boolean =>
  !gone.control.el.isConnected &&
  place.label !== '' &&
  gone.field === place.field &&
  gone.label === place.label;

/** A field that was drawn anew: the one of the same meaning, where there is one. */
function matching(before: Snapshot, place: Placed): { state: string } | undefined {
  if (!place.label) return undefined;
  const same = [...before.values()].filter(
    (one) => one.place.field === place.field && one.place.label === place.label,
  );
  return same.length === 1 ? same[0] : undefined;
}

/** The session, unless the page has gone elsewhere since. */
function current(document: Document): Session | undefined {
  const session = world[KEPT];
  if (session && (session.document !== document || session.href !== document.defaultView?.location.href))
    end(session);
  return world[KEPT];
}

/** An outline lasts as long as its field holds what was filled, and the page is the same. */
function watch(session: Session): void {
  if (session.href !== session.document.defaultView?.location.href) {
    end(session);
    return;
  }
  for (const change of session.changes) {
    if (!change.mark || (change.place.control.el.isConnected && stateOf(change.place) === change.after))
      continue;
    removeOutline(change.mark);
    change.mark = undefined;
  }
}

function end(session: Session): void {
  for (const { mark } of session.changes) if (mark) removeOutline(mark);
  if (world[KEPT] === session) drop();
}

function drop(): void {
  const session = world[KEPT];
  if (session) session.document.defaultView?.clearInterval(session.timer);
  delete world[KEPT];
}

/**
 * Puts back all that the last fill changed and nobody has changed since, where something stood parents before the
 * lists that depend on them. Asked again, it only says again what became of it.
 */
export async function undoSession(document: Document): Promise<UndoReport> {
  const session = current(document);
  if (!session) return { known: false, kept: [] };
  if (session.undone) return session.undone;
  const { changes, taught } = session;
  end(session);
  const places = placesIn(document, taught);
  const todo = changes.flatMap((change) => {
    const place = again(change.place, places);
    return place && stateOf(place) === change.after && change.before !== change.after
      ? [{ ...change, place }]
      : [];
  });
  // What was empty is emptied first, children before the parents that may hide them with what they hold.
  const order = [...todo.filter(({ before }) => !before).reverse(), ...todo.filter(({ before }) => before)];
  const stuck = new Set<Placed>();
  for (const { place, before } of order) {
    if (isRestored(place, before)) continue;
    const isSelect = place.control.kind === 'select';
    // A list that depends on another gets its old options back only after that one has changed.
    if (isSelect) await until(() => hasValue(place, before), 1500);
    if (!(await restore(place, before)) && place.control.kind === 'combo') stuck.add(place);
  }
  // Lists show what they hold only once they are left.
  await pause(200);
  if (session.redraws) await putBackAgain(session, todo);
  // What a parent has reset in the meantime goes back too.
  const kept = new Set<RecapKey>();
  for (const { place, before, after, key } of todo) {
    // A list without a way back to nothing has none a second later either.
    const isStuck = stuck.has(place) && stateOf(place) === after;
    const restored = isRestored(place, before) || (!isStuck && (await restore(place, before)));
    // What can't be emptied keeps what was filled, and nothing else.
    if (!restored && stateOf(place) !== after) await restore(place, after);
    if (key && (!restored || (before === '' && isRadio(place)))) kept.add(key);
  }
  await pause(150);
  for (const { place, before, key } of todo) if (key && !isRestored(place, before)) kept.add(key);
  const undone = { known: true, kept: [...kept] };
  world[KEPT] = { ...session, changes: [], undone };
  return undone;
}

/** ms after which a page has drawn anew what it draws anew. */
const REDRAWN = 600;

/** Where the page has drawn fields anew meanwhile, as they stood before: once more, until it rests. */
async function putBackAgain({ document, taught }: Session, todo: Change[]): Promise<void> {
  for (let n = 0; n < 4; n++) {
    await pause(REDRAWN);
    const places = placesIn(document, taught);
    let isLost = false;
    for (const change of todo) {
      change.place = again(change.place, places) ?? change.place;
      if (!change.place.control.el.isConnected || isRestored(change.place, change.before)) continue;
      isLost = true;
      await restore(change.place, change.before);
    }
    if (!isLost) return;
  }
}

/** Radios that look unmarked may still be chosen in the framework's model, which no event reaches. */
const isRadio = ({ control: { kind, el } }: Placed): boolean =>
  kind === 'choice' && (el as HTMLInputElement).type === 'radio';

function hasValue({ control }: Placed, value: string): boolean {
  const select = control.el as HTMLSelectElement;
  return !select.disabled && [...select.options].some((option) => option.value === value);
}

function again(place: Placed, { placed }: Places): Placed | null {
  if (place.control.el.isConnected) return place;
  const same = placed.filter((one) => one.field === place.field && one.label === place.label);
  return place.label && same.length === 1 ? same[0]! : null;
}
