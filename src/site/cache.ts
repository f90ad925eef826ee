type Kept = { readonly inputs: readonly unknown[]; readonly value: unknown };

const place = Symbol.for('eu-hankkeet.memory');

/**
 * Keeps a result for the whole process until one of its inputs is another. The framework loads this file once for each
 * page, so the memory hangs on the process and not on the file. A promise that is rejected is not kept: the next who asks tries again.
 */
export function cached<T>(name: string, inputs: readonly unknown[], make: () => T): T {
  const kept = memory().get(name);
  if (kept?.inputs.every((input, index) => input === inputs[index])) return kept.value as T;
  return setCached(name, inputs, make());
}

/** Keeps a result that was made elsewhere, in place of what is kept under its name. */
export function setCached<T>(name: string, inputs: readonly unknown[], value: T): T {
  const kept: Kept = { inputs, value };
  memory().set(name, kept);
  if (value instanceof Promise) value.catch(() => memory().get(name) === kept && memory().delete(name));
  return value;
}

function memory(): Map<string, Kept> {
  const holder = globalThis as { [place]?: Map<string, Kept> };
  holder[place] ??= new Map();
  return holder[place];
}
