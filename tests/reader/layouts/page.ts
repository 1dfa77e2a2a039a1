/** Runs in the page: draws made-up screens one after the other and says what the reader made of them. */
import { readOnce } from '../../../src/content/reader/index.ts';
import { FIELD_KEYS, type FieldKey } from '../../../src/customer/record.ts';
import { crowdScreen, openedScreen } from './crowds.ts';
import { house } from './houses.ts';
import { listsScreen } from './lists.ts';
import { recordScreen } from './records.ts';
import { words } from './words.ts';

export interface Verdict {
  seed: number;
  /** What was judged: a field, and how the screen shows it. */
  what: string;
  is: 'right' | 'missed' | 'wrong';
  /** Neither right nor missed is asked for: it may be read or not. */
  free?: boolean;
}

type Entry = object;

/** Draws a screen and reads it; `where` says in what it was drawn. */
function draw(html: string, seed: number): { read: (key: FieldKey) => unknown; where: string } {
  const where = house(html, seed);
  const { values } = readOnce(document);
  return { read: (key) => values[key]?.value, where };
}

const judged = (same: boolean, got: unknown): Verdict['is'] =>
  got === undefined ? 'missed' : same ? 'right' : 'wrong';

/** Entries without regard to their order. */
const plain = (list: Entry[]): string =>
  list
    .map((entry) => JSON.stringify(Object.entries(entry).sort()))
    .sort()
    .join();

/** Screens of many customers: of none of them anything may be read, or of the one that is opened. */
export function crowd(seed: number): Verdict[] {
  const screen = seed % 2 ? crowdScreen(seed) : openedScreen(seed);
  const { read, where } = draw(screen.html, seed);
  return FIELD_KEYS.filter((key) => key !== 'agentName').flatMap((key): Verdict[] => {
    const [got, want] = [read(key), screen.record[key]];
    if (want === undefined) {
      return got === undefined
        ? []
        : [{ seed, what: `${key} of many as ${screen.arranged} in ${where}`, is: 'wrong' }];
    }
    const same = isWords(key) ? words(got) === words(want) : got === want;
    return [{ seed, what: `${key} beside ${screen.arranged} in ${where}`, is: judged(same, got) }];
  });
}

/** Bills and payments of one screen. */
export function lists(seed: number): Verdict[] {
  const screen = listsScreen(seed);
  const { read, where } = draw(screen.html, seed);
  return (['unpaidBills', 'paymentHistory'] as const).map((key) => {
    const got = read(key) as Entry[] | undefined;
    const told = key === 'unpaidBills' ? screen.told.bills : screen.told.payments;
    return {
      seed,
      what: `${key} as ${told} in ${where}`,
      is: judged(!!got && plain(got) === plain(screen[key]), got),
      ...(key === 'unpaidBills' && screen.hasThird && { free: true }),
    };
  });
}

const isWords = (key: string): boolean => key === 'customerName' || key === 'address';
/** The fields of one screen. */
export function record(seed: number): Verdict[] {
  const screen = recordScreen(seed);
  const { read, where } = draw(screen.html, seed);
  return FIELD_KEYS.filter((key) => !/agentName|paymentHistory|unpaidBills/.test(key)).flatMap((key) => {
    const [got, want] = [read(key), screen.record[key]];
    if (want === undefined) {
      const what = `${key} where there is none, as ${screen.arranged.join(', ')} in ${where}: ${got}`;
      return got === undefined ? [] : [{ seed, what, is: 'wrong' as const }];
    }
    const same = isWords(key) ? words(got) === words(want) : got === want;
    return { seed, what: `${key} as ${screen.arranged.join(', ')} in ${where}`, is: judged(same, got) };
  });
}
