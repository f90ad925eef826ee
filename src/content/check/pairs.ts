import { groupBy } from '#catalogue/group-by.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { faultAt } from '../read/source.ts';
import type { FundData, PageData } from '../schema/schema.ts';
import type { CollectionResult, Entry } from './collection.ts';
import type { Fault, Path } from './fault.ts';

/** A field that must be the same in every language: where it stands, and its value as it is to be compared and typed. */
export type SharedField<T> = {
  readonly path: Path;
  readonly read: (data: T) => unknown;
  /** In a list of fields, the only one that is compared. */
  readonly part?: string;
};

/** A shared field whose value is compared whole. */
export function shared<T>(...path: readonly string[]): SharedField<T> {
  return { path, read: (data) => path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data) };
}

/** A list of which one field of each item is compared; the item's other fields are words. */
export function sharedPart<T>(list: string, part: string): SharedField<T> {
  const itemsOf = (data: T) => (data as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>)[list] ?? [];
  return { path: [list], part, read: (data) => itemsOf(data).map((item) => item[part]) };
}

/** Files of an id that lack a language the site requires. One that is a draft in all its files may lack one. */
export function missingLanguages<T>({ present }: CollectionResult<T>, required: readonly Locale[]): readonly Fault[] {
  return [...groupBy(present, (file) => file.id).values()].flatMap((files) => {
    const [first] = files;
    if (first === undefined || files.every((file) => file.draft)) return [];
    return required
      .filter((locale) => !files.some((file) => file.locale === locale))
      .map((locale): Fault => {
        const suggestion = first.file.replace(/\.[a-z]+\.md$/, `.${locale}.md`);
        return { code: 'pairMissing', level: 'error', place: { file: first.file, line: 1, column: 1, length: 1 }, values: { locale, suggestion } };
      });
  });
}

/**
 * Files that are not drafts although another file of their id is one: half a project would be published. A file whose fields
 * cannot be read, or whose `draft` is neither true nor false, has an error of its own and is not compared.
 */
export function differingDrafts<T>({ readable }: CollectionResult<T>): readonly Fault[] {
  const drafts = readable.filter(({ draft }) => draft);
  return readable
    .filter(({ file: { data } }) => data.value.draft === undefined || data.value.draft === false)
    .flatMap(({ id, file }) => {
      const other = drafts.find((draft) => draft.id === id);
      if (other === undefined) return [];
      return [faultAt(file.source, file.data.placeOf(['draft']), 'draftDiffers', { other: other.file.source.file })];
    });
}

/** Facts that differ between the languages. The first language of the site is the original: the others are told to follow it. */
export function differingFacts<T>({ entries }: CollectionResult<T>, fields: readonly SharedField<T>[]): readonly Fault[] {
  return [...groupBy(entries, (entry) => entry.id).values()].flatMap((versions) => {
    const [original, ...others] = [...versions].sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
    if (original === undefined) return [];
    return others.flatMap((other) => fields.flatMap((field) => differingFact(original, other, field)));
  });
}

function differingFact<T>(original: Entry<T>, other: Entry<T>, { path, read }: SharedField<T>): readonly Fault[] {
  const [wanted, found] = [read(original.data), read(other.data)];
  if (JSON.stringify(wanted) === JSON.stringify(found)) return [];
  const key = path.join('.');
  const place = (entry: Entry<T>) => (typed(entry, path) === '' ? entry.file.data.keyPlaceOf(path) : entry.file.data.placeOf(path));
  const originalFile = original.file.source.file;
  const values = { key, name: String(path.at(-1)), other: originalFile, wanted: say(wanted), found: say(found) };
  if (typed(original, path) === '') return [faultAt(other.file.source, place(other), 'factMissing', values)];
  return [faultAt(other.file.source, place(other), 'factsDiffer', values)];
}

function typed<T>(entry: Entry<T>, path: Path): string {
  return entry.file.data.textOf(path);
}

/** A value as an editor types it. */
function say(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const fundFields = [
  'order',
  'programme',
  'regulation',
  'regulationUrl',
  'period',
  'allocation',
  'allocationApproximate',
  'allocationAsOf',
  'statement',
  'colour',
  'checked',
] as const;

/** The facts of a fund, equal in every language. */
export const fundFacts: readonly SharedField<FundData>[] = [
  ...fundFields.map((key) => shared<FundData>(key)),
  sharedPart<FundData>('objectives', 'id'),
  sharedPart<FundData>('sources', 'url'),
];

/** The settings of a text page, equal in every language. */
export const pageFacts: readonly SharedField<PageData>[] = [shared('contact'), shared('glossary')];
