import type { Fault } from '../check/fault.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { faultAt } from '../read/source.ts';
import { type Finding, typedAt } from './finding.ts';
import type { ProseLine } from './prose-lines.ts';

/** Signs that begin an item in word processors, and nothing else. */
const bullet = /^[•‣⁃∙●○◦▪▫■□◆◇►▶➢➤➔→⇒✓✔✗✘⚫·][ \t\u00a0]*(?=\S)/u;

/** Signs that begin an item when more than one line begins with them. */
const perhaps: readonly (readonly [pattern: RegExp, typed: (match: RegExpExecArray) => string])[] = [
  [/^[–—−][ \t\u00a0]+(?=\S)/, () => '- '],
  [/^[-–—−*+](?=[\p{L}\d"”(])(?![*+-])/u, () => '- '],
  [/^o[ \t\u00a0]+(?=\S)/, () => '- '],
  [/^(\d{1,2})[.)](?=\p{L})/u, ([, number = '']) => `${number}. `],
  [/^\(?(\d{1,2})\)[ \t\u00a0]*(?=\S)/, ([, number = '']) => `${number}. `],
  [/^\(?[a-zåäö][.)][ \t\u00a0]+(?=\S)/i, () => '- '],
  [/^\(?(?:i{1,3}|iv|vi{0,3}|ix|x)[.)][ \t\u00a0]+(?=\S)/, () => '- '],
];

/** Lists as Word and Excel paste them: lines that begin with the same sign, which Markdown runs on into one paragraph, and rows whose cells tabs part. */
export function pastedLists(file: MarkdownFile, lines: readonly ProseLine[]): readonly Finding[] {
  return [...lines.flatMap((line) => bulletAt(file, line)), ...perhaps.flatMap((sign) => repeated(file, lines, sign)), ...tabbedRows(lines)];
}

function bulletAt(file: MarkdownFile, line: ProseLine): readonly Finding[] {
  const [found] = bullet.exec(line.text) ?? [];
  const isItem = /^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+$/.test((file.source.lines[line.line - 1] ?? '').slice(0, line.column - 1));
  return found === undefined ? [] : [itemAt(file, line, found, isItem ? '' : '- ')];
}

/** The whole line is said, with the sign it should begin with. */
function itemAt(file: MarkdownFile, line: ProseLine, found: string, sign: string): Finding {
  const value = typedAt(file, line, 0, line.text.trimEnd().length);
  return { line, index: 0, length: found.length, code: 'pastedItem', level: 'warning', values: { value }, suggestion: sign + value.slice(found.length) };
}

/** Lines that follow one another, an empty one between them or none. */
function areNeighbours(one: ProseLine | undefined, other: ProseLine | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(other.line - one.line) <= 2;
}

function repeated(file: MarkdownFile, lines: readonly ProseLine[], [pattern, typed]: (typeof perhaps)[number]): readonly Finding[] {
  const begins = lines.map((line) => (line.block.type === 'paragraph' ? pattern.exec(line.text) : null));
  return lines.flatMap((line, index): readonly Finding[] => {
    const match = begins[index];
    const again = [index - 1, index + 1].some((other) => begins[other] && areNeighbours(line, lines[other]));
    const introduced = /:\s*$/.test(lines[index - 1]?.text ?? '') && areNeighbours(lines[index - 1], line);
    if (!match || !(again || introduced || (line.isFirst && /^[-+]/.test(line.text)))) return [];
    return [itemAt(file, line, match[0], typed(match))];
  });
}

/** Items one after another on a line: three with signs of word processors or with hyphens, three with numbers or letters in their order. */
const inLine: readonly RegExp[] = [
  /(?:^|[\s:])[•‣⁃∙●○◦▪▫■□][ \t\u00a0]*\S[^•‣⁃∙●○◦▪▫■□]*[•‣⁃∙●○◦▪▫■□][ \t\u00a0]*\S/u,
  /: - \S.*? - \S/u,
  /(?:^|[\s:])1[.)] ?\p{L}.*?\s2[.)] ?\p{L}.*?\s3[.)] ?\p{L}/u,
  /(?:^|[\s:])a\) ?\p{L}.*?\sb\) ?\p{L}.*?\sc\) ?\p{L}/iu,
];

/** Lists that were typed on one line, which readers see as running text. */
export function listsInLine(file: MarkdownFile, lines: readonly ProseLine[]): readonly Finding[] {
  return lines.flatMap((line): readonly Finding[] => {
    if (line.block.type !== 'paragraph' || !/[•‣⁃∙●○◦▪▫■□]| - |[\s(][2b][.)]/u.test(line.text)) return [];
    const [item = ''] = /[-*+] +$|\d+[.)] +$/.exec((file.source.lines[line.line - 1] ?? '').slice(0, line.column - 1)) ?? [];
    const typed = item + line.text;
    // Two hyphens may stand for dashes around a part of a sentence; behind a sign that begins an item they are items too.
    const found = inLine.some((pattern) => pattern.test(typed)) || /^[-*+] +\S.*? - \S.*? - \S/u.test(typed);
    return found ? [{ line, index: 0, length: line.text.trimEnd().length, code: 'listInLine', level: 'warning' }] : [];
  });
}

/** What parts the cells of rows that were copied from elsewhere: tabs, columns of spaces, the semicolons of a file of values. */
const gaps: readonly RegExp[] = [/(?<=\S)\t+(?=\S)/g, /(?<=\S) {3,}(?=\S)/g, /(?<=[^\s;]);(?=[^\s;])/g];

/** Rows whose cells tabs, spaces or semicolons part: two lines with as many of them are a table, a single tab is a space too many. */
function tabbedRows(lines: readonly ProseLine[]): readonly Finding[] {
  const inRows = gaps.flatMap((gap) => rowsPartedBy(lines, gap));
  const rows = new Set(inRows.map(({ line }) => line));
  const tabs = lines.flatMap((line): readonly Finding[] => {
    const typed = line.text.replace(bullet, (found) => ' '.repeat(found.length)).trimEnd();
    const [gap] = rows.has(line) || !typed.includes('\t') ? [] : (/(?<=\S)\t+(?=\S)/.exec(typed) ?? []);
    return gap === undefined ? [] : [{ line, index: typed.indexOf(gap), length: gap.length, code: 'tabInText', level: 'warning', suggestion: ' ' }];
  });
  return [...inRows, ...tabs];
}

function rowsPartedBy(lines: readonly ProseLine[], gap: RegExp): readonly Finding[] {
  // A tab needs no second one of its kind: an empty cell has two.
  const isTab = gap === gaps[0];
  const counts = lines.map(({ text, block }) => (block.type === 'paragraph' ? (text.replace(bullet, '').match(gap)?.length ?? 0) : 0));
  return lines.flatMap((line, index): readonly Finding[] => {
    const count = counts[index] ?? 0;
    const isBeside = (other: number) => (isTab ? (counts[other] ?? 0) > 0 : counts[other] === count) && areNeighbours(line, lines[other]);
    if (count === 0 || ![index - 1, index + 1].some(isBeside)) return [];
    const typed = line.text.trimEnd();
    return [{ line, index: 0, length: typed.length, code: 'tabbedRow', level: 'warning', suggestion: `| ${typed.split(gap).join(' | ')} |` }];
  });
}

/** A space that is none for Markdown, after a sign that begins an item, a heading or a quote: on a Mac, the sign's key held with the space bar. */
const hardSpace = /^((?:[ \t]*>)*[^\S\n]*(?:[-*+]|\d{1,9}[.)]|#{1,6}|>))([ \t]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][^\S\n]*)(?=\S|$)/;

/** Signs followed by a non-breaking space, at their lines. Code has been refused elsewhere, so that every line is one of words. */
export function hardSpaces({ source, bodyLine }: MarkdownFile): readonly Fault[] {
  return source.lines.slice(bodyLine - 1).flatMap((text, index): readonly Fault[] => {
    const [value, sign = ''] = hardSpace.exec(text) ?? [];
    if (value === undefined) return [];
    return [
      faultAt(source, { line: index + bodyLine, column: 1, length: value.length }, 'hardSpaceAfterMark', {
        value,
        suggestion: `${sign.replace(/[^\S \t]/g, ' ')} `,
      }),
    ];
  });
}
