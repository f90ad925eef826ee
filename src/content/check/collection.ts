import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type DataOf, type Facts, type fields, placedFacts } from '#catalogue/fact-kinds.ts';
import type { Locale } from '#catalogue/locale.ts';
import { readFileName } from '../places/file-name.ts';
import { wrongFolderFault } from '../places/wrong-folder.ts';
import { closedAddresses } from '../privacy/closed-addresses.ts';
import { privateData } from '../privacy/private-data.ts';
import { trackingFaults } from '../privacy/tracking.ts';
import type { Body } from '../read/body.ts';
import type { Collection, NamedFile } from '../read/content-file.ts';
import { type MarkdownFile, readMarkdown } from '../read/front-matter.ts';
import { type Buffers, faultAt, type ReadResult, readSource } from '../read/source.ts';
import { repeatedItems } from '../repeated/items.ts';
import { judgeParts, type Parts } from '../schema/schema.ts';
import { type Fault, type FaultValues, isMissingValue, type Level, type Path } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import { leftoverFaults } from './leftovers.ts';
import { letterFaults } from './letters.ts';
import type { Vocabulary } from './typed-values.ts';
import { asUnderstood } from './understood.ts';
import { validate } from './values.ts';

/** One file of a collection whose front matter could be read as fields, with those that are right. */
export type Readable<T> = Parts<T> & {
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

/** A file with its body read, whether its fields are right or wrong. */
export type Judged<T> = Readable<T> & { readonly body: Body };

export type CollectionResult<T> = {
  readonly entries: readonly Entry<T>[];
  /** Every file whose body can be judged, whether its fields are valid or not. */
  readonly readable: readonly Readable<T>[];
  /** Files whose fields cannot be read, for what is in their bodies. */
  readonly closed: readonly Pick<Readable<T>, 'id' | 'locale' | 'file' | 'draft'>[];
  /** Every file that is there, valid or not: a broken file is not also reported as missing. */
  readonly present: readonly { readonly id: string; readonly locale: Locale; readonly file: string; readonly draft: boolean }[];
  readonly faults: readonly Fault[];
  readonly files: number;
};

/** What is gathered file by file. */
type Gathered<T> = { readonly [K in 'entries' | 'readable' | 'closed' | 'present' | 'faults']: CollectionResult<T>[K][number][] };

/** The path an editor knows a file by: relative to where the command was started, with forward slashes. */
export function fileLabel(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}

/** What a file of a collection may hold: of `contentShapes`, for what judges a shape is made once for each. */
type Shape<F extends Facts> = ReturnType<typeof fields<F>>;

/** Reads and validates every file of a folder; each file is read once. A buffer takes the place of its file, which need not exist yet. */
export function readCollection<F extends Facts>(
  dir: string,
  collection: Collection,
  shape: Shape<F>,
  vocabulary: Vocabulary,
  buffers: Buffers = new Map(),
): CollectionResult<DataOf<F>> {
  const folder = join(dir, collection);
  const unsaved = [...buffers.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path));
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = new Set(entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])));
  const names = [...new Set([...entries.map(({ name }) => name), ...unsaved])].filter((name) => !name.startsWith('.') && name !== 'README.md').sort();
  const result: Gathered<DataOf<F>> = { entries: [], readable: [], closed: [], present: [], faults: [] };
  const taken = new Set(names);
  for (const name of names) {
    const path = join(folder, name);
    const isFolder = !buffers.has(path) && folders.has(name);
    const named = isFolder ? ({ code: 'notAFile', values: { value: name } } as const) : readFileName(name, taken);
    if (!('code' in named)) {
      readFile(readSource(path, fileLabel(path), buffers), { ...named, collection, file: fileLabel(path) }, shape, vocabulary, result);
      continue;
    }
    if ('suggestion' in named.values) taken.add(String(named.values.suggestion));
    result.faults.push({ ...named, level: 'error', place: { file: fileLabel(path), line: 1, column: 1, length: 1 } });
  }
  return { ...result, files: names.length };
}

/** A file by its name, its folder and as the editor knows it. */
type PlacedFile = NamedFile & { readonly collection: Collection; readonly file: string };

/** Gathers what can be read of a file. */
function readFile<F extends Facts>(
  { source, faults: unread }: ReadResult,
  { id, locale, collection, file: label }: PlacedFile,
  shape: Shape<F>,
  vocabulary: Vocabulary,
  result: Gathered<DataOf<F>>,
): void {
  const { file, closed, faults } = source === undefined ? { faults: [] } : readMarkdown(source);
  const misplaced = file && wrongFolderFault(file, collection);
  if (misplaced !== undefined) {
    result.faults.push(misplaced);
    return;
  }
  const draft = file?.data.value.draft === true;
  result.present.push({ id, locale, file: label, draft });
  result.faults.push(...unread, ...faults);
  if (closed !== undefined) result.closed.push({ id, locale, file: closed, draft });
  const unfinished = file === undefined ? new Map<number, string>() : readEntry(file, { id, locale }, shape, vocabulary, result);
  if (source === undefined) return;
  const leftovers = leftoverFaults(source, draft ? 'warning' : 'error');
  result.faults.push(...leftovers.map((one) => ({ ...one, values: { ...one.values, ...named(unfinished.get(one.place.line)) } })));
  result.faults.push(
    ...letterFaults(source),
    ...privateData(source),
    ...trackingFaults(source),
    ...closedAddresses(source),
    ...(file === undefined ? [] : repeatedItems(file)),
  );
}

/** Names the field whose value is not finished. */
function named(key: string | undefined): FaultValues {
  return key === undefined ? {} : { key };
}

/** Gathers what is in a file. Gives the lines of values that are not finished, with their fields. */
function readEntry<F extends Facts>(
  file: MarkdownFile,
  named: NamedFile,
  shape: Shape<F>,
  vocabulary: Vocabulary,
  result: Gathered<DataOf<F>>,
): ReadonlyMap<number, string> {
  const draft = file.data.value.draft === true;
  const { value, faults, meant = new Set<string>(), unfinished = new Map<number, string>() } = validate(shape, file.data, vocabulary);
  const parts: Parts<DataOf<F>> = value === undefined ? judgeParts(shape.fields, asUnderstood(file.data.value, faults)) : { data: value, wrong: new Set() };
  const wrong = new Set([...parts.wrong, ...meant, ...mendedFacts(file, shape.fields)]);
  result.readable.push({ ...named, data: parts.data, wrong, file, draft });
  if (Object.hasOwn(shape.fields, 'draft') && file.data.value.draft === undefined && file.data.hasKey(['draft'])) {
    // Left empty it would publish what may have been meant as a draft.
    result.faults.push(faultAt(file.source, file.data.keyPlaceOf(['draft']), 'notTrueFalse', { key: 'draft', field: 'draft:', value: '' }));
  }
  result.faults.push(...faults.map((fault): Fault => (draft && isMissingValue(fault) ? { ...fault, level: 'warning' } : fault)));
  if (value !== undefined) result.entries.push({ ...named, file, data: value });
  return unfinished;
}

/** The facts that stand in lines whose form is wrong: what they say is not certain yet. */
function mendedFacts({ data }: MarkdownFile, facts: Facts): readonly string[] {
  const { mended } = data;
  if (mended === undefined) return [];
  const lines = [...mended];
  return placedFacts(facts).flatMap(({ path }) => {
    const from = data.keyPlaceOf(path).line;
    const until = data.placeOf(path).line + data.textOf(path).split('\n').length;
    return lines.some((line) => line >= from && line < until) ? [path.join('.')] : [];
  });
}

/** Collects the faults of one file's fields, each at the place of its value. */
export function createReporter({ file }: Pick<Readable<unknown>, 'file'>) {
  const faults: Fault[] = [];
  return {
    faults: faults as readonly Fault[],
    report(path: Path, code: FaultCode, values: FaultValues = {}, level: Level = 'error', certain?: true): void {
      const own = { key: path.join('.'), value: file.data.textOf(path) };
      const fault = faultAt(file.source, file.data.placeOf(path), code, { ...own, ...values }, level);
      faults.push(certain ? { ...fault, certain } : fault);
    },
  };
}
