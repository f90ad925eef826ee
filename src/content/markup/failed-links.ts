import type { FaultCode } from '../check/fault-code.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { type Finding, typedAt } from './finding.ts';
import { mark, type ProseLine } from './prose-lines.ts';

/** What can only be an address: of the web, of a file of this content, of an image, of a mailbox. */
const address = String.raw`(?:https?:\/\/|www\.|mailto:|tel:|\/images\/|(?:\.\.\/)*[\w./-]*[\w-]\.[a-z]{2,3}\.md|[\w-]+\.(?:fi|eu|com|org|net)\b)`;

type Shape = { readonly pattern: RegExp; readonly mend?: (match: RegExpExecArray) => string; readonly code?: FaultCode };

const linkTo = (image: string | undefined, words = '', to = '') => `${image ?? ''}[${words.trim()}](${to.trim()})`;

/** The end of an address that is followed by more: spaces inside it are written as browsers do. */
const joined = (words: string) => words.trim().replace(/ +/g, '%20');

/** Links that the parser does not take for links, each with the link that was meant. */
const shapes: readonly Shape[] = [
  // (words)[address]
  { pattern: new RegExp(String.raw`(!?)\(([^()[\]\n]+)\) ?\[ ?<?(${address}[^\s\]>]*)>? ?\]`, 'gi'), mend: ([, image, words, to]) => linkTo(image, words, to) },
  // (address)[words]
  { pattern: new RegExp(String.raw`(!?)\( ?<?(${address}[^\s()>]*)>? ?\) ?\[([^[\]\n]+)\]`, 'gi'), mend: ([, image, to, words]) => linkTo(image, words, to) },
  // [words](address ”title”), [words](address "title
  {
    pattern: new RegExp(String.raw`(!?)\[([^[\]\n]+)\]\s?\( ?<?(${address}[^\s()>]*)>?\s+(?:["“”„‟'‘’«»][^()\n]*?)\)`, 'gi'),
    mend: ([, image, words, to]) => linkTo(image, words, to),
  },
  // [words] (address), ! [words](address)
  {
    pattern: new RegExp(String.raw`(?:(!) ?)?\[([^[\]\n]+)\][ \t\u00a0]*\([ \u00a0]*<?(${address}[^\s()>]*)>?[ \u00a0]*\)`, 'gi'),
    mend: ([, image, words, to]) => linkTo(image, words, to),
  },
  // [words](address with spaces)
  {
    pattern: new RegExp(String.raw`(!?)\[([^[\]\n]+)\] ?\( ?(${address}[^()\n]*?)\)`, 'gi'),
    mend: ([, image, words, to]) => linkTo(image, words, joined(to ?? '')),
  },
  // [words][address]
  { pattern: new RegExp(String.raw`(!?)\[([^[\]\n]+)\] ?\[ ?<?(${address}[^\s\]>]*)>? ?\]`, 'gi'), mend: ([, image, words, to]) => linkTo(image, words, to) },
  // [words](address and no end
  {
    pattern: new RegExp(String.raw`(!?)\[([^[\]\n]+)\] ?\( ?<?(${address}[^\s()>]*[^\s()>.,;:!?”’»])`, 'gi'),
    mend: ([, image, words, to]) => linkTo(image, words, to),
  },
  // [words]{address}, {words}(address)
  {
    pattern: new RegExp(String.raw`(!?)[[{]([^[\]{}\n]+)[\]}] ?[({] ?<?(${address}[^\s(){}>]*)>? ?[)}]`, 'gi'),
    mend: ([, image, words, to]) => linkTo(image, words, to),
  },
  // [words(address)]
  { pattern: new RegExp(String.raw`()\[([^[\]()\n]+?) ?\( ?<?(${address}[^\s()>]*)>? ?\)\]`, 'gi'), mend: ([, , words, to]) => linkTo('', words, to) },
  // [words](\\server\file)
  {
    pattern: new RegExp(String.raw`()\[[^[\]\n]+\] ?\(<?((?:[\\${mark}]{2}|[A-Z]:\\|(?:file|smb):)[^()\n]*?)>?\)`, 'gi'),
    code: 'addressInternal',
  },
  // [address]
  { pattern: /()\[ ?((?:https?:\/\/|www\.)[^\s[\]]+) ?\](?![([])/gi },
];

/** Words in brackets and another name in brackets, which no line of the text explains: `[words][name]`. */
const undefinedReference = /!?\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g;

/** Links that are none: readers would see their brackets and their addresses. */
export function failedLinks(file: MarkdownFile, lines: readonly ProseLine[]): readonly Finding[] {
  return lines.filter(({ withAddresses }) => /[[{]/.test(withAddresses)).flatMap((line) => linksIn(file, line));
}

function linksIn(file: MarkdownFile, line: ProseLine): readonly Finding[] {
  const broken = shapes.flatMap(({ pattern, mend, code }) =>
    [...line.withAddresses.matchAll(pattern)].map((match): Finding => {
      const at = { line, index: match.index, length: match[0].trimEnd().length, level: 'error' as const };
      const typed = typedAt(file, line, match.index, match[0].length);
      const again = new RegExp(pattern.source, pattern.flags).exec(typed);
      const to = match[2] ?? '';
      if (code !== undefined) return { ...at, code, values: { value: typed.replace(/^[^(]*\(<?|>?\)$/g, '') } };
      if (mend === undefined || again === null) return { ...at, code: 'linkInBrackets', values: { suggestion: withHttps(to) } };
      return { ...at, code: 'linkBroken', suggestion: mend(again) };
    }),
  );
  const unknown = [...line.text.matchAll(undefinedReference)].map(
    ({ index, 0: whole, 1: words = '', 2: name = '' }): Finding => ({
      line,
      index,
      length: whole.length,
      code: 'linkUndefined',
      level: 'error',
      values: { words, name: name || words },
    }),
  );
  return [...broken, ...unknown];
}

function withHttps(text: string): string {
  return /^https:/i.test(text) ? text : `https://${text.replace(/^http:\/\//i, '')}`;
}
