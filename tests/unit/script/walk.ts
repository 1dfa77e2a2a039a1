/**
 * Walks every path of a script through the call's real reducer, from the customer's appearance to the recap.
 *
 * At each step and in each situation every combination of its answers is given to the reducer. What is merged
 * afterwards are calls that differ only in answers at which no later step looks (see `steeringFacts`): they go on
 * in the same way, so the rest of the way is walked once and counted for each of them.
 */
import type { CallAction, World } from '../../../src/call/actions.ts';
import { type CallView, viewOf } from '../../../src/call/derive.ts';
import { reduce } from '../../../src/call/reduce.ts';
import type { Call, Store } from '../../../src/call/state.ts';
import { choiceOf, inputOf } from '../../../src/script/answers.ts';
import { asksOf, type Place, situationOf } from '../../../src/script/flow.ts';
import type { InputAsk, Script } from '../../../src/script/format.ts';
import { caringFacts, steeringFacts } from './merging.ts';
import { callOf, TAB } from './settings.ts';

/** How often on one path the agent opens a situation; one more can open by an answer (R3.1). */
const MAX_SITUATIONS = 1;

/** What is typed into an input; several where what is typed steers. */
const TYPED: Record<InputAsk['type'], string[]> = {
  text: ['Dewi'],
  long: ['Jl. Kenanga 3, Bandung'],
  phone: ['081300005678'],
  date: ['2022-10-05'],
  datetime: ['2022-10-05T14:00'],
  list: ['ibunya'],
  ticket: ['IN123456'],
};
const TYPED_STEERING: Record<string, string[]> = { segment: ['GOLD', 'SILVER'] };

export interface Checks {
  /** A call in mid-way: at a step, in a situation. */
  atPlace: (call: Call, view: CallView) => void;
  atRecap: (call: Call, view: CallView) => void;
}

export interface Walk {
  /** Paths to a recap, merged ones counted each. */
  paths: bigint;
  /** Different states on the way. */
  states: number;
  /** Actions that the reducer took. */
  actions: number;
  /** Longest way to a recap, in states. */
  longest: number;
}

/** The place that the call shows. */
export function placeOf(call: Call, script: Script): Place {
  const place = call.openCase
    ? situationOf(script, call.openCase)?.group
    : script.steps.find(({ id }) => id === call.step);
  if (!place) throw new Error(`the call shows no place: ${call.openCase ?? call.step}`);
  return place;
}

/** @throws Error where a path runs in a circle, comes to a dead end, or an action is refused. */
export class Walker {
  readonly #script: Script;
  readonly #world: World;
  readonly #checks: Checks;
  readonly #steering: Set<string>;
  readonly #caring: Set<string>;
  readonly #known = new Map<string, { paths: bigint; length: number }>();
  readonly #underWay = new Set<string>();
  readonly #views = new WeakMap<Call, CallView>();
  #actions = 0;

  constructor(script: Script, world: World, checks: Checks) {
    this.#script = script;
    this.#world = world;
    this.#checks = checks;
    this.#steering = steeringFacts(script);
    this.#caring = caringFacts(script);
  }

  walk(store: Store): Walk {
    const { paths, length } = this.#from(store, 0);
    return { paths, states: this.#known.size, actions: this.#actions, longest: length };
  }

  /** One action through the reducer; a refusal is an error. Its id is forgotten, so that it can be walked again. */
  act(store: Store, action: CallAction): Store {
    this.#actions += 1;
    const event = { type: 'action', id: `a${this.#actions}`, tab: TAB, action } as const;
    const result = reduce({ ...store, applied: [] }, event, this.#world);
    if (result.refusal) throw new Error(`${JSON.stringify(action)} is refused: ${result.refusal.code}`);
    return result.store;
  }

  view(store: Store): CallView {
    const call = callOf(store);
    const known = this.#views.get(call);
    if (known) return known;
    const view = viewOf(call, this.#script, this.#world);
    this.#views.set(call, view);
    return view;
  }

  #key(call: Call, view: CallView, situations: number): string {
    const inCaring = call.openCase !== undefined || situations < MAX_SITUATIONS;
    const steering = [...this.#steering]
      .filter((name) => inCaring || !this.#caring.has(name))
      .map((name) => view.facts[name] ?? '');
    return JSON.stringify([
      situations,
      call.step,
      call.openCase,
      call.needsAnswer,
      call.ending,
      call.said.length > 0,
      steering,
    ]);
  }

  #from(store: Store, situations: number): { paths: bigint; length: number } {
    const call = callOf(store);
    const view = this.view(store);
    const key = this.#key(call, view, situations);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#underWay.has(key)) throw new Error(`a path runs in a circle: ${key}`);
    this.#underWay.add(key);
    let found = { paths: 1n, length: 1 };
    if (call.ending) this.#checks.atRecap(call, view);
    else {
      this.#checks.atPlace(call, view);
      found = this.#onwards(store, key, situations);
      if (found.paths === 0n) throw new Error(`no way leads on to a recap: ${key}`);
    }
    this.#underWay.delete(key);
    this.#known.set(key, found);
    return found;
  }

  #onwards(store: Store, key: string, situations: number) {
    const targets = new Map<string, { store: Store; situations: number; count: bigint }>();
    const add = (target: Store, used: number, count = 1n) => {
      const targetKey = this.#key(callOf(target), this.view(target), used);
      if (targetKey === key) {
        if (!callOf(target).needsAnswer) throw new Error(`an action leads nowhere: ${key}`);
        return;
      }
      const known = targets.get(targetKey);
      if (known) known.count += count;
      else targets.set(targetKey, { store: target, situations: used, count });
    };
    const call = callOf(store);
    if (!call.openCase && situations < MAX_SITUATIONS) {
      for (const { id } of this.#script.caring.flatMap((group) => group.situations)) {
        add(this.act(store, { type: 'open-case', case: id }), situations + 1);
      }
    }
    if (call.said.length === 0 && !call.openCase) {
      for (const { id } of this.#script.notContacted) {
        add(this.act(store, { type: 'not-contacted', outcome: id }), situations);
      }
    }
    const alike = new Map<string, { store: Store; count: bigint }>();
    for (const answered of this.#answered(store)) {
      const after = callOf(answered);
      if (after.openCase !== call.openCase) {
        add(answered, situations + 1);
        continue;
      }
      add(this.act(answered, { type: 'next' }), situations);
      const answeredKey = this.#key(after, this.view(answered), situations);
      const known = alike.get(answeredKey);
      if (known) known.count += 1n;
      else alike.set(answeredKey, { store: answered, count: 1n });
    }
    for (const { store: answered, count } of alike.values()) {
      const after = callOf(answered);
      this.#checks.atPlace(after, this.view(answered));
      add(this.act(answered, { type: 'recap' }), situations, count);
      if (after.openCase) add(this.act(answered, { type: 'resume' }), situations, count);
    }
    let paths = 0n;
    let length = 0;
    for (const target of targets.values()) {
      const onwards = this.#from(target.store, target.situations);
      paths += onwards.paths * target.count;
      length = Math.max(length, onwards.length);
    }
    return { paths, length: length + 1 };
  }

  /**
   * The call with every combination of answers of the place that it shows, unanswered ones included; inputs that
   * then show are filled. An answer that opens a situation comes last.
   */
  *#answered(store: Store, from = 0): Generator<Store> {
    const call = callOf(store);
    const { asks } = placeOf(call, this.#script);
    const id = asks[from];
    if (id === undefined) {
      yield store;
      return;
    }
    const shown = asksOf(this.#script, placeOf(call, this.#script), this.view(store).facts);
    const ask = shown.some((candidate) => candidate.id === id) ? id : undefined;
    const choice = ask && choiceOf(this.#script, ask);
    const input = ask && inputOf(this.#script, ask);
    if (choice && call.answers[id] === undefined) {
      yield* this.#answered(store, from + 1);
      for (const option of choice.options) {
        const next = this.act(store, { type: 'answer', question: id, option: option.id });
        if (callOf(next).openCase === call.openCase) yield* this.#answered(next, from + 1);
        else yield next;
      }
      return;
    }
    if (input && !call.inputs[id]) {
      const steers = TYPED_STEERING[id];
      if (steers) yield* this.#answered(store, from + 1);
      for (const value of steers ?? TYPED[input.type]) {
        yield* this.#answered(this.act(store, { type: 'input', key: id, value }), from + 1);
      }
      return;
    }
    yield* this.#answered(store, from + 1);
  }

  /**
   * One call from its state to the recap, answered by `pick` (an option by its index, or nothing), with an optional
   * situation opened at one step. Every state on the way is checked.
   * @throws Error where it does not end within a bounded number of actions
   */
  oneCall(store: Store, pick: (count: number) => number, situation?: { at: string; id: string }): Store {
    let now = store;
    let opened = false;
    for (let turn = 0; turn < 4 * this.#script.steps.length; turn += 1) {
      const call = callOf(now);
      if (call.ending) {
        this.#checks.atRecap(call, this.view(now));
        return now;
      }
      if (situation && !opened && !call.openCase && call.step === situation.at) {
        opened = true;
        now = this.act(now, { type: 'open-case', case: situation.id });
        continue;
      }
      this.#checks.atPlace(call, this.view(now));
      now = this.#answeredOnce(now, pick);
      if (callOf(now).openCase === call.openCase) now = this.act(now, { type: 'next' });
    }
    throw new Error('a call does not come to its recap');
  }

  /** The call with one answer to each open question of its place; what `next` has waited for is always answered. */
  #answeredOnce(store: Store, pick: (count: number) => number): Store {
    const before = callOf(store);
    let now = store;
    for (const id of placeOf(before, this.#script).asks) {
      const call = callOf(now);
      const shown = asksOf(this.#script, placeOf(before, this.#script), this.view(now).facts);
      const ask = shown.find((candidate) => candidate.id === id);
      if (ask?.kind === 'choice' && call.answers[id] === undefined) {
        const option =
          ask.options[pick(ask.options.length + 1)] ?? (call.needsAnswer === id && ask.options[0]);
        if (option) now = this.act(now, { type: 'answer', question: id, option: option.id });
        if (callOf(now).openCase !== before.openCase) return now;
      } else if (ask?.kind === 'input' && !call.inputs[id]) {
        const value = (TYPED_STEERING[id] ?? TYPED[ask.type])[pick(3)];
        if (value !== undefined) now = this.act(now, { type: 'input', key: id, value });
      }
    }
    return now;
  }
}
