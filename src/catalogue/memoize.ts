type Kept = { readonly day: string; readonly value: unknown };

const place = Symbol.for('eu-hankkeet.worked-out');

/**
 * A function whose result is worked out once for each thing it is asked of, for the whole process: a catalogue never changes. What was
 * kept of a catalogue goes with it. The framework loads this file once for each page, so the memory hangs on the process and not on the file.
 * @param name of its own
 */
export function memoize<S extends object, T>(name: string, make: (subject: S) => T): (subject: S) => T {
  const ofAnyDay = memoizeByDay(name, make);
  return (subject) => ofAnyDay(subject, '');
}

/** The same for what is true on one day: the result of another day takes its place. */
export function memoizeByDay<S extends object, D extends string, T>(name: string, make: (subject: S, day: D) => T): (subject: S, day: D) => T {
  return (subject, day) => {
    const results = memory().get(subject) ?? new Map<string, Kept>();
    const kept = results.get(name);
    if (kept?.day === day) return kept.value as T;
    const value = make(subject, day);
    results.set(name, { day, value });
    memory().set(subject, results);
    return value;
  };
}

function memory(): WeakMap<object, Map<string, Kept>> {
  const holder = globalThis as { [place]?: WeakMap<object, Map<string, Kept>> };
  holder[place] ??= new WeakMap();
  return holder[place];
}
