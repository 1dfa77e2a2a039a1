/**
 * A random walk through the panels of five tabs, with a fault between any two actions or in the midst of one.
 * After each, what is stored must equal the model. Everything random follows from the seed.
 */
import type { Frame } from 'puppeteer-core';
import { DEMO_CLOCK } from '../../demo/data/clock.mjs';
import { type DemoCustomer, IDEAS_CUSTOMERS, MYXENA_CUSTOMERS } from '../../demo/data/customers.mjs';
import { pause } from '../../demo/lib/panel-frame.mjs';
import { Desk, type DeskTab } from './desk.ts';
import { Model, type Stored } from './model.ts';
import { actionOf, type Offer } from './offers.ts';
import { type Random, randomFrom } from './random.ts';

/** How often each fault comes. Those with `!` befall an action that has been clicked and not yet answered. */
export const FAULTS = {
  worker: 24,
  'worker!': 34,
  reload: 8,
  'reload!': 8,
  away: 8,
  duplicate: 5,
  discard: 5,
  extension: 3,
  'extension!': 3,
  browser: 1.5,
  'browser!': 1.5,
  full: 2,
};
export type Fault = keyof typeof FAULTS;

const KINDS = {
  next: 30,
  answer: 26,
  input: 18,
  said: 12,
  back: 4,
  case: 5,
  title: 3,
  other: 9,
  recap: 2,
  outcome: 2,
  done: 25,
};

/** While the disk is full there is no crash copy, and the panel says so: nothing may need it. */
const ONLY_WITH_COPY: readonly Fault[] = ['extension', 'extension!', 'browser', 'browser!', 'full'];
/** Actions that a full disk lasts. */
const FULL_LASTS = 4;
const SETTLE_MS = 25_000;
const MIDST_MS = 40;
const WORDS = ['Istri', 'pegawai', 'Bu Tini', 'Jl. Kenanga 3', '081300005678', 'besok sore', 'IN12345678'];

export interface WalkOptions {
  seed: number;
  actions: number;
  extensionDir: string;
  /** Kinds of fault that do not come. */
  without?: readonly Fault[];
  /** Told of each action and fault. */
  log?: (line: string) => void;
}

export interface WalkReport {
  seed: number;
  actions: number;
  faults: Partial<Record<Fault, number>>;
  /** Times that another customer's page was opened in a tab. */
  customers: number;
  /** Calls begun, and of them done, and left waiting. */
  begun: number;
  finished: number;
  waiting: number;
  /** Steps that were said, over all calls, as the model has it; the stored calls have as many. */
  steps: number;
  seconds: number;
}

/** Rejects where what is stored differs from the model; the message names seed and place. */
export async function walk(options: WalkOptions): Promise<WalkReport> {
  const walker = new Walker(options);
  try {
    return await walker.run();
  } catch (error) {
    throw new Error(`seed ${options.seed}, ${walker.place}: ${(error as Error).message}`, { cause: error });
  } finally {
    await walker.desk.end();
  }
}

class Walker {
  readonly desk: Desk;
  place = 'start';
  private model = new Model({ now: Date.parse(DEMO_CLOCK), timeZone: 'Asia/Jakarta' });
  private readonly random: Random;
  private readonly options: WalkOptions;
  private readonly faults: WalkReport['faults'] = {};
  private readonly undone = new Set(Object.keys(FAULTS) as Fault[]);
  private readonly begunIds = new Set<string>();
  private customers = 0;
  private steps = 0;
  private fullFor = 0;

  constructor(options: WalkOptions) {
    this.options = options;
    this.desk = new Desk(options.extensionDir);
    this.random = randomFrom(options.seed);
  }

  async run(): Promise<WalkReport> {
    const startedAt = Date.now();
    await this.desk.start();
    const [sri, bambang] = IDEAS_CUSTOMERS as [DemoCustomer, DemoCustomer];
    const [ratna, eko] = MYXENA_CUSTOMERS as [DemoCustomer, DemoCustomer];
    for (const [index, customer] of [sri, bambang, sri, ratna, eko].entries()) {
      const { name } = await this.desk.openTab(`tab ${index + 1}`, customer);
      this.model.show(name, keyOf(customer));
    }
    await this.settle();
    for (let done = 0; done < this.options.actions; done++) {
      const tab = this.random.pick(this.desk.tabs);
      if (this.random.int(10) === 0) await this.changeCustomer(tab);
      const fault = this.nextFault();
      this.faults[fault] = (this.faults[fault] ?? 0) + 1;
      this.place = `action ${done + 1}, ${fault}, ${tab.name}`;
      if (!fault.endsWith('!')) await this.befall(fault, tab);
      await this.act(tab, fault.endsWith('!') ? fault : null);
      if (this.fullFor > 0 && --this.fullFor === 0) await this.desk.freeStorage();
    }
    await this.desk.freeStorage();
    this.place = 'the end';
    return this.report(startedAt);
  }

  private async report(startedAt: number): Promise<WalkReport> {
    const stored = await this.settle();
    const { calls, finished } = this.model;
    const begun = [...calls.values()].filter((call) => call.begunAt !== undefined).map(({ id }) => id);
    const expected = [...begun, ...finished.map(({ id }) => id)].sort();
    if (expected.join() !== [...this.begunIds].sort().join()) {
      throw new Error(`begun were ${[...this.begunIds]}, expected ${expected}`);
    }
    const said = [
      ...stored.calls.map((call) => call.said.length),
      ...stored.finished.map(({ steps }) => steps.filter(({ state }) => state === 'said').length),
    ].reduce((sum, count) => sum + count, 0);
    if (said !== this.steps) throw new Error(`${said} steps are said, expected ${this.steps}`);
    return {
      seed: this.options.seed,
      actions: this.options.actions,
      faults: this.faults,
      customers: this.customers,
      begun: expected.length,
      finished: finished.length,
      waiting: this.model.waiting(),
      steps: this.steps,
      seconds: Math.round((Date.now() - startedAt) / 1000),
    };
  }

  /** Each kind once in random order, as far as one may come now; from then on by weight. */
  private nextFault(): Fault {
    const { without = [] } = this.options;
    const mayCome = (fault: Fault) =>
      !without.includes(fault) && !(this.fullFor > 0 && ONLY_WITH_COPY.includes(fault));
    const due = [...this.undone].filter(mayCome);
    if (due.length > 0) {
      const fault = this.random.pick(due);
      this.undone.delete(fault);
      return fault;
    }
    const weights = Object.fromEntries(Object.entries(FAULTS).filter(([fault]) => mayCome(fault as Fault)));
    return this.random.weighted(weights as Record<Fault, number>);
  }

  /** Waits until what is stored equals one of the models, and goes on with that one. */
  private async settle(candidates: Model[] = [this.model]): Promise<Stored> {
    const deadline = Date.now() + SETTLE_MS;
    let differences: string[] = [];
    let failure: unknown;
    while (Date.now() < deadline) {
      const stored = await this.desk.stored().catch((error: unknown) => {
        failure = error;
      });
      if (stored) {
        for (const { id, begunAt } of stored.calls) if (begunAt !== undefined) this.begunIds.add(id);
        for (const candidate of candidates) {
          candidate.adopt(stored);
          differences = candidate.differences(stored);
          if (differences.length > 0) continue;
          this.model = candidate;
          return stored;
        }
      }
      await pause(25);
    }
    throw new Error(differences.join('\n  ') || String(failure), { cause: failure });
  }

  private async changeCustomer(tab: DeskTab): Promise<void> {
    const list = (tab.customer.site === 'IDEAS' ? IDEAS_CUSTOMERS : MYXENA_CUSTOMERS).slice(0, 4);
    const customer = this.random.pick(list.filter(({ id }) => id !== tab.customer.id));
    this.place = `${tab.name} goes to ${customer.id}`;
    this.options.log?.(this.place);
    this.customers += 1;
    await tab.page.bringToFront();
    await this.desk.showCustomer(tab, customer);
    this.model.show(tab.name, keyOf(customer));
    await this.settle();
  }

  private async befall(fault: Fault, tab: DeskTab): Promise<void> {
    const { desk } = this;
    switch (fault) {
      case 'worker':
        await desk.killWorker();
        break;
      case 'reload':
        await tab.page.reload();
        break;
      case 'away': {
        await desk.leave(tab);
        this.model.show(tab.name, null);
        await this.settle([this.atEither(tab), this.model]);
        await desk.showCustomer(tab, tab.customer);
        this.model.show(tab.name, keyOf(tab.customer));
        break;
      }
      case 'duplicate': {
        const { closeFirst } = await desk.duplicate(tab);
        await this.settle();
        await closeFirst();
        break;
      }
      case 'discard':
        await desk.discard(tab);
        break;
      case 'extension':
        await desk.reloadExtension();
        break;
      case 'browser':
        await this.killBrowser();
        break;
      case 'full':
        await desk.fillStorage();
        this.fullFor = FULL_LASTS;
        break;
    }
    await this.settle();
  }

  /** A begun call stays in its tab while the page shows no customer, so it does not wait. */
  private atEither(tab: DeskTab): Model {
    const staying = this.model.copy();
    const number = keyOf(tab.customer);
    if (staying.calls.get(number)?.begunAt !== undefined) staying.shown.set(tab.name, number);
    return staying;
  }

  /** With no tab open, every begun call waits. */
  private async killBrowser(candidates: Model[] = [this.model]): Promise<void> {
    const shown = this.model.shown;
    await this.desk.killBrowser();
    const closed = candidates.map((candidate) => {
      const copy = candidate.copy();
      for (const { name } of this.desk.tabs) copy.show(name, null);
      return copy;
    });
    await this.desk.wake();
    await this.settle(closed);
    await this.desk.reopenTabs();
    for (const [name, customer] of shown) this.model.show(name, customer);
  }

  private async act(tab: DeskTab, midst: Fault | null): Promise<void> {
    const { desk, model } = this;
    await tab.page.bringToFront();
    const call = model.callIn(tab.name);
    const frame = await desk.panel(tab, tab.customer.name, call.step, call.ending !== undefined);
    const offer = this.choose(await desk.offers(frame), tab);
    const action = actionOf(offer, call);
    if (!action) throw new Error(`no action for ${offer.selector}`);
    this.place += ` · ${tab.customer.id}: ${JSON.stringify(action)}`;
    this.options.log?.(this.place);
    const after = model.copy();
    after.act(tab.name, action);
    const saidBefore = call.said.length;

    await desk.listen(frame);
    const moment = midst && this.random.int(2) === 0 ? desk.written() : null;
    try {
      await desk.perform(frame, offer);
    } catch (error) {
      // A page that has just been loaded may be read once more: the panel was drawn anew, and nothing clicked.
      if (!String(error).includes('failed to find element')) throw error;
      await this.settle();
      await this.act(tab, midst);
      return;
    }
    if (midst) await (moment ?? pause(this.random.int(MIDST_MS)));
    if (midst) await this.strike(midst, tab, frame, after, partly(model, tab.name, offer));
    else {
      await this.settle([after]);
      await desk.acknowledged(frame);
    }
    if (action.type !== 'done') this.steps += this.model.callIn(tab.name).said.length - saidBefore;
  }

  /** The fault comes while the click is on its way, and what is stored may be either, never a mix. */
  private async strike(
    fault: Fault,
    tab: DeskTab,
    frame: Frame,
    after: Model,
    partial: Model[],
  ): Promise<void> {
    const candidates = [after, this.model, ...partial];
    switch (fault) {
      case 'worker!':
        await this.desk.killWorker();
        // The panel lives and asks again until it is heard.
        await this.settle([after]);
        await this.desk.acknowledged(frame);
        if (await frame.$('[data-trouble]')) throw new Error('the panel speaks of trouble');
        return;
      case 'reload!':
        await tab.page.reload();
        break;
      case 'extension!':
        await this.desk.reloadExtension();
        break;
      case 'browser!':
        await this.killBrowser(candidates);
        await this.settle();
        return;
    }
    await this.settle(candidates);
  }

  private choose(offers: Offer[], tab: DeskTab): Offer {
    const typed = offers.filter(
      (offer) => (offer.kind !== 'input' && offer.kind !== 'said') || this.typeInto(offer),
    );
    const twin = this.desk.tabs.some((other) => other !== tab && other.customer.id === tab.customer.id);
    const groups: Partial<Record<keyof typeof KINDS, Offer[]>> = {};
    for (const offer of typed) {
      if (twin && offer.name === 'done') continue;
      const kind = offer.kind === 'action' ? (offer.name in KINDS ? offer.name : 'other') : offer.kind;
      groups[kind as keyof typeof KINDS] = [...(groups[kind as keyof typeof KINDS] ?? []), offer];
    }
    const weights = Object.fromEntries(Object.keys(groups).map((kind) => [kind, KINDS[kind as never]]));
    return this.random.pick(groups[this.random.weighted(weights) as keyof typeof KINDS] ?? []);
  }

  /** Gives the offer its text; false where the walk has none for it. */
  private typeInto(offer: Offer): boolean {
    const day = `2022-09-${13 + this.random.int(7)}`;
    if (offer.type === 'date') offer.text = day;
    else if (offer.type === 'datetime-local') offer.text = `${day}T10:30`;
    else if (offer.name === 'segment') return false;
    else offer.text = this.random.pick(WORDS);
    return true;
  }
}

/** Typed text goes in pieces: a page that goes with it may leave any beginning of it. */
function partly(model: Model, tab: string, offer: Offer): Model[] {
  if (offer.text === undefined) return [];
  return Array.from(offer.text.slice(1), (_, end) => {
    const copy = model.copy();
    const action = actionOf({ ...offer, text: offer.text!.slice(0, end + 1) }, model.callIn(tab));
    if (action) copy.act(tab, action);
    return copy;
  });
}

const keyOf = ({ internetNumber, telephoneNumber }: DemoCustomer): string =>
  internetNumber || telephoneNumber;
