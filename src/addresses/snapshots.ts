import { defaultLocale } from '#catalogue/locale.ts';
import { isFileName, isRevision, manifestName } from '#catalogue/snapshot.ts';
import { type PathRule, pathTo, segmentsOf } from './pages.ts';

/** A file of a snapshot, whether or not there is one. */
export type SnapshotPlace = { readonly revision: string; readonly name: string };

/** The one path of a file of a snapshot, in whatever language it is asked for: below the page of its version in the default language. */
export function pathToSnapshotFile(revision: string, name: string): string {
  return `${pathTo({ name: 'versions', id: revision }, defaultLocale)}/${name}`;
}

/** The path of the list of what a snapshot holds. */
export function pathToManifest(revision: string): string {
  return pathToSnapshotFile(revision, manifestName);
}

/** The file of a snapshot that a path is the address of. @param path as it stands in the address */
export function readSnapshotPath(path: string): SnapshotPlace | undefined {
  const segments = segmentsOf(path);
  const [revision = '', name = ''] = segments.slice(-2);
  // A slash that was written as %2F is part of a name, which then is none.
  return isRevision(revision) && isFileName(name) && segments.join('/') === pathToSnapshotFile(revision, name) ? { revision, name } : undefined;
}

/** The addresses of the files onto the route of all files; the framework names the default language too. */
export function snapshotRule(destination: string): PathRule {
  return { source: `/${defaultLocale}${pathTo({ name: 'versions' }, defaultLocale)}/:id/:file`, destination, locale: false };
}
