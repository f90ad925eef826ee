/** When Git was first published (7 April 2005): a commit that says it is older has a clock that was never set. */
const firstCommits = Date.UTC(2005, 3, 7);

/**
 * When commits came to be, by all that they say of it together: the first one given is the first made. Clocks go wrong, and a commit is never told before the one
 * it follows. So the most commits that are in order are believed, and one that is not among them is put as near to what it says as those around it allow: one that is
 * dated ahead comes at the time of the next one that is believed. Nothing but the history decides, so the same history has the same times whenever it is read.
 * @param instants milliseconds since the epoch
 */
export function believedTimes(instants: readonly number[]): readonly number[] {
  const believed = new Set(longestInOrder(instants));
  const next: number[] = [];
  let upper = Number.POSITIVE_INFINITY;
  for (let at = instants.length - 1; at >= 0; at -= 1) {
    if (believed.has(at)) upper = instants[at] ?? upper;
    next[at] = upper;
  }
  let lower = firstCommits;
  return instants.map((instant, at) => {
    lower = Math.max(lower, Math.min(instant, next[at] ?? instant));
    return lower;
  });
}

/** The places of the most numbers that are in order; where there are several choices, of those that leave the most room to come. */
function longestInOrder(numbers: readonly number[]): readonly number[] {
  // ends[n] is the place of the smallest number with which n + 1 numbers in order end.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    if (number < firstCommits) continue;
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) <= number) from = middle + 1;
      else to = middle;
    }
    before[at] = ends[from - 1];
    ends[from] = at;
  }
  const places: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) places.push(at);
  return places;
}
