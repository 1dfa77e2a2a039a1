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
export const digits = (rng: Random, n: number) =>
  Array.from({ length: n }, () => Math.floor(rng() * 10)).join('');
export const shuffle = <T>(rng: Random, list: readonly T[]) =>
  list
    .map((item) => ({ item, at: rng() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
