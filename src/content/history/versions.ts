import { type ChangedFact, type FactValue, type ItemValue, noEnd, type SharedFacts, toldFacts } from '#catalogue/changes.ts';
import { parsePartialDate } from '#catalogue/date.ts';
import type { Kind } from '#catalogue/fact-kinds.ts';
import { idPattern } from '../read/content-file.ts';
import { type MarkdownFile, readMarkdown } from '../read/front-matter.ts';
import { asRecord } from '../read/record.ts';
import { decodeText, readSource } from '../read/source.ts';

/** What a version of a project's file in one language says. */
export type OldVersion = {
  readonly draft: boolean;
  readonly title?: string;
  readonly facts: SharedFacts;
  readonly unread: readonly ChangedFact[];
  readonly hasResults: boolean;
  readonly aliases: readonly string[];
};

/**
 * Reads a version of any age with the check's own reading of files and YAML, but without its schema. Undefined when it
 * cannot be read at all. @param resultsHeading what the language calls the section of results
 */
export function readOldVersion(bytes: Uint8Array, resultsHeading: string): OldVersion | undefined {
  const file = fileOf(bytes);
  return file && readOldFile(file, resultsHeading);
}

/** Reads a file of any age that has been taken apart. */
export function readOldFile(file: MarkdownFile, resultsHeading: string): OldVersion {
  const { value } = file.data;
  const { title, draft = false, aliases } = value;
  return {
    // What is not plainly published is a draft: a mistyped word must not let it out.
    draft: draft !== false,
    ...(typeof title === 'string' && title.trim() !== '' && { title: title.trim() }),
    ...readOldFacts(value),
    hasResults: hasSection(file.body, resultsHeading),
    aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string' && idPattern.test(alias)) : [],
  };
}

/** A file of any age taken apart; undefined when it cannot be. */
export function fileOf(bytes: Uint8Array): MarkdownFile | undefined {
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  // The text stands in for a file: nothing is read from the disk under this name.
  const name = 'old-version.md';
  const { source } = readSource(name, name, new Map([[name, text]]));
  return source && readMarkdown(source).file;
}

/** Whether something stands under a heading of the second level. */
function hasSection(body: string, heading: string): boolean {
  const lines = body.split('\n').map((line) => line.trim());
  const at = lines.indexOf(`## ${heading}`);
  if (at < 0) return false;
  const first = lines.slice(at + 1).find((line) => line !== '');
  return first !== undefined && !/^##? /.test(first);
}

/** Reads a value that is there; undefined when it is not of the kind. */
function readValue(kind: Kind, value: unknown): FactValue | undefined {
  switch (kind.kind) {
    case 'trueFalse':
      return typeof value === 'boolean' ? value : undefined;
    case 'euros':
    case 'percent':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'date':
    case 'day':
      return parsePartialDate(String(value));
    case 'id':
      return typeof value === 'string' && idPattern.test(value) ? value : undefined;
    case 'choice':
      return kind.allowed.find((code) => code === value);
    case 'list':
      return readItems(kind.items, value);
    default:
      return typeof value === 'string' ? value.trim() || undefined : undefined;
  }
}

/** A list by what is told of its items. Undefined when one of them cannot be told. */
function readItems(items: Kind, value: unknown): readonly ItemValue[] | undefined {
  const told = (Array.isArray(value) ? value : [undefined]).map((item: unknown) => readItem(items, item));
  return told.every((item) => item !== undefined) ? told : undefined;
}

/** An item by what it is called: itself, or its first field. With what says yes or no of that, as that there are more, it is both. */
function readItem(items: Kind, item: unknown): ItemValue | undefined {
  if (items.kind !== 'fields') return readName(item);
  const own = asRecord(item);
  const [[name, first] = ['', undefined], ...others] = Object.entries(items.fields);
  const flags = others.filter(([, { is }]) => is.kind === 'trueFalse');
  if (flags.length === 0 || first === undefined) return readName(own[name]);
  const called = readValue(first.is, own[name]);
  if (called === undefined || typeof called === 'object') return undefined;
  return { [name]: called, ...Object.fromEntries(flags.map(([flag]) => [flag, own[flag] === true])) };
}

function readName(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
}

/**
 * The facts of front matter of any age: today's fields where they have today's form; a value of another form is named as not read, and so
 * is a required fact that a version lacks: it was written before that fact was asked for, and its first coming is no change of the project.
 */
function readOldFacts(data: Readonly<Record<string, unknown>>): { readonly facts: SharedFacts; readonly unread: readonly ChangedFact[] } {
  const found: Partial<Record<ChangedFact, FactValue>> = {};
  const unread: ChangedFact[] = [];
  for (const { name, is, path, differs, required, otherwise, absent } of toldFacts) {
    if (differs) continue;
    const written = path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), data);
    const value = written === undefined ? ((otherwise ?? absent) as FactValue | undefined) : readValue(is, written);
    if (value !== undefined) found[name] = value;
    else if (written !== undefined || required) unread.push(name);
  }
  if (found.permanent === true) found.end ??= noEnd;
  return { facts: found, unread };
}
