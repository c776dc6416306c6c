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

export const oneOf = (random, list) => list[Math.floor(random() * list.length)];

/** A whole number from `low` up to and including `high`. */
export const between = (random, low, high) => low + Math.floor(random() * (high - low + 1));

export function shuffled(random, list) {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
