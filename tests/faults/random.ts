/** A stream of numbers that follows from its seed alone (mulberry32). */
export interface Random {
  /** 0 ≤ n < `below`, whole. */
  int(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** One of the names, each as likely as its weight says; weights need not sum to anything. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const random: Random = {
    int: (below) => Math.floor(unit() * below),
    pick(list) {
      const picked = list[random.int(list.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    weighted(weights) {
      const entries = Object.entries<number>(weights).filter(([, weight]) => weight > 0);
      let rest = unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        rest -= weight;
        if (rest < 0) return name as never;
      }
      return entries[0]![0] as never;
    },
  };
  return random;
}
