/** Runs in the page: lets made-up screens go from one customer to the next under the live reader's eyes. */
import { startReader } from '../../../src/content/reader/index.ts';
import type { CustomerReading } from '../../../src/customer/reading.ts';
import { CHANGES } from './changes.ts';
import type { Verdict } from './page.ts';
import { pick, random } from './random.ts';
import { customerOf, recordScreen } from './records.ts';
import { words } from './words.ts';

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** Longer than the reader doubts a value that the next customer shares with the last, ms. */
const SETTLED_MS = 2600;

type Shown = Record<string, string | number>;

const isOf = (record: Shown, key: string, value: unknown): boolean =>
  record[key] !== undefined && words(record[key]) === words(value);

/** Which of the two customers a reading is of, as far as it tells them apart: both is a mixture, neither a mistake. */
function ownersOf(reading: CustomerReading, one: Shown, two: Shown): { told: string; of: Set<string> } {
  const of = new Set<string>();
  const told: string[] = [];
  for (const [key, read] of Object.entries(reading.values)) {
    if (key === 'agentName' || key === 'paymentHistory' || key === 'unpaidBills') continue;
    const [isOne, isTwo] = [isOf(one, key, read.value), isOf(two, key, read.value)];
    if (isOne && isTwo) continue;
    const owner = isOne ? 'the last' : isTwo ? 'the next' : 'nobody';
    of.add(owner);
    told.push(`${key} of ${owner}`);
  }
  return { told: told.join(', '), of };
}

/** A pause that took so much longer, ms, was no pause of the page's but the machine's. */
const TOO_LATE_MS = 60;

/**
 * The screen of a seed, changed once. Readings told on the way may lack values, but hold those of one customer. Where
 * the machine was too busy for the page's pauses to be what they should, it is done again.
 */
export async function change(seed: number): Promise<Verdict[]> {
  for (let tries = 1; ; tries++) {
    const { verdicts, late } = await changeOnce(seed);
    if (late < TOO_LATE_MS || tries === 5) return verdicts;
  }
}

async function changeOnce(seed: number): Promise<{ verdicts: Verdict[]; late: number }> {
  const rng = random(seed);
  const screen = recordScreen(seed);
  const how = pick(rng, Object.keys(CHANGES));
  let other = customerOf(rng);
  while (other.record.customerName === screen.record.customerName) other = customerOf(rng);
  const next = recordScreen(seed, other);

  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '1300px', height: '900px' });
  document.body.append(frame);
  const inside = frame.contentDocument!;
  const root = inside.createElement('div');
  const after = inside.createElement('div');
  root.innerHTML = screen.html;
  after.innerHTML = next.html;
  inside.body.append(root);
  const readings: CustomerReading[] = [];
  const end = new AbortController();
  startReader({ document: inside, signal: end.signal, onReading: (reading) => readings.push(reading) });
  await pause(700);
  const before = readings.length;
  let late = 0;
  await CHANGES[how]!(root, after, rng, async (ms) => {
    const from = performance.now();
    await pause(ms);
    late = Math.max(late, performance.now() - from - ms);
  });
  await pause(SETTLED_MS);
  end.abort();
  frame.remove();

  const what = `${how}, ${screen.arranged.join(', ')}`;
  const wrong = readings.flatMap((reading, i): Verdict[] => {
    const { of, told } = ownersOf(reading, screen.record, next.record);
    const isWrong = of.size > 1 || of.has('nobody') || (i < before && of.has('the next'));
    return isWrong ? [{ seed, what: `${what}: ${told}`, is: 'wrong' }] : [];
  });
  const last = readings.at(-1);
  const atLast = Object.entries(next.record).map(([key, want]): Verdict => {
    const got = last?.values[key as keyof typeof last.values]?.value;
    const is = got === undefined ? 'missed' : words(got) === words(want) ? 'right' : 'wrong';
    return { seed, what: `${key} after ${what}`, is };
  });
  return { verdicts: [...wrong, ...atLast], late };
}
