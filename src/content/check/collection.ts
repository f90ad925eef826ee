import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Kind, maxIdLength, type ValueOf } from '#catalogue/fact-kinds.ts';
import { isLocale, type Locale, locales } from '#catalogue/locale.ts';
import { privateData } from '../privacy/private-data.ts';
import { trackingFaults } from '../privacy/tracking.ts';
import type { Body } from '../read/body.ts';
import { type Collection, contentFileName, idPattern } from '../read/content-file.ts';
import { type MarkdownFile, readMarkdown } from '../read/front-matter.ts';
import { type Buffers, faultAt, readSource, type SourceFile } from '../read/source.ts';
import { type Fault, type FaultValues, isMissingValue, type Level, type Path } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import type { FieldLabels } from './keys.ts';
import { leftoverFaults } from './leftovers.ts';
import { suggestId } from './suggest.ts';
import { type Validated, validate } from './values.ts';

/** One file of a collection whose front matter could be read as fields, be they right or wrong. */
export type Readable = {
  readonly id: string;
  readonly locale: Locale;
  readonly file: MarkdownFile;
  /** As its fields say: nothing in the body makes a draft, and a file that cannot be read is none. */
  readonly draft: boolean;
};

/** One file of a collection whose front matter is valid. */
export type Entry<T> = { readonly id: string; readonly locale: Locale; readonly file: MarkdownFile; readonly data: T };

/** A valid file with its body read. */
export type Checked<T> = Entry<T> & { readonly body: Body };

export type CollectionResult<T> = {
  readonly entries: readonly Entry<T>[];
  /** Every file whose body can be judged, whether its fields are valid or not. */
  readonly readable: readonly Readable[];
  /** Every file that is there, valid or not: a broken file is not also reported as missing. */
  readonly present: readonly { readonly id: string; readonly locale: Locale; readonly file: string; readonly draft: boolean }[];
  readonly faults: readonly Fault[];
  readonly files: number;
};

/** What is gathered file by file. */
type Gathered<T> = { readonly [K in 'entries' | 'readable' | 'present' | 'faults']: CollectionResult<T>[K][number][] };

/** The path an editor knows a file by: relative to where the command was started, with forward slashes. */
export function fileLabel(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}

/** Reads and validates every file of a folder; each file is read once. A buffer takes the place of its file, which need not exist yet. */
export function readCollection<K extends Kind>(
  dir: string,
  collection: Collection,
  shape: K,
  labels: FieldLabels,
  buffers: Buffers = new Map(),
): CollectionResult<ValueOf<K>> {
  const folder = join(dir, collection);
  const unsaved = [...buffers.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path));
  const names = [...new Set([...readdirSync(folder), ...unsaved])].filter((name) => !name.startsWith('.') && name !== 'README.md').sort();
  const result: Gathered<ValueOf<K>> = { entries: [], readable: [], present: [], faults: [] };
  for (const name of names) {
    const path = join(folder, name);
    const named = readName(name, !buffers.has(path) && lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
    if ('code' in named) {
      result.faults.push({ ...named, level: 'error', place: { file: fileLabel(path), line: 1, column: 1, length: 1 } });
      continue;
    }
    const read = readSource(path, fileLabel(path), buffers);
    const draft = read.faults ? false : readEntry(read.source, named, (data) => validate(shape, data, labels), result);
    result.present.push({ ...named, file: fileLabel(path), draft });
    if (read.faults) result.faults.push(...read.faults);
  }
  return { ...result, files: names.length };
}

/** Gathers what is in a file. True when it is a draft. @param check judges the fields */
function readEntry<T>(
  source: SourceFile,
  named: { id: string; locale: Locale },
  check: (data: MarkdownFile['data']) => Validated<T>,
  result: Gathered<T>,
): boolean {
  const { file, faults } = readMarkdown(source);
  const draft = file?.data.value.draft === true;
  result.faults.push(...leftoverFaults(source, draft ? 'warning' : 'error'), ...privateData(source), ...trackingFaults(source), ...faults);
  if (file === undefined) return draft;
  result.readable.push({ ...named, file, draft });
  const { value, faults: found } = check(file.data);
  result.faults.push(...found.map((fault): Fault => (draft && isMissingValue(fault) ? { ...fault, level: 'warning' } : fault)));
  if (value !== undefined) result.entries.push({ ...named, file, data: value });
  return draft;
}

/** Takes `<id>.<locale>.md` apart. */
function readName(
  name: string,
  isFolder: boolean,
): { readonly id: string; readonly locale: Locale } | { readonly code: FaultCode; readonly values: FaultValues } {
  if (isFolder) return { code: 'notAFile', values: { value: name } };
  const [, id = '', locale] = /^(.*)\.([A-Za-z]+)\.md$/.exec(name) ?? [];
  const wellFormed = idPattern.test(id) && id.length <= maxIdLength;
  if (wellFormed && isLocale(locale)) return { id, locale };
  const parts = name.split('.');
  // Another ending may stand after the language: `uusi.fi.txt`, `uusi.fi.md.md`.
  const language = parts.findLastIndex((part, index) => index > 0 && isLocale(part.toLowerCase()));
  const stem = suggestId(language > 0 ? parts.slice(0, language).join('.') : id || name.replace(/\.[^.]*$/, '')) || 'nimi';
  const wished = language > 0 ? parts[language]?.toLowerCase() : locales[0];
  if (wellFormed && locale !== undefined)
    return { code: 'fileLanguage', values: { value: locale, allowed: locales.join(', '), suggestion: contentFileName(id, String(wished)) } };
  return { code: 'fileName', values: { value: name, suggestion: contentFileName(stem, String(wished)) } };
}

/** Collects the faults of one file's fields, each at the place of its value. */
export function createReporter<T>({ file }: Entry<T>) {
  const faults: Fault[] = [];
  return {
    faults: faults as readonly Fault[],
    report(path: Path, code: FaultCode, values: FaultValues = {}, level: Level = 'error'): void {
      const own = { key: path.join('.'), value: file.data.textOf(path) };
      faults.push(faultAt(file.source, file.data.placeOf(path), code, { ...own, ...values }, level));
    },
  };
}
