/** The letter every word is made of in the pseudo-language. */
export const pseudoLetter = 'Ж';

function pseudo(words: string): string {
  return words.replace(/\p{L}/gu, pseudoLetter);
}

/** A text or HTML with its letters replaced; tags stay. */
export function pseudoHtml(html: string): string {
  return html.replace(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : pseudo(part)));
}

/** An ICU message with its letters replaced; arguments, tags and the selectors of plurals and choices stay. */
export function pseudoMessage(message: string): string {
  let result = '';
  let at = 0;
  while (at < message.length) {
    const rest = message.slice(at);
    const kept = /^(?:<[^>]*>|\{\w+(?:, number)?\})/.exec(rest)?.[0];
    const choice = /^\{\w+, (?:plural|select),/.exec(rest)?.[0];
    if (kept !== undefined) {
      result += kept;
      at += kept.length;
    } else if (choice !== undefined) {
      const end = at + closing(rest);
      result += choice + pseudoBranches(message.slice(at + choice.length, end));
      at = end;
    } else {
      result += pseudo(message[at] ?? '');
      at += 1;
    }
  }
  return result;
}

/** The branches of a plural or a choice: ` one {word} other {words}`. */
function pseudoBranches(branches: string): string {
  const selector = /^\s*(?:=\d+|\w+) (?=\{)/.exec(branches)?.[0];
  if (selector === undefined) return branches;
  const opened = branches.slice(selector.length);
  const end = closing(opened);
  return `${selector}{${pseudoMessage(opened.slice(1, end))}}${pseudoBranches(opened.slice(end + 1))}`;
}

/** Where the brace that opens a text closes. */
function closing(text: string): number {
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return text.length;
}

/** A tree of texts, each changed by a function, except below the named keys. */
export function mapTexts<T>(tree: T, change: (text: string) => string, except: readonly string[] = []): T {
  if (typeof tree === 'string') return change(tree) as T;
  if (Array.isArray(tree)) return tree.map((item) => mapTexts(item, change, except)) as T;
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, except.includes(key) ? value : mapTexts(value, change, except)])) as T;
}
