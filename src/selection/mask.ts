/** Some of the projects of a listing: the bit of a project's place says whether it is among them, 32 places a word. */
export type Mask = Uint32Array;

/** None of so many projects. */
export function emptyMask(size: number): Mask {
  return new Uint32Array(Math.ceil(size / 32));
}

/** The projects at some places. */
export function maskOf(places: Iterable<number>, size: number): Mask {
  const mask = emptyMask(size);
  for (const place of places) addPlace(mask, place);
  return mask;
}

/** Puts the project of a place among the others. */
export function addPlace(mask: Mask, place: number): void {
  const word = place >>> 5;
  mask[word] = (mask[word] ?? 0) | (1 << (place & 31));
}

/** Whether the project of a place is among them. */
export function hasPlace(mask: Mask, place: number): boolean {
  return ((mask[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

/** What is in any of the masks. */
export function unite(masks: readonly Mask[], size: number): Mask {
  const united = emptyMask(size);
  for (const mask of masks) for (let word = 0; word < united.length; word += 1) united[word] = (united[word] ?? 0) | (mask[word] ?? 0);
  return united;
}

/** What is in all of the masks; undefined, which is everything, when there are none. */
export function intersect(masks: readonly Mask[]): Mask | undefined {
  const [first, ...others] = masks;
  if (first === undefined || others.length === 0) return first;
  const common = first.slice();
  for (const mask of others) for (let word = 0; word < common.length; word += 1) common[word] = (common[word] ?? 0) & (mask[word] ?? 0);
  return common;
}

/** The places in a mask, in their order. */
export function* placesIn(mask: Mask): Generator<number> {
  for (let word = 0; word < mask.length; word += 1) {
    for (let left = mask[word] ?? 0; left !== 0; left &= left - 1) yield (word << 5) + 31 - Math.clz32(left & -left);
  }
}

/** How many projects are in a mask. */
export function countIn(mask: Mask): number {
  let count = 0;
  for (let word = 0; word < mask.length; word += 1) count += bitsOf(mask[word] ?? 0);
  return count;
}

/** How many projects are in both of two masks. */
export function countInBoth(one: Mask, other: Mask): number {
  let count = 0;
  for (let word = 0; word < one.length; word += 1) count += bitsOf((one[word] ?? 0) & (other[word] ?? 0));
  return count;
}

/** The bits that are set in 32, added up side by side: in pairs, in fours, in bytes. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
