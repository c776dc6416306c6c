/** Seeded random numbers from 0 to below 1 (mulberry32), so that a run can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the names, as often as its weight says. */
export function pickWeighted<Name extends string>(
  random: () => number,
  weights: readonly (readonly [Name, number])[],
): Name {
  let at = random() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of weights) {
    at -= weight;
    if (at < 0) return name;
  }
  return weights.at(-1)![0];
}
