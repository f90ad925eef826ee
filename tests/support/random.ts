/** Small repeatable random numbers (mulberry32), so that every run measures the same texts. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((more ^ (more >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
