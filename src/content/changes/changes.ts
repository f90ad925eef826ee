import { type ContentKind, contentKinds, contentShapes } from '../schema/kinds.ts';
import { readYamlValues } from './code-names.ts';
import { compareEntries, type EntryChanges } from './compare.ts';
import { readTouchedEntries } from './entries.ts';
import { compareFields, type FieldChange, fieldsOf } from './fields.ts';
import { type Published, publishedBefore } from './published.ts';
import { type ChangedFile, hasChanged, type NoRevisionReason, type Revision, readChangedFiles } from './revision.ts';

/** A list or the settings, `content/glossary.yml`, of which values differ; one that cannot be read now has no fields. */
export type ListChange = {
  readonly kind: ContentKind;
  readonly path: string;
  readonly fields: readonly FieldChange[];
  /** The ids on both sides in their order, where readers see it and it is another. */
  readonly order?: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly isUnread: boolean;
};

/** A file that readers may be shown, such as an image. */
export type FileChange = { readonly path: string; readonly is: 'added' | 'removed' | 'replaced' };

/** What differs between a revision and the working copy, as far as it concerns readers. */
export type ContentChanges = EntryChanges & {
  readonly revision: Revision;
  /** What readers had by the revision, for the check. */
  readonly published: Published;
  /** The content files that differ, from the content folder. */
  readonly paths: readonly string[];
  readonly lists: readonly ListChange[];
  readonly files: readonly FileChange[];
  /** Whether the software differs too, of which nothing is told. */
  readonly isSoftwareChanged: boolean;
};

type Places = {
  /** The content folder, absolute. */
  readonly dir: string;
  /** Where images are, absolute. */
  readonly publicDir: string;
  /** The folder of the software, and the paths in it that make the pages. */
  readonly software: { readonly dir: string; readonly paths: readonly string[] };
};

/** Tells what differs between a revision and the working copy; or why that cannot be told. Only what differs is read. */
export function readContentChanges({ dir, publicDir, software }: Places, revision: Revision): ContentChanges | NoRevisionReason {
  const changed = readChangedFiles(dir, revision);
  if (typeof changed === 'string') return changed;
  const touched = readTouchedEntries(dir, changed);
  return {
    revision,
    published: publishedBefore(touched),
    paths: changed.map(({ path }) => path),
    ...compareEntries(touched),
    lists: changed.flatMap(listChange),
    files: fileChanges(publicDir, revision),
    isSoftwareChanged: hasChanged(software.dir, revision, software.paths),
  };
}

/** Kinds that are one file for all languages are named like it. */
function listChange(file: ChangedFile): readonly ListChange[] {
  const kind = contentKinds.find((one) => file.path === `${one}.yml`);
  if (kind === undefined) return [];
  const [before, after] = [file.before, file.after].map((bytes) => (bytes === undefined ? {} : readYamlValues(bytes, file.path)));
  const shape = contentShapes[kind];
  if (after === undefined) return [{ kind, path: file.path, fields: [], isUnread: true }];
  const fields = compareFields(fieldsOf(shape, before), fieldsOf(shape, after));
  const order = kind === 'topics' ? orderChange(before ?? {}, after) : undefined;
  return fields.length > 0 || order ? [{ kind, path: file.path, fields, ...(order && { order }), isUnread: false }] : [];
}

/** The keys that both sides have, where their order is another. */
function orderChange(one: object, other: object): ListChange['order'] {
  const common = (own: object, others: object) => Object.keys(own).filter((key) => Object.hasOwn(others, key));
  const [before, after] = [common(one, other), common(other, one)];
  return before.join(' ') === after.join(' ') ? undefined : { before, after };
}

/** Copies that the build has compressed are nobody's change. */
const isOwnFile = (path: string) => !/\.(?:br|gz)$/.test(path);

function fileChanges(publicDir: string, revision: Revision): readonly FileChange[] {
  const changed = readChangedFiles(publicDir, revision, isOwnFile);
  if (typeof changed === 'string') return [];
  return changed.map(({ path, before, after }) => ({ path, is: nameOf(before, after) }));
}

function nameOf(before: Uint8Array | undefined, after: Uint8Array | undefined): FileChange['is'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'replaced';
}
