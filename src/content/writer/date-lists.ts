/** One of three native lists, for day, month and year, that make up a date. */
import { parseMonth } from '../../customer/period.ts';
import { chooseIn } from './events.ts';

export type DatePart = 'year' | 'month' | 'day';

const shown = (option: HTMLOptionElement): string => option.text.trim();

/** The number that an option stands for as this part of a date; 0 where it is none. */
function numberOf(option: HTMLOptionElement, part: DatePart): number {
  const text = shown(option);
  if (part === 'month') return parseMonth(text) ?? 0;
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

/** Which part of a date a list is, by all that it offers; null for any other list. */
export function partOfList(list: HTMLSelectElement): DatePart | null {
  const options = [...list.options].filter((option) => /\d|^\p{L}{3,}$/u.test(shown(option)));
  const count = (part: DatePart, from: number, to: number): number =>
    options.filter((option) => numberOf(option, part) >= from && numberOf(option, part) <= to).length;
  const years = count('year', 1990, 2099);
  if (years && years >= options.length - 1 && years <= 60) return 'year';
  if (count('day', 1, 31) >= 28 && options.length <= 32) return 'day';
  return count('month', 1, 12) === 12 && options.length <= 13 ? 'month' : null;
}

/** What the list has chosen, 0 for nothing. */
export function chosenPart(list: HTMLSelectElement): number {
  const part = partOfList(list);
  const option = list.options[list.selectedIndex];
  return part && option ? numberOf(option, part) : 0;
}

/** Chooses the number in the list, or nothing for 0; what it does not offer stays unchosen. */
export async function choosePartOf(list: HTMLSelectElement, number: number): Promise<void> {
  const part = partOfList(list);
  const at = [...list.options].findIndex((option) => part && numberOf(option, part) === number);
  if (at >= 0 && at !== list.selectedIndex) await chooseIn(list, at);
}
