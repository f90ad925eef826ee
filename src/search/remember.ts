/** Results that are remembered at most; then all are forgotten, so that words from visitors cannot fill the memory. */
const most = 50_000;

/** Remembers the results of a pure function of a text. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
