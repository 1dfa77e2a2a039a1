import type { CustomerReading, PageState, ReadValue } from '../../customer/reading.ts';
import { FIELD_KEYS, type FieldKey, type Payment, type Site } from '../../customer/record.ts';
import { fold, plain } from '../../customer/text.ts';
import { boxOf } from './boxes.ts';
import type { Context } from './context.ts';
import { tagOf } from './dom.ts';
import type { Candidate, Evaluation } from './findings.ts';
import { compose } from './parts.ts';
import { scoreOf, standing } from './score.ts';
import { isEditable } from './search.ts';

/** A reading together with the nodes that its values stand on. */
export interface Decision {
  reading: CustomerReading;
  nodes: Map<FieldKey, Node>;
}

const RECORD_KEYS = new Set<string>(FIELD_KEYS.filter((k) => k !== 'agentName'));
const PERSONAL = /^(customerName|mobileNumber|address)$/;
const IDENTITY = ['internetNumber', 'customerName', 'telephoneNumber', 'mobileNumber'] as const;

/** Two values of one key that say the same: case and spacing of names, punctuation of addresses don't count. */
const sameAs = (c: Candidate): string =>
  c.key === 'address' || /Name$/.test(c.key) ? plain(String(c.value)) : String(c.value);

/** The children of the closest common ancestor in which two candidates stand. */
function sidesOf(a: Candidate, b: Candidate): [Node, Node] {
  const outer = new Set<Node>(b.context.chain);
  let sideA: Node = a.node;
  for (const el of a.context.chain) {
    if (outer.has(el)) {
      const at = b.context.chain.indexOf(el);
      return [sideA, b.context.chain[at - 1] ?? b.node];
    }
    sideA = el;
  }
  return [sideA, b.context.chain[b.context.chain.length - 1] ?? b.node];
}

const inside = (c: Candidate, side: Node): boolean =>
  c.node === side || c.context.chain.includes(side as Element);

const keysIn = (all: Candidate[], side: Node): number =>
  new Set(all.filter((c) => RECORD_KEYS.has(c.key) && inside(c, side)).map((c) => c.key)).size;

/** Built alike: the same element (and class, whatever its state or number in the row) with the same labels in it. */
function alike(all: Candidate[], a: Node, b: Node): boolean {
  const form = (n: Node): string =>
    `${n.nodeName} ${((n as Element).getAttribute?.('class') ?? '').replace(/\S*(active|selected|current|first|last|odd|even|open|\d)\S*/gi, '').trim()}`;
  if (a === b || a.nodeType !== 1 || a.nodeName !== b.nodeName) return false;
  const [x, y] = [a, b].map((side) => new Set(all.filter((c) => inside(c, side)).map((c) => c.canon)));
  const shared = [...x!].filter((canon) => y!.has(canon)).length;
  const most = Math.max(x!.size, y!.size);
  // Of neighbours with the very same labels one may be set off.
  return form(a) === form(b)
    ? shared * 2 > most
    : shared > 1 && shared === most && a.parentNode === b.parentNode;
}

/** With the very same labels. */
const saySame = (all: Candidate[], a: Node, b: Node): boolean => {
  const [x, y] = [a, b].map((side) =>
    all
      .filter((c) => inside(c, side))
      .map((c) => c.canon)
      .sort()
      .join(),
  );
  return a !== b && x === y;
};

/** Each under a title of its own. */
const areTitledApart = (a: Candidate, b: Candidate): boolean => {
  const [x, y] = [a, b].map(({ context }) => context.headings[0]);
  return !!x && !!y && x !== y;
};

/** One over the other, as the pages of a stack: not side by side. */
function lieOver(a: Node, b: Node): boolean {
  const [x, y] = [boxOf(a), boxOf(b)];
  const width = Math.min(x.right, y.right) - Math.max(x.left, y.left);
  const height = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
  const least = Math.min(x.width * x.height, y.width * y.height);
  return width > 0 && height > 0 && width * height > least / 2;
}

/** Candidates of records that stand in a row of their like: a list, of which none is the one. */
function dropLists(all: Candidate[]): { left: Candidate[]; lists: number } {
  const listed = new Set<Candidate>();
  let lists = 0;
  for (const key of [...IDENTITY, 'segment', 'billingPeriod', 'totalBill']) {
    const seen = new Map<string, Candidate[]>();
    for (const c of all) {
      if (c.key !== key) continue;
      const before = seen.get(c.canon) ?? [];
      for (const other of before.slice(0, 4)) {
        // The same under two titles may be two customers' as well.
        if (sameAs(other) === sameAs(c) && !areTitledApart(other, c)) continue;
        const [a, b] = sidesOf(other, c);
        const isCard = areTitledApart(other, c) && a.parentNode === b.parentNode && a.nodeName === b.nodeName;
        if (!(alike(all, a, b) || (isCard && saySame(all, a, b))) || lieOver(a, b)) continue;
        if (keysIn(all, a) > 1 && keysIn(all, b) > 1) lists++;
        for (const x of all) if (inside(x, a) || inside(x, b)) listed.add(x);
      }
      seen.set(c.canon, [...before, c]);
    }
    // One of them that is set off ("today") is still one of them.
    for (const of of seen.values()) {
      const member = of.find((c) => listed.has(c));
      for (const c of of) {
        if (!member || listed.has(c)) continue;
        const [a, b] = sidesOf(member, c);
        const path = (x: Candidate, side: Node): string =>
          x.context.chain
            .slice(0, x.context.chain.indexOf(side as Element) + 1)
            .map(tagOf)
            .join();
        if (path(member, a) === path(c, b)) for (const x of all) if (inside(x, b)) listed.add(x);
      }
    }
  }
  return { left: all.filter((c) => !listed.has(c)), lists };
}

/** Of two records of which one lies over the other, the one that is covered. */
function dropCovered(all: Candidate[]): Candidate[] {
  for (const key of ['internetNumber', 'customerName']) {
    const of = all.filter((c) => c.key === key);
    for (const over of of) {
      for (const under of of) {
        if (sameAs(over) === sameAs(under) || !under.isCovered() || over.isCovered() !== false) continue;
        const [a, b] = sidesOf(over, under);
        const below = all.filter((c) => inside(c, b));
        if (keysIn(all, a) >= 3 && below.every((c) => c.isCovered() !== false))
          return dropCovered(all.filter((c) => !below.includes(c)));
      }
    }
  }
  return all;
}

/** An open dialog that holds a record is what the agent looks at; one that holds a few values is beside the point. */
function inFront(all: Candidate[]): Candidate[] {
  const modals = new Set(all.map((c) => c.context.modal).filter((m) => m !== null));
  for (const modal of modals) {
    const within = all.filter((c) => c.context.modal === modal);
    const rich =
      keysIn(within, modal) >= 3 &&
      within.some((c) => c.key === 'customerName' || c.key === 'internetNumber');
    if (rich) return within;
  }
  const behind = all.filter((c) => !c.context.modal);
  return behind.some((c) => c.key === 'customerName' || c.key === 'internetNumber') ? behind : all;
}

/** Two records, not two views of one: what tells customers apart differs wherever both show it, and in two things. */
function areOthers(all: Candidate[], a: Node, b: Node): boolean {
  let different = 0;
  for (const key of IDENTITY) {
    const [x, y] = [a, b].map(
      (side) => new Set(all.filter((c) => c.key === key && inside(c, side)).map(sameAs)),
    );
    if (!x!.size || !y!.size) continue;
    if ([...x!].some((value) => y!.has(value))) return false;
    different++;
  }
  return different > 1;
}

/** Does a list stand closer to another customer's name or number than to anything of this one's? */
function standsWith({ chain }: Context, others: Candidate[], own: Candidate[]): boolean {
  const distance = (c: Candidate): number => {
    const around = new Set<Element>(c.context.chain);
    const at = chain.findIndex((el) => around.has(el));
    return at < 0 ? chain.length : at;
  };
  const nearest = Math.min(...others.map(distance));
  return nearest < Math.min(chain.length, ...own.filter((c) => c.key !== 'agentName').map(distance));
}

type Verdict = { winner: Candidate } | { rivals: Candidate[] };

/** One key's candidates: the best of those that agree, or rivals between which nothing decides. */
function judge(of: Candidate[], all: Candidate[]): Verdict {
  const best = new Map<string, Candidate>();
  for (const c of of) {
    const had = best.get(sameAs(c));
    if (!had || scoreOf(c) > scoreOf(had)) best.set(sameAs(c), c);
  }
  let rivals = [...best.values()].sort((a, b) => scoreOf(b) - scoreOf(a));
  const top = rivals[0]!;
  rivals = rivals.filter(
    (c) => c === top || (top.tier - c.tier < 2 && !(top.canon === 'N K' && c.canon !== 'N K')),
  );
  if (top.key === 'address') rivals = rivals.filter((c) => c === top || !sameAs(top).startsWith(sameAs(c)));
  // A box with nothing but a hint in it, apart from the record: somebody has typed in what to look for. A number in
  // running text ("Gangguan: ND 1418…"): somebody else's.
  if (rivals.length > 1) {
    const isApart = (c: Candidate): boolean =>
      (c.bare || (c.from === 'placeholder' && isEditable(c.node))) &&
      rivals.some((d) => {
        if (d === c) return false;
        const [own, other] = sidesOf(c, d);
        return keysIn(all, own) === 1 && keysIn(all, other) >= 3;
      });
    rivals = rivals.filter((c) => !isApart(c));
  }
  if (rivals.length === 1) return { winner: rivals[0]! };
  // Rivals within one record contradict each other. Those of different records: the one with far more to it.
  for (const c of rivals) {
    const beats = rivals.every((d) => {
      if (d === c) return true;
      const [a, b] = sidesOf(c, d);
      const mine = keysIn(all, a);
      return mine >= 3 && mine >= 2 * keysIn(all, b) && areOthers(all, a, b);
    });
    if (beats) return { winner: c };
  }
  return { rivals };
}

/** From all that a page offers to what it says: one value for each key, or none, or the contradiction. */
export function decide(evaluation: Evaluation, site: Site | null): Decision {
  const hasModal = evaluation.candidates.some((c) => c.context.modal);
  const standingOnes = evaluation.candidates.filter((c) => standing(c, evaluation, hasModal));
  const compared = evaluation.candidates.some((c) => c.context.compares && c.key !== 'agentName');
  // Of a list, what a drawer leaves to be seen is a list's, too: first the lists, then what is covered.
  const { left, lists } = dropLists(compared ? [] : standingOnes.filter((c) => c.key !== 'agentName'));
  let pool = compose(inFront(dropCovered(left)));
  const nodes = new Map<FieldKey, Node>();
  const values: CustomerReading['values'] = {};
  const conflicts: CustomerReading['conflicts'] = {};
  const put = (c: Candidate): void => {
    const read: ReadValue = { value: c.value as never, label: fold(c.label), score: scoreOf(c) };
    values[c.key as FieldKey] = read as never;
    nodes.set(c.key as FieldKey, c.node);
  };
  const settle = (key: FieldKey, from: Candidate[]): void => {
    const of = from.filter((c) => c.key === key);
    if (!of.length) return;
    const verdict = judge(of, from);
    if ('winner' in verdict) {
      put(verdict.winner);
      if ((IDENTITY as readonly string[]).includes(key)) {
        // What stands with another customer's name or number is that customer's.
        for (const c of of) {
          if (sameAs(c) === sameAs(verdict.winner)) continue;
          const [, side] = sidesOf(verdict.winner, c);
          if (keysIn(pool, side) > 1) pool = pool.filter((x) => !inside(x, side));
        }
      }
    } else {
      conflicts[key] = {
        candidates: verdict.rivals.map((c) => ({ value: c.value as never, label: fold(c.label) })),
      } as never;
    }
  };
  const agents = standingOnes.filter((c) => c.key === 'agentName');
  const inBar = agents.filter((c) => c.context.zone);
  const apart = agents.filter((c) => !c.context.otherRecord && !c.context.otherPerson);
  settle('agentName', [inBar, apart, agents].find((list) => list.length) ?? []);
  if (conflicts.agentName) delete conflicts.agentName;
  const agent = plain(String(values.agentName?.value ?? ''));
  if (agent)
    pool = pool.filter((c) => c.key !== 'customerName' || plain(String(c.value)) !== agent || c.tier > 1);
  for (const key of IDENTITY) settle(key, pool);
  for (const key of FIELD_KEYS) {
    if (key !== 'agentName' && !values[key] && !conflicts[key]) settle(key, pool);
  }

  const passed = evaluation.candidates.filter(
    (c) =>
      /^(customerName|internetNumber)$/.test(c.key) &&
      !pool.includes(c) &&
      !c.context.otherPerson &&
      c.context.zone === '' &&
      c.value !== values[c.key as FieldKey]?.value,
  );
  const ours = (list: { context: Context }): boolean =>
    standing(list, evaluation, hasModal) && !standsWith(list.context, passed, pool);
  const told = evaluation.histories.filter(ours);
  const histories = told.filter((h) => !told.some((other) => saysMore(other.payments, h.payments)));
  const different = new Set(histories.map((h) => JSON.stringify(h.payments)));
  if (different.size === 1 && !compared) {
    const h = histories[0]!;
    values.paymentHistory = { value: h.payments, label: h.label, score: 0.9 };
    nodes.set('paymentHistory', h.node);
  }

  const arrears = evaluation.arrears.filter(ours);
  const openBills = new Set(arrears.map((a) => JSON.stringify(a.bills)));
  if (openBills.size === 1 && !compared) {
    const a = arrears[0]!;
    values.unpaidBills = { value: a.bills, label: a.label, score: 0.9 };
    nodes.set('unpaidBills', a.node);
  }

  const known = FIELD_KEYS.filter((k) => k !== 'agentName' && (values[k] || conflicts[k]));
  // A name or number, and something that only a customer of ours has: a person with a telephone is none yet.
  const named =
    values.customerName ?? values.internetNumber ?? conflicts.customerName ?? conflicts.internetNumber;
  // Beside a list of many, two values may be a menu's word and a sum.
  const least = lists || evaluation.lists.length ? 3 : 2;
  const isRecord = !!named && known.length >= least && known.some((key) => !PERSONAL.test(key));
  // Two customers, and nothing that says which of them the rest belongs to.
  const torn = (conflicts.internetNumber && conflicts.customerName) || !IDENTITY.some((key) => values[key]);
  for (const key of FIELD_KEYS) {
    if (key === 'agentName') continue;
    if (!isRecord || torn) delete values[key];
    if (!isRecord) delete conflicts[key];
  }
  const state: PageState = isRecord ? 'customer' : lists || evaluation.lists.length ? 'list' : 'none';
  return { reading: { site, state, values, conflicts, taughtMissing: [] }, nodes };
}

/** The same payments with dates that the other list lacks. */
const saysMore = (full: readonly Payment[], short: readonly Payment[]): boolean =>
  full.length === short.length &&
  full.some((payment, i) => payment.paidOn && !short[i]!.paidOn) &&
  short.every(({ period, channel, paidOn }, i) => {
    const other = full[i]!;
    return period === other.period && channel === other.channel && (!paidOn || paidOn === other.paidOn);
  });
