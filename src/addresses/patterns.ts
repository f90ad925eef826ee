import { defaultLocale, locales } from '#catalogue/locale.ts';
import { apiRoot, isApiPath, operationIds, pathOfOperation, readApiPath } from './api.ts';
import { endingsOf, fileSetNames, hasFileOfEach, pathToFile, pathToSiteFile, siteFileNames } from './files.ts';
import { hasChildren, pathTo, routeNames } from './pages.ts';
import { readSnapshotPath } from './snapshots.ts';

/** Stands for an id in a pattern, as in the names of the pages' files. */
const anyId = '[id]';

/** The pattern of every address that is not one of the table. */
export const otherPattern = 'other';

/** The pattern of the files of all snapshots. */
const snapshotPattern = `${pathTo({ name: 'versions' }, defaultLocale)}/${anyId}/[file]`;

/** Folders of files that are sent as they are. */
const assetFolders = ['/_next/static/', '/fonts/'] as const;

/**
 * The kind of address that a path is, of which there are a few dozen whatever is asked for: `/hankkeet`, `/en/projects/[id]`,
 * `/hankkeet/[id].json`, `/api/v1/projects/[id]`, `/fonts/[file]`, or `other`. Whether there is something at the address it does not say.
 * @param path as it stands in the address, without its query
 */
export function addressPattern(path: string): string {
  if (fixedPaths.has(path)) return path;
  if (isApiPath(path)) return apiPattern(path);
  const folder = assetFolders.find((start) => path.startsWith(start));
  if (folder !== undefined) return `${folder}[file]`;
  const cut = path.lastIndexOf('/');
  const below = parents.get(path.slice(0, cut));
  if (below === undefined) return readSnapshotPath(path) === undefined ? otherPattern : snapshotPattern;
  const name = path.slice(cut + 1);
  if (name === '') return otherPattern;
  return below.find((pattern) => name.endsWith(pattern.ending) && name.length > pattern.ending.length)?.pattern ?? otherPattern;
}

/** Every pattern that `addressPattern` may give. */
export function allPatterns(): readonly string[] {
  return [
    ...fixedPaths,
    ...operationIds.map((operation) => patternOf(operation)),
    ...assetFolders.map((folder) => `${folder}[file]`),
    snapshotPattern,
    ...[...parents.values()].flatMap((below) => below.map(({ pattern }) => pattern)),
    otherPattern,
  ].filter((pattern, at, all) => all.indexOf(pattern) === at);
}

function apiPattern(path: string): string {
  const read = readApiPath(path);
  return read === undefined ? otherPattern : patternOf(read.operation);
}

function patternOf(operation: (typeof operationIds)[number]): string {
  return apiRoot + pathOfOperation(operation).replace('{id}', anyId);
}

const fixedPaths: ReadonlySet<string> = new Set([
  ...locales.flatMap((locale) => routeNames.map((name) => pathTo({ name }, locale))),
  ...locales.flatMap((locale) =>
    fileSetNames.filter((set) => !hasFileOfEach(set)).flatMap((set) => endingsOf(set).map((ending) => pathToFile(set, ending, locale))),
  ),
  ...siteFileNames.map(pathToSiteFile),
]);

/** What stands below a path, the longest ending first; a page has none. */
type Below = readonly { readonly ending: string; readonly pattern: string }[];

const parents: ReadonlyMap<string, Below> = groupByParent(
  locales.flatMap((locale) => [
    ...fileSetNames.filter(hasFileOfEach).flatMap((set) => endingsOf(set).map((ending) => pathToFile(set, ending, locale, anyId))),
    ...routeNames.filter(hasChildren).map((name) => pathTo({ name, id: anyId }, locale)),
  ]),
);

function groupByParent(paths: readonly string[]): ReadonlyMap<string, Below> {
  const groups = new Map<string, Below>();
  for (const pattern of paths.map(decodeURIComponent)) {
    const cut = pattern.lastIndexOf('/');
    const own = { ending: pattern.slice(cut + 1 + anyId.length), pattern };
    const all = [...(groups.get(pattern.slice(0, cut)) ?? []), own];
    groups.set(
      pattern.slice(0, cut),
      all.sort((a, b) => b.ending.length - a.ending.length),
    );
  }
  return groups;
}
