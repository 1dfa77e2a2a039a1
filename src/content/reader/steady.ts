import type { CustomerReading } from '../../customer/reading.ts';
import type { FieldKey } from '../../customer/record.ts';

/** How long a reading must have held still, ms. */
const HOLD_MS = 150;
/** How long a value that is the former customer's as well is doubted, ms. */
const DOUBT_MS = 2000;
/** How long other values under the same name are doubted, ms: the next customer's name may be yet to come. */
const SAME_MS = 1000;
/** Two customers seldom share these; the others (segment, period) they often do. */
const TELLING: readonly FieldKey[] = [
  'customerName',
  'internetNumber',
  'telephoneNumber',
  'mobileNumber',
  'address',
  'internetBill',
  'telephoneBill',
  'totalBill',
  'paymentHistory',
];

const shownAs = (reading: CustomerReading | null, key: FieldKey): string | undefined => {
  const read = reading?.values[key];
  return read && JSON.stringify(read.value);
};
const keysOf = (reading: CustomerReading): FieldKey[] =>
  (Object.keys(reading.values) as FieldKey[]).filter((key) => key !== 'agentName');
const signature = (reading: CustomerReading): string =>
  JSON.stringify(reading, (key, value) => (key === 'score' ? undefined : value));

/** Another customer's name or number than before: both known, and different. */
const differs = (a: CustomerReading, b: CustomerReading | null): boolean =>
  (['internetNumber', 'customerName'] as const).some((key) => {
    const [x, y] = [shownAs(a, key), shownAs(b, key)];
    return x !== undefined && y !== undefined && x !== y;
  });

/** Two values or more that are other ones than before, under a name or number that is none other. */
const isReplaced = (a: CustomerReading, b: CustomerReading | null): boolean =>
  keysOf(a).filter((key) => b?.values[key] !== undefined && shownAs(a, key) !== shownAs(b, key)).length > 1;

/**
 * Lets a reading through once it has held still. What was reported and is no longer true is taken back at once:
 * the state is `reading` then, and only values that still hold are kept, none of them under another name or number.
 */
export class Steady {
  private seen: CustomerReading | null = null;
  private seenAs = '';
  private since = 0;
  private told: CustomerReading | null = null;
  private toldAs = '';
  /** The last customer that was told of, and since when there is another one. */
  private former: CustomerReading | null = null;
  private otherSince = 0;

  constructor(private readonly tell: (reading: CustomerReading) => void) {}

  /**
   * Takes note of a reading of the page as it was changed at `changedAt` (ms); `now` is the time of the look. Says
   * whether it is another one than before.
   */
  see(reading: CustomerReading, changedAt: number, now: number): boolean {
    const as = signature(reading);
    const isNew = as !== this.seenAs;
    if (isNew) {
      this.seen = reading;
      this.seenAs = as;
      this.since = Math.min(changedAt, now);
    }
    if (this.told && as !== this.toldAs) this.takeBack(reading);
    else if (!this.told)
      this.report({ ...reading, state: 'reading', values: agentOnly(reading), conflicts: {} });
    return isNew;
  }

  /** Reports the reading if its time has come; returns in how many ms to ask again, or null. */
  tick(now: number): number | null {
    const reading = this.seen;
    if (!reading) return null;
    const wait = this.since + HOLD_MS - now;
    if (wait > 0) return wait;
    let again: number | null = null;
    let out = reading;
    if (reading.state === 'customer') {
      if (differs(reading, this.former)) {
        this.otherSince ||= this.since;
        const left = this.otherSince + DOUBT_MS - now;
        const shared = keysOf(reading).filter((key) => shownAs(reading, key) === shownAs(this.former, key));
        if (left > 0 && shared.some((key) => TELLING.includes(key))) {
          // The page is not done with the former customer yet.
          const values = { ...reading.values };
          for (const key of shared) delete values[key];
          out = { ...reading, values };
          again = left;
        }
      } else if (isReplaced(reading, this.former)) {
        const left = this.since + SAME_MS - now;
        if (left > 0) return left;
      }
      if (again === null) {
        this.former = reading;
        this.otherSince = 0;
      }
    }
    this.report(out, signature(reading));
    return again;
  }

  private takeBack(reading: CustomerReading): void {
    const told = this.told!;
    const gone = keysOf(told).filter((key) => shownAs(told, key) !== shownAs(reading, key));
    if (!gone.length || told.state === 'reading') return;
    const values =
      differs(reading, told) || gone.includes('internetNumber') || gone.includes('customerName')
        ? agentOnly(reading)
        : { ...told.values };
    for (const key of gone) delete values[key];
    this.report({ ...reading, state: 'reading', values, conflicts: {} });
  }

  private report(reading: CustomerReading, as = ''): void {
    if (this.told && signature(this.told) === signature(reading)) {
      this.toldAs = as;
      return;
    }
    this.told = reading;
    this.toldAs = as;
    this.tell(reading);
  }
}

const agentOnly = (reading: CustomerReading): CustomerReading['values'] =>
  reading.values.agentName ? { agentName: reading.values.agentName } : {};
