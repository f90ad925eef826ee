import type { Level } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { ofPrograms, unfinishedBrackets } from '../check/leftovers.ts';
import { ofMachine } from '../privacy/closed-addresses.ts';
import { characterName, withCharacters } from '../prose/character-names.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { type Finding, isWhole, typedAt } from './finding.ts';
import { mark, type ProseLine } from './prose-lines.ts';

/** Marks of one kind: where they stand, and what belongs there; the empty text where they are to be taken out. */
type Kind = {
  readonly pattern: RegExp;
  readonly level: Level;
  readonly mend: (match: RegExpExecArray) => string /** The fault, where it has a name of its own. */;
  readonly code?: FaultCode;
};

/** Marks of other programs, which this site does not know. */
const foreign: readonly Kind[] = [
  // {{…}}, {% … %}, {#…}, {.class}, ${…}, <<…>>
  { pattern: /\$?\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|\{#[^\n]*?#?\}|\{[.:][^{}\n]*\}|\$\{[^{}\n]*\}|<<[^<>\n]+>>/g, level: 'error', mend: () => '' },
  // [[page]], [[page|words]]
  { pattern: /!?\[\[([^[\]|\n]+?)(?:\|([^[\]\n]+))?\]\]/g, level: 'error', mend: ([, page = '', words]) => (/^_?TOC_?$/i.test(page) ? '' : (words ?? page)) },
  // 【4†source】, :contentReference[oaicite:0]{index=0}
  { pattern: /【[^】\n]*】|:contentReference\[[^\]\n]*\](?:\{[^}\n]*\})?/g, level: 'error', mend: () => '' },
  // &auml, &foo;
  { pattern: characterName, level: 'warning', mend: ([name]) => withCharacters(name) },
  // [!NOTE], [TOC], [^1], [1], [MM1], [cid:…], [ ], [x]
  {
    pattern:
      /\[![A-Z]+\]|\[_?TOC_?\]|\[\^[^\]\s]+\]|(?<=[\p{L}\d.,:;!?”)] ?)\[\d{1,3}\](?![([])|\[(?:[a-zåäö]{2,3}\d{1,3}|cid:[^\]\n]*)\](?![([])|^\[[ xX]\]/giu,
    level: 'error',
    mend: () => '',
  },
  // :::note, !!! note, ??? note
  { pattern: /^(?::{3,}|!{3}|\?{3}\+?)[ \t]*\{?[\w-]*\}?/g, level: 'error', mend: () => '' },
  // ==x==, ++x++, ||x||, %%x%%, ^^x^^
  { pattern: /(?<![\p{L}\d=+|%^])(==|\+\+|\|\||%%|\^\^)(?=[^\s=+|%^])([^\n]*?[^\s=+|%^])\1(?![=+|%^])/gu, level: 'error', mend: ([, , words = '']) => words },
  // m^2^, x^2, H~2~O
  { pattern: /(?<=[\p{L}\d)])\^\{?([-+]?\d{1,3})\}?\^?/gu, level: 'error', mend: ([, digits = '']) => raised(digits, superscripts) },
  { pattern: /(?<=\p{L})~(\d{1,3})~/gu, level: 'error', mend: ([, digits = '']) => raised(digits, subscripts) },
  // $x$, $$x$$
  { pattern: /\$\$[^$\n]+\$\$|(?<![\p{L}\d$])\$[^\s$][^$\n]*[^\s$]\$(?![\p{L}\d$])/gu, level: 'error', mend: ([words]) => words.replaceAll('$', '') },
  // :smile:
  { pattern: /(?<![\p{L}\d:/.]):[a-z][a-z\d]*(?:_[a-z\d]+)*:(?![\p{L}\d:/])/gu, level: 'error', mend: () => '' },
  // \newpage, \textbf{x}
  { pattern: /\\[a-z]+\*?(?:\{([^{}\n]*)\})?/gi, level: 'error', mend: ([, words = '']) => words },
  // : meaning, of a list of terms
  { pattern: /^:[ \t]+(?=\S)/g, level: 'error', mend: () => '' },
  // === and the like below a text
  { pattern: /^[=~_*#+^-]{2,}$|^[=~*_]{3,}/g, level: 'error', mend: () => '' },
];

/** Digits and their small forms above and below the line. */
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

function raised(digits: string, forms: string): string {
  return digits
    .replace(/\d/g, (digit) => forms[Number(digit)] ?? digit)
    .replace('-', '⁻')
    .replace('+', '⁺');
}

/** Marks of Markdown that were not taken for what they were meant. */
const own: readonly Kind[] = [
  // 5*10, 5 * 10, 10~15, 2023_2024
  { pattern: /(?<![\d.,])(\d[\d.,]*) ?\* ?(\d+)/g, level: 'error', code: 'markInNumber', mend: ([, one, other]) => `${one} × ${other}` },
  { pattern: /(\d[\d.,]*)~+(\d+)/g, level: 'warning', mend: ([, from, to]) => `${from}–${to}` },
  // **Aim:**text
  { pattern: /(\*\*|__)(?=\S)([^*_\n]*?\S)\1(?=[\p{L}\d])/gu, level: 'error', mend: ([, sign = '', words = '']) => `${sign}${words}${sign} ` },
  // ** bold **, * italic *, ~~ struck ~~
  {
    pattern: /(?<![*_])(\*{1,3}|_{1,3})[ \t\u00a0]+(?=[^\s*_])([^*_\n]*?[^\s*_])?[ \t\u00a0]*\1(?![*_])/g,
    level: 'error',
    mend: ([, sign = '', words = '']) => `${sign}${words}${sign}`,
  },
  {
    pattern: /(?<![*_])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]*?[^\s*_])[ \t\u00a0]+\1(?![*_\p{L}\d])/gu,
    level: 'error',
    mend: ([, sign = '', words = '']) => `${sign}${words}${sign}`,
  },
  // A mark that opens or closes nothing, with the word beside it.
  { pattern: /(?:\*{1,3}|(?<![\p{L}\d])_{1,3}|`+|~{2,})([\p{L}\d][\p{L}\d-]*)/gu, level: 'warning', mend: ([, words = '']) => words },
  { pattern: /([\p{L}\d][\p{L}\d.:;,!?-]*)(?:\*{1,3}|_{1,3}(?![\p{L}\d])|`+|~{2,})/gu, level: 'warning', mend: ([, words = '']) => words },
  // word_word
  { pattern: /[\p{L}\d]+(?:_+[\p{L}\d]+)+/gu, level: 'warning', mend: ([words]) => words.replace(/_+/g, ' ') },
  // ##Heading
  { pattern: /^(#{2,6})([\p{L}\d][\p{L}\d-]*)/gu, level: 'error', mend: ([, sign = '', word = '']) => `${sign} ${word}` },
  { pattern: /#{1,6}(?=[^\s#\d])/g, level: 'warning', mend: () => '' },
  { pattern: /[*_`\\|]+|~{2,}/g, level: 'warning', mend: () => '' },
  // […] and [sic] are how a quotation is shortened and commented.
  { pattern: /\[(?!(?:…|\.{3}|sic)\])([^[\]\n]*)\]/gi, level: 'warning', mend: ([, words = '']) => (words.trim() === '' ? '' : `(${words})`) },
  { pattern: /\{([^{}\n]*)\}/g, level: 'warning', mend: ([, words = '']) => (words.trim() === '' ? '' : `(${words})`) },
  { pattern: /[{}]|\[(?!(?:…|\.{3}|sic)\])|(?<!\[(?:…|\.{3}|sic))\]/gi, level: 'warning', mend: () => '' },
];

/** Cheap, so that the patterns are tried only where one can match. */
const anyMark = /[*_`~[\]{}|#\\^$&【]|==|\+\+|%%|<<|^[:=!?+-]|:[a-z]/;

/** Unfinished work, and files of a machine, have faults of their own. */
const blank = (found: string) => mark.repeat(found.length);

/** Of the two backslashes of a server the parser has taken one, so its files are looked for in the line as it is typed. */
function withoutFiles(file: MarkdownFile, line: ProseLine): ProseLine {
  const typed = typedAt(file, line, 0, line.text.length);
  if (!typed.includes('\\')) return line;
  const text = [...typed.matchAll(ofMachine)].reduce(
    (own, { index, 0: found }) => own.slice(0, index) + blank(found) + own.slice(index + found.length),
    line.text,
  );
  return { ...line, text };
}

/** Marks that readers would see: of other programs, and of Markdown where they do not do what they were meant to. The order is that of certainty. */
export function marksLeft(file: MarkdownFile, lines: readonly ProseLine[]): readonly Finding[] {
  const marked = lines
    .filter(({ text }) => anyMark.test(text))
    .map((line) => ({ ...line, text: line.text.replace(unfinishedBrackets, blank).replace(ofPrograms, blank) }))
    .map((line) => withoutFiles(file, line));
  return [...foreign, ...own].flatMap((kind) => marked.flatMap((line) => findingsOf(file, line, kind)));
}

function findingsOf(file: MarkdownFile, line: ProseLine, { pattern, level, mend, code = 'markLeftSuggest' }: Kind): readonly Finding[] {
  return [...line.text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
    const { index, 0: found } = match;
    const typed = typedAt(file, line, index, found.length);
    const suggestion = isWhole(found) ? mend(match) : typed.replace(/^[[{]+|[\]}]+$/g, '');
    const at = { line, index, length: found.length, level };
    return [suggestion.trim() === '' ? { ...at, code: 'markLeft' } : { ...at, code, suggestion }];
  });
}
