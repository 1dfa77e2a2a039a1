import { parseDate } from '../../customer/period.ts';

/** "Kantor Pos 11-Dec-2023", "18 Jan 2022 · OVO": where and when a bill was paid, in one cell; null where it tells no date. */
export function dated(cell: string): { channel: string; paidOn: string } | null {
  const words = cell.split(' ');
  for (let n = Math.min(4, words.length - 1); n > 0; n--) {
    for (const [date, rest] of [
      [words.slice(-n), words.slice(0, -n)],
      [words.slice(0, n), words.slice(n)],
    ] as const) {
      const day = bare(date);
      // With a word before it, a date may bear the day of the week: here the word is the place's.
      const paidOn = /^\d/.test(day) ? parseDate(day) : null;
      const channel = bare(rest);
      if (paidOn && channel && !parseDate(channel)) return { channel, paidOn };
    }
  }
  return null;
}

/** Without the signs between the two. */
const bare = (words: string[]): string =>
  words.join(' ').replace(/^[\s,;:|·•()–—-]+|[\s,;:|·•(–—-]+$|(?<=\d)\)$/g, '');
