/** Chance with a seed: a trial that failed can be run again. */
export type Random = () => number;

export const random = (seed: number): Random => {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
};
export const pick = <T>(rng: Random, list: readonly T[]): T => list[Math.floor(rng() * list.length)]!;
export const yes = (rng: Random, share = 0.5): boolean => rng() < share;
/** Whole numbers from 0 to below `end`. */
export const below = (rng: Random, end: number): number => Math.floor(rng() * end);
export const digits = (rng: Random, n: number): string =>
  Array.from({ length: n }, () => below(rng, 10)).join('');
export const shuffle = <T>(rng: Random, list: readonly T[]): T[] =>
  list
    .map((item) => ({ item, at: rng() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
