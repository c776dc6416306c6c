/** Seeded random numbers in [0, 1): mulberry32, so that a run can be repeated. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A key of `weights`, as often as its weight says. */
export function pick(random, weights) {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  let at = random() * total;
  for (const [key, weight] of Object.entries(weights)) {
    at -= weight;
    if (at < 0) return key;
  }
  return Object.keys(weights).at(-1);
}
