import { hintAt, type ProseRule, replacementRule, replacementsIn } from './prose-text.ts';

const word = String.raw`[^\s.,;:!?\uFFFC]*[\p{L}\d)”"’»%€]`;

/** A space before a mark, the mark twice, or no space behind it; each with its word. */
const strays: readonly (readonly [pattern: RegExp, mended: string])[] = [
  [new RegExp(String.raw`(${word})\.\.(?![.…\p{L}\d/\\])`, 'gu'), '$1.'],
  [new RegExp(String.raw`(${word})([,;:])\2+(?!\S)`, 'gu'), '$1$2'],
  [new RegExp(String.raw`(${word})[ \u00a0]+([.,;])(?![\S])`, 'gu'), '$1$2'],
  [new RegExp(String.raw`(${word})[ \u00a0]+([:!?])(?![\S])`, 'gu'), '$1$2'],
  [/(\p{L}+)[ \u00a0]+,(\p{L}+)/gu, '$1, $2'],
  [/(?<![\p{L}\d./@:_-])([\p{L}-]{2,}),(\p{L}{2,})(?![\p{L}\d]*[./@:_])/gu, '$1, $2'],
  [/(?<![\p{L}\d./@:_-])(\p{L}?\p{Ll}{2,})([.!?])(\p{Lu}\p{Ll}{2,})(?![\p{L}\d]*[./@:_])/gu, '$1$2 $3'],
  [/([\p{L}\d”)]+)([!?])\2+/gu, '$1$2'],
  [/\([ \u00a0]+([^()\s]+)/g, '($1'],
  [/([^()\s]+)[ \u00a0]+\)/g, '$1)'],
];

/** A hyphen between words that are apart, where a dash belongs. Behind a colon it begins an item of a list. */
const apart = /(\S*[\p{L}\d)”’»%€]) --? ([\p{L}(”’«]\S*)/gu;

/** Full stops, commas and brackets that do not stand as every language of the site has them. */
export const strayMark = replacementRule('strayMark', (text) => {
  if (!/ --? |!!|\?\?|\.\.|[,;:]{2}|[ \u00a0][.,;:!?)]|\( |[\p{L}][,.!?]\p{L}/u.test(text)) return [];
  const taken = new Set<number>();
  return [...strays, ...(/ --? /.test(text) && !text.includes(': - ') ? [[apart, '$1 – $2'] as const] : [])]
    .flatMap(([pattern, mended]) => replacementsIn(text, pattern, ([found]) => found.replace(pattern, mended)))
    .filter(({ index, value }) => {
      const places = Array.from({ length: value.length }, (_, at) => index + at);
      if (places.some((place) => taken.has(place))) return false;
      for (const place of places) taken.add(place);
      return true;
    })
    .sort((one, other) => one.index - other.index);
});

/** A bracket or a quotation mark without its pair in the same paragraph. Letters and numbers of a list in a sentence have half a bracket: `a)`. */
export const unclosedMark: ProseRule = (text) =>
  text.blocks.flatMap((block) => {
    const [open, close] = text.writing.quotes;
    // Square brackets are left over from a link that is none, of which there is a fault.
    if (/[[\]{}]/.test(block.text)) return [];
    const found =
      unpairedBracket(block.text) ?? (open === close && !/[“„]/.test(block.text) ? oddSign(block.text, open) : undefined) ?? oddSign(block.text, '"');
    return found === undefined ? [] : [hintAt(text, block, { index: found, length: 1 }, 'unclosedMark', { value: block.text.charAt(found) })];
  });

/** Where a bracket stands that nothing closes or opens. */
function unpairedBracket(text: string): number | undefined {
  if (!/[()]/.test(text)) return undefined;
  const open: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index);
    else if (open.pop() === undefined && !/(?:^|[\s,;(])(?:\p{L}|\d{1,2}|[ivx]{1,4})\)|[:;]-?\)$/u.test(text.slice(0, index + 1))) return index;
  }
  return open[0];
}

/** Where the last of an odd number of such signs stands; one behind a number is a sign of inches. */
function oddSign(text: string, sign: string): number | undefined {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (!/\d/.test(text.charAt(at - 1)) || places.length % 2 === 1) places.push(at);
  return places.length % 2 === 1 ? places.at(-1) : undefined;
}
