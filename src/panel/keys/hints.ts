/** The digit that presses the nth thing of a row, counted from 1: 1–9, then 0; none for the eleventh. */
export const digitHint = (number: number): string | undefined =>
  number >= 1 && number <= 10 ? String(number % 10) : undefined;
