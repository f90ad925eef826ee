import { Lexer } from 'yaml';
import { type Beyond, limits } from './source.ts';

/**
 * The first limit that YAML is beyond. Lists in brackets inside one another overflow the parser's stack, and it compares the keys of one
 * list of fields with each other. The reader of tokens has neither weakness; it is asked only when there is something to count.
 * @param firstLine the line of the file the text begins on
 */
export function beyondYamlLimits(text: string, firstLine: number): Beyond | undefined {
  const crowded = text.split('\n').findIndex((line) => occurrences(line, /[?:](?=\s|$)/g) > limits.lineFields);
  if (crowded >= 0) return { code: 'nestedTooDeep', line: firstLine + crowded, values: { limit: limits.nesting } };
  const needsCount = occurrences(text, /[[{]/g) > limits.nesting || occurrences(text, /,/g) > limits.listItems;
  return needsCount ? beyondInBrackets(text, firstLine) : undefined;
}

const steps: ReadonlyMap<string, number> = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);

function beyondInBrackets(text: string, firstLine: number): Beyond | undefined {
  let [line, depth, items] = [firstLine, 0, 0];
  for (const token of new Lexer().lex(text)) {
    depth += steps.get(token) ?? 0;
    items += token === ',' ? 1 : 0;
    if (depth > limits.nesting) return { code: 'nestedTooDeep', line, values: { limit: limits.nesting } };
    if (items > limits.listItems) return { code: 'tooManyItems', line, values: { limit: limits.listItems } };
    line += occurrences(token, /\n/g);
  }
  return undefined;
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
