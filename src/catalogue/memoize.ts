type Kept = { readonly inputs: readonly unknown[]; readonly value: unknown };

const place = Symbol.for('eu-hankkeet.memory');

/**
 * Keeps a result under a name until one of its inputs is another. Where the first input is an object, such as a catalogue, which never changes, each has a result of its
 * own, which goes with it; otherwise there is one for the process. The framework loads this file once for each page, so the memory hangs on the process and not on
 * the file. A promise that is rejected is not kept: the next who asks tries again.
 */
export function cached<T>(name: string, inputs: readonly unknown[], make: () => T): T {
  const kept = memoryOf(inputs).get(name);
  if (kept?.inputs.every((input, index) => input === inputs[index])) return kept.value as T;
  return setCached(name, inputs, make());
}

/** Keeps a result that was made elsewhere, in place of what is kept under its name. */
export function setCached<T>(name: string, inputs: readonly unknown[], value: T): T {
  const memory = memoryOf(inputs);
  const kept: Kept = { inputs, value };
  memory.set(name, kept);
  if (value instanceof Promise) value.catch(() => memory.get(name) === kept && memory.delete(name));
  return value;
}

/** A function whose result is worked out once for each thing it is asked of. @param name of its own */
export function memoize<S extends object, T>(name: string, make: (subject: S) => T): (subject: S) => T {
  return (subject) => cached(name, [subject], () => make(subject));
}

/** The same for what is true on one day: the result of another day takes its place. */
export function memoizeByDay<S extends object, D extends string, T>(name: string, make: (subject: S, day: D) => T): (subject: S, day: D) => T {
  return (subject, day) => cached(name, [subject, day], () => make(subject, day));
}

type Memories = WeakMap<object, Map<string, Kept>>;

/** The results that are kept of a thing, or of the process itself. */
function memoryOf([subject]: readonly unknown[]): Map<string, Kept> {
  const holder = globalThis as { [place]?: Memories };
  holder[place] ??= new WeakMap();
  const owner = typeof subject === 'object' && subject !== null ? subject : globalThis;
  const known = holder[place].get(owner);
  if (known !== undefined) return known;
  const memory = new Map<string, Kept>();
  holder[place].set(owner, memory);
  return memory;
}
