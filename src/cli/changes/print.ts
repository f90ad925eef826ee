import { markdownTable } from 'markdown-table';
import { locales } from '#catalogue/locale.ts';
import type { WordPart } from '#content/changes/words.ts';
import { visibleText } from '#site/fault-words.ts';
import { translatorOf } from '#words/messages.ts';
import { escapeMarkdown, summaryBytes } from '../check/github.ts';
import type { Block, Diff, Line } from './field-words.ts';
import type { ChangesReport } from './report.ts';

export const changesFormats = ['text', 'markdown', 'json'] as const;
export type ChangesFormat = (typeof changesFormats)[number];

/** The report as text that ends with a line break. */
export function printChanges(report: ChangesReport, format: ChangesFormat): string {
  const printers: Readonly<Record<ChangesFormat, (report: ChangesReport) => string>> = {
    text: asText,
    markdown: (one) => asMarkdown(one, summaryBytes),
    json: (one) => JSON.stringify(one, undefined, 2),
  };
  return `${printers[format](report)}\n`;
}

/** The Markdown for the summary of a job on GitHub: one summary is shown to all, so all languages share its bytes. */
export function changesSummary(reportIn: (locale: (typeof locales)[number]) => ChangesReport): string {
  return locales.map((locale) => `${asMarkdown(reportIn(locale), Math.floor(summaryBytes / locales.length))}\n\n`).join('');
}

/** No cell or title is longer than this. */
const mostCharacters = 300;

/** No stretch of words is longer than this: a new section is to be read whole. */
export const mostOfWords = 2000;

/** A text on one line, cut where it is too long for a report. */
export function short(text: string, most = mostCharacters): string {
  const characters = [...visibleText(text)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
}

const marks: Readonly<Record<WordPart['is'], readonly [string, string]>> = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] };

function asText({ locale, heading, notes, losses, blocks, closing }: ChangesReport): string {
  const t = translatorOf(locale, 'contentChanges');
  const [removed, added] = [marks.removed.join(t('markedWords')), marks.added.join(t('markedWords'))] as const;
  const legend = t('marks', { removed, added });
  const line = ({ text, typed }: Line) => `  - ${visibleText(text)}${typed === undefined ? '' : `\n    ${visibleText(typed)}`}`;
  const words = ({ words: parts }: Diff) => parts.map(({ is, text }) => `${marks[is][0]}${short(text, mostOfWords)}${marks[is][1]}`).join('');
  const block = (one: Block) =>
    [
      short(one.title),
      ...one.lines.map(line),
      ...one.rows.map(({ label, from, to }) => `  ${short(label)}: ${short(from)} → ${short(to)}`),
      ...one.diffs.map((diff) => `  ${short(diff.label)}: ${words(diff)}`),
    ].join('\n');
  return [
    [heading, ...notes.map(({ text }) => visibleText(text)), ...(blocks.some(({ diffs }) => diffs.length > 0) ? [legend] : [])].join('\n'),
    ...(losses.length > 0 ? [[t('losses'), ...losses.map(line)].join('\n')] : []),
    ...blocks.map(block),
    ...closing.map(({ text }) => visibleText(text)),
  ].join('\n\n');
}

const tags: Readonly<Record<WordPart['is'], readonly [string, string]>> = { same: ['', ''], removed: ['<del>', '</del>'], added: ['<ins>', '</ins>'] };

/** The report as Markdown that no content can break out of. What is beyond the bytes is left out part by part, and that is said. */
function asMarkdown({ locale, heading, notes, losses, blocks, closing }: ChangesReport, bytes: number): string {
  const t = translatorOf(locale, 'contentChanges');
  const bullet = ({ text, typed }: Line) => `- ${escapeMarkdown(text)}${typed === undefined ? '' : ` \`${typed}\``}`;
  const words = ({ words: parts }: Diff) => parts.map(({ is, text }) => `${tags[is][0]}${escapeMarkdown(short(text, mostOfWords))}${tags[is][1]}`).join('');
  const head = (title: string) => `### ${escapeMarkdown(short(title))}`;
  const cell = (text: string) => escapeMarkdown(short(text));
  const tableOf = ({ rows }: Block) => {
    const columns = [t('factColumn'), t('beforeColumn'), t('afterColumn')];
    return markdownTable([columns, ...rows.map(({ label, from, to }) => [label, from, to].map(cell))], { alignDelimiters: false, padding: true });
  };
  const block = (one: Block) =>
    [
      head(one.title),
      ...(one.lines.length > 0 ? [one.lines.map(bullet).join('\n')] : []),
      ...(one.rows.length > 0 ? [tableOf(one)] : []),
      ...one.diffs.map((diff) => `${escapeMarkdown(short(diff.label))}: ${words(diff)}`),
    ].join('\n\n');
  const first = [`## ${heading}`, ...notes.map(({ text }) => escapeMarkdown(text))].join('\n\n');
  const last = closing.map(({ text }) => escapeMarkdown(text)).join('\n\n');
  const parts = [...(losses.length > 0 ? [head(t('losses')), ...losses.map(bullet)] : []), ...blocks.map(block)];
  const kept = fitting(parts, bytes - Buffer.byteLength(first) - Buffer.byteLength(last) - mostCharacters);
  const cut = kept.length < parts.length ? [t('cut', { shown: kept.length, all: parts.length })] : [];
  return [first, ...joined(kept), ...cut, last].filter((part) => part !== '').join('\n\n');
}

/** As many parts as the bytes allow, from the first. */
function fitting(parts: readonly string[], bytes: number): readonly string[] {
  let left = bytes;
  const end = parts.findIndex((part) => {
    left -= Buffer.byteLength(part) + 2;
    return left < 0;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

/** Bullets after each other are one list. */
function joined(parts: readonly string[]): readonly string[] {
  const isBullet = (part: string) => part.startsWith('- ');
  const bullets = parts.filter(isBullet).join('\n');
  const at = parts.findIndex(isBullet);
  return at < 0 ? parts : [...parts.slice(0, at), bullets, ...parts.slice(at).filter((part) => !isBullet(part))];
}
