/** How long to rest between looks, so that looking takes a small share of the main thread in the long run. */

/** From the first change to the look at it, ms. */
const BATCH_MS = 30;
/** What part of the time looking may take, and how much of it, ms, may come at once. */
const SHARE = 0.015;
const BURST_MS = 40;
const LONGEST_MS = 400;
/** Looks that found something new are free: so many at once, and one more every other second. */
const FREE = 4;
const FREE_EVERY_MS = 2000;

export class Rests {
  /** Work done, ms, less what SHARE of the time since has paid off. */
  private debt = 0;
  private paidAt = 0;
  private free = FREE;
  private freedAt = 0;

  /** How long to rest before the next look, ms: hardly at all after few. `now` by one clock, ms. */
  before(now: number): number {
    this.debt = Math.max(0, this.debt - (now - this.paidAt) * SHARE);
    this.paidAt = now;
    return Math.max(BATCH_MS, Math.min((this.debt - BURST_MS) / SHARE, LONGEST_MS));
  }

  /** A look has taken `spent` ms. Customers change seldom: what tells of a change is not to make the next part late. */
  after(spent: number, foundNew: boolean, now: number): void {
    this.free = Math.min(FREE, this.free + (now - this.freedAt) / FREE_EVERY_MS);
    this.freedAt = now;
    if (foundNew && this.free >= 1) this.free--;
    else this.debt += spent;
  }
}
