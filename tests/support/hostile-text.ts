import fc from 'fast-check';
import { markdown, other, yaml } from './hostile-pieces.ts';

/** A piece of any kind, or any characters at all. */
export const piece = fc.oneof(fc.constantFrom(...yaml), fc.constantFrom(...markdown), fc.constantFrom(...other), fc.string({ unit: 'binary', maxLength: 8 }));

/** Pieces one after another. */
export const hostileText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** Only pieces of Markdown, which mostly can be published. */
export const markdownPieces = fc.array(fc.constantFrom(...markdown, 'a', ' ', '\n', '\n\n'), { maxLength: 16 }).map((pieces) => pieces.join(''));

/** Only pieces of YAML. */
export const yamlPieces = fc
  .array(fc.constantFrom(...yaml, 'a', ' ', '\n', '\n  ', 'a: ', 'fi: ', 'title: '), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

type Line = string;

/** One change of some lines: taken out, doubled, swapped, or spoilt inside. */
const change = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'insert', 'cut'),
  at: fc.nat(60),
  other: fc.nat(60),
  column: fc.nat(80),
  text: piece,
});

/** A good text, changed in some places. */
export function mutated(good: string): fc.Arbitrary<string> {
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => changes.reduce((lines, one) => changed(lines, one), good.split('\n')).join('\n'));
}

function changed(
  lines: readonly Line[],
  { kind, at, other: second, column, text }: { kind: string; at: number; other: number; column: number; text: string },
): Line[] {
  const next = [...lines];
  const index = at % Math.max(1, next.length);
  const line = next[index] ?? '';
  const [a, b] = [next[index] ?? '', next[second % Math.max(1, next.length)] ?? ''];
  if (kind === 'delete') next.splice(index, 1);
  if (kind === 'double') next.splice(index, 0, line);
  if (kind === 'swap') [next[index], next[second % Math.max(1, next.length)]] = [b, a];
  if (kind === 'insert') next[index] = line.slice(0, column) + text + line.slice(column);
  if (kind === 'cut') next[index] = line.slice(column % Math.max(1, line.length)) + text;
  return next;
}
