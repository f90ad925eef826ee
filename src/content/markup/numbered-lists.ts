import type { List, ListItem, Nodes, Root } from 'mdast';
import { locales } from '#catalogue/locale.ts';
import type { Fault, Level } from '../check/fault.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { textOf } from '../read/markdown.ts';
import { faultAt } from '../read/source.ts';

/**
 * Sentences that begin with a day or an ordinal (`31. joulukuuta`, `1. vaiheessa`, `3. 3. 2024`), which Markdown takes for numbered lists: the page may
 * count anew, and who reads the data reads no day. A list that is meant as one runs 1, 2, 3 and has two items at least; items in small letters go on
 * from a line that ends with a colon.
 */
export function numberedLists(file: MarkdownFile, root: Root): readonly Fault[] {
  return listsIn(root, undefined, undefined).flatMap((found) => listFaults(file, found));
}

/** A numbered list with what stands before it and what it stands in. */
type Found = { readonly list: List; readonly before: Nodes | undefined; readonly parent: Nodes | undefined };

/** A list that begins an item of a numbered list is told of with that item. */
function listsIn(node: Nodes, parent: Nodes | undefined, before: Nodes | undefined): readonly Found[] {
  const own = node.type === 'list' && node.ordered === true ? [{ list: node, before, parent }] : [];
  if (!('children' in node)) return own;
  const beginsNumber = node.type === 'listItem' && parent?.type === 'list' && parent.ordered === true;
  const inner = node.children.flatMap((child, index) =>
    beginsNumber && index === 0 && child.type === 'list' ? [] : listsIn(child, node, node.children[index - 1]),
  );
  return [...own, ...inner];
}

function listFaults(file: MarkdownFile, { list, before, parent }: Found): readonly Fault[] {
  const items = list.children.flatMap((item) => numberedAt(file, item) ?? []);
  const beginsItem = parent?.type === 'listItem' && before === undefined;
  const days = items.filter(({ words }) => beginsAsDate(words));
  // A day below a list has become its last item; the others are items still.
  if (days.length > 0) return days.map((item) => escapeFault(file, item, 'error'));
  if (items.length === 1 || beginsItem || items[0]?.number !== 1) return items.map((item) => escapeFault(file, item, 'error'));
  const wrong = items.findIndex(({ number }, index) => number !== index + 1);
  const item = items[wrong];
  if (item !== undefined) return [numberFault(file, item, wrong + 1)];
  const goesOn = before !== undefined && /[:：]\s*$/.test(textOf(before));
  return goesOn || !items.every(({ words }) => /^\p{Ll}/u.test(words)) ? [] : items.map((one) => escapeFault(file, one, 'warning'));
}

/** An item as it is typed: its number, the sign behind it, and its first words. */
type Numbered = {
  readonly line: number;
  readonly column: number;
  readonly typed: string;
  readonly number: number;
  readonly sign: string;
  readonly words: string;
};

function numberedAt({ source, bodyLine }: MarkdownFile, { position }: ListItem): Numbered | undefined {
  const start = position?.start;
  if (start === undefined) return undefined;
  const line = start.line + bodyLine - 1;
  const [typed = '', digits = '', sign = '', words = ''] = /^(\d+)([.)])[ \t]*(.*)$/.exec((source.lines[line - 1] ?? '').slice(start.column - 1)) ?? [];
  return typed === '' ? undefined : { line, column: start.column, typed, number: Number(digits), sign, words };
}

function escapeFault(file: MarkdownFile, { line, column, typed, number, sign, words }: Numbered, level: Level): Fault {
  const first = words.split(/\s/, 1)[0] ?? '';
  const [head = ''] = /^\d+[.)]\s*/.exec(typed) ?? [];
  const value = head + first;
  const digits = /^\d+/.exec(head)?.[0] ?? String(number);
  const suggestion = `${digits}\\${sign}${value.slice(digits.length + 1)}`;
  return faultAt(file.source, { line, column, length: value.length }, 'numberBecomesList', { value, suggestion }, level);
}

function numberFault(file: MarkdownFile, { line, column, typed, sign }: Numbered, wanted: number): Fault {
  const [value = ''] = /^\d+[.)]/.exec(typed) ?? [];
  return faultAt(file.source, { line, column, length: value.length }, 'listNumber', { value, suggestion: `${wanted}${sign}` });
}

/** Months by name in each language of the site, in small letters. */
const months: readonly string[] = locales.flatMap((locale) => {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2024, month, 1)).toLowerCase());
});

/** A name so long has no word that only begins like it; a short one (`may`) has. */
const longName = 6;

/** Words that go on from a day: a month, inflected or not, another number with its full stop, a range. */
function beginsAsDate(words: string): boolean {
  const [first = ''] = /^\p{L}+/u.exec(words.toLowerCase()) ?? [];
  if (months.some((month) => first === month || (month.length >= longName && first.startsWith(month)))) return true;
  return /^(?:\d{1,2}\.\s?\d|[–-]\s?\d)/.test(words) || /^\d{1,4}\.?(?:\s|$)/.test(words);
}
