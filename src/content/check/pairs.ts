import { posix } from 'node:path';
import { type Facts, fields as fieldsOf, placedFacts } from '#catalogue/fact-kinds.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { contentFileName } from '../read/content-file.ts';
import { faultAt } from '../read/source.ts';
import type { CollectionResult, Readable } from './collection.ts';
import type { Fault, Path } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import { differingItems } from './list-pairs.ts';

/** A field that must be the same in every language. */
export type SharedField = {
  /** Its keys from the top. */
  readonly path: readonly [string, ...string[]];
  /** In a list of fields of which some are words, one of those that are compared. */
  readonly part?: string;
  /** Compared by a rule of its own: `differingDrafts`. */
  readonly apart?: true;
};

/** The facts of a table that the languages share: whole values, and of a list with words of its own the parts that are none. */
export function sharedFields(facts: Facts): readonly SharedField[] {
  return placedFacts(facts).flatMap(({ is, path, differs, comparedApart }): readonly SharedField[] => {
    if (differs) return [];
    const parts = is.kind === 'list' && is.items.kind === 'fields' ? Object.entries(is.items.fields) : [];
    if (!parts.some(([, part]) => part.differs)) return [{ path, ...(comparedApart && { apart: true }) }];
    return parts.filter(([, part]) => !part.differs).map(([part]) => ({ path, part }));
  });
}

function sharedValue(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], data);
}

/** Files of an id that lack a language the site requires. One that is a draft in all its files may lack one. */
export function missingLanguages<T>({ present }: CollectionResult<T>, required: readonly Locale[]): readonly Fault[] {
  return [...groupBy(present, (file) => file.id).values()].flatMap((files) => {
    const [first] = files;
    if (first === undefined || files.every((file) => file.draft)) return [];
    return required
      .filter((locale) => !files.some((file) => file.locale === locale))
      .map((locale): Fault => {
        const suggestion = posix.join(posix.dirname(first.file), contentFileName(first.id, locale));
        return { code: 'pairMissing', level: 'error', place: { file: first.file, line: 1, column: 1, length: 1 }, values: { locale, suggestion } };
      });
  });
}

/** What no file may say: an original that says it is mended first, and nobody is told to say the same. */
const refused: ReadonlySet<FaultCode> = new Set([
  'unknownFund',
  'unknownFundSuggest',
  'unknownObjective',
  'unknownObjectiveSuggest',
  'fundWithoutObjectives',
  'unknownTopic',
  'unknownTopicSuggest',
  'topicRepeated',
  'futureDate',
  'aliasClash',
]);

const ofPairs: ReadonlySet<FaultCode> = new Set(['factsDiffer', 'factMissing', 'listItemMissing', 'listItemDiffers']);

/** Faults without the differences from a fact that is refused in the other file. */
export function withoutRefused(faults: readonly Fault[]): readonly Fault[] {
  const nameOf = (file: unknown, { values }: Fault) => `${file} ${values.key}`;
  const known = new Set(faults.filter(({ code }) => refused.has(code)).map((fault) => nameOf(fault.place.file, fault)));
  return known.size === 0 ? faults : faults.filter((fault) => !ofPairs.has(fault.code) || !known.has(nameOf(fault.values.other, fault)));
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

/**
 * Facts that differ between the languages. The first language of the site is the original: the others are told to follow it. What is
 * wrong in one of the files has a fault of its own and is not compared.
 */
export function differingFacts<T>({ readable }: CollectionResult<T>, facts: Facts): readonly Fault[] {
  const shared = sharedFields(facts).filter(({ apart }) => apart !== true);
  const plain = shared.filter(({ part }) => part === undefined);
  const shape = fieldsOf(facts);
  const lists = [...groupBy(shared, ({ path, part }) => (part === undefined ? '' : path.join('.')))].flatMap(([, parts]) => {
    const names = parts.flatMap(({ part }) => part ?? []);
    return parts[0] === undefined || names.length === 0 ? [] : [{ path: parts[0].path, facts: names, shape }];
  });
  return [...groupBy(readable, (entry) => entry.id).values()].flatMap((versions) => {
    const [original, ...others] = [...versions].sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
    if (original === undefined) return [];
    return others.flatMap((other) => {
      const isRight = ({ path }: { readonly path: Path }) => [original, other].every(({ wrong }) => !isWrongAt(wrong, path));
      return [
        ...plain.filter(isRight).flatMap((field) => differingFact(original, other, field)),
        ...lists.filter(isRight).flatMap((list) => differingItems(original, other, list)),
      ];
    });
  });
}

/** True when a field, or the group it stands in, is wrong or missing. */
function isWrongAt(wrong: ReadonlySet<string>, path: Path): boolean {
  return path.some((_, index) => wrong.has(path.slice(0, index + 1).join('.')));
}

function differingFact<T>(original: Readable<T>, other: Readable<T>, { path }: SharedField): readonly Fault[] {
  const [wanted, found] = [sharedValue(original.data, path), sharedValue(other.data, path)];
  if (JSON.stringify(wanted) === JSON.stringify(found)) return [];
  const key = path.join('.');
  const { data, source } = other.file;
  // Of a list the item is pointed at that differs.
  const at = Array.isArray(found) && Array.isArray(wanted) ? found.findIndex((item, index) => item !== wanted[index]) : -1;
  const place = typed(other, path) === '' ? data.keyPlaceOf(path) : data.placeOf(at < 0 ? path : [...path, at]);
  const originalFile = original.file.source.file;
  const values = { key, name: String(path.at(-1)), other: originalFile, wanted: say(wanted), found: say(found) };
  if (typed(original, path) === '') return [faultAt(source, place, 'factMissing', values)];
  // A draft is filled in by and by.
  return [faultAt(source, place, 'factsDiffer', values, other.draft && typed(other, path) === '' ? 'warning' : 'error')];
}

function typed<T>(entry: Readable<T>, path: Path): string {
  return entry.file.data.textOf(path);
}

/** A value as an editor types it. */
function say(value: unknown): string {
  if (value === undefined) return '–';
  if (Array.isArray(value) && value.every((item) => /^[\w-]+$/.test(String(item)))) return `[${value.join(', ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
