/** A directive of nginx with its words, and the ones in its braces if it has any. */
export type Directive = { readonly name: string; readonly words: readonly string[]; readonly inside?: readonly Directive[] };

type Token = { readonly sign: string | undefined; readonly word: string | undefined };

const token = /\s*(?:#[^\n]*|([{};])|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|((?:[^\s{};"'#]|\$\{)+))/gy;

/** Reads a configuration of nginx. @throws Error when braces do not match or a directive has no end */
export function parseNginx(text: string): readonly Directive[] {
  const tokens = [...text.trim().matchAll(token)].flatMap(([, sign, double, single, bare]): readonly Token[] => {
    const word = double ?? single ?? bare;
    return sign === undefined && word === undefined ? [] : [{ sign, word }];
  });
  const rest = tokens[Symbol.iterator]();
  const block = (isOuter: boolean): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (let next = rest.next(); !next.done; next = rest.next()) {
      const { word, sign } = next.value;
      if (word !== undefined) words.push(word);
      if (sign === '}' && !isOuter && words.length === 0) return directives;
      if (sign === '}') throw new Error(`Unexpected } after ${words.join(' ')}`);
      if (sign === undefined) continue;
      const [name = '', ...others] = words;
      directives.push({ name, words: others, ...(sign === '{' && { inside: block(false) }) });
      words = [];
    }
    if (!isOuter || words.length > 0) throw new Error(`Unexpected end after ${words.join(' ')}`);
    return directives;
  };
  return block(true);
}

/** The words of every directive of a name, outside and inside of others. */
export function wordsOf(directives: readonly Directive[], name: string): readonly (readonly string[])[] {
  return directives.flatMap((one) => [...(one.name === name ? [one.words] : []), ...wordsOf(one.inside ?? [], name)]);
}
