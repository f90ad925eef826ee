import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlobs, runGit } from '../history/git.ts';

/** Why a folder cannot be compared with a revision. */
export type NoRevisionReason = 'noGit' | 'noRepository' | 'unknownRevision' | 'shallow' | 'incomplete';

/** A file that differs between a revision and the working copy: its path from the folder, and what it holds on each side. */
export type ChangedFile = { readonly path: string; readonly before?: Uint8Array; readonly after?: Uint8Array };

/** A revision as it was asked for, and the commit that is compared with: where the work has left it, if that is not the revision itself. */
export type Revision = { readonly name: string; readonly commit: string; readonly hasGoneOn?: true };

/**
 * Finds the commit that a revision names in the repository of a folder, or where the work has left it, so that what others have done since is not
 * told as a loss; or why there is none.
 */
export function findRevision(dir: string, name: string): Revision | NoRevisionReason {
  const repository = runGit(dir, ['rev-parse', '--git-dir']);
  if (repository === 'noGit') return 'noGit';
  if (repository === undefined) return 'noRepository';
  const commit = name.startsWith('-') ? undefined : lineOf(dir, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  if (commit === undefined) return lineOf(dir, ['rev-parse', '--is-shallow-repository']) === 'true' ? 'shallow' : 'unknownRevision';
  const left = lineOf(dir, ['merge-base', commit, 'HEAD']);
  return left === undefined || left === commit ? { name, commit } : { name, commit: left, hasGoneOn: true };
}

/** The names that the branch everything is published from may have, in the order in which they are looked for. */
const defaultBranches = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master'];

/**
 * The revision that readers see, as far as Git tells: where the work has left the branch that everything is published from; on that branch
 * itself, and where none is known, the last commit while the folder differs from it, otherwise the one before it. On a merge commit of a pull
 * request, as hosts check it out, that is the branch it is merged into. Undefined without Git, and for a first commit that nothing differs from.
 */
export function publishedRevision(dir: string): Revision | undefined {
  const head = findRevision(dir, 'HEAD');
  if (typeof head === 'string') return undefined;
  const known = new Set((lineOf(dir, ['for-each-ref', '--format=%(refname)', ...defaultBranches], ' ') ?? '').split(' '));
  const branch = defaultBranches.find((name) => known.has(name));
  const left = branch === undefined ? undefined : lineOf(dir, ['merge-base', branch, 'HEAD']);
  if (branch !== undefined && left !== undefined && left !== head.commit) return { name: branch.replace(/^refs\/(?:remotes|heads)\//, ''), commit: left };
  if (changedPaths(dir, head)?.length) return head;
  const before = findRevision(dir, 'HEAD^1');
  return typeof before === 'string' ? undefined : before;
}

/** What Git answers with, on one line; undefined when it refuses or says nothing. */
function lineOf(dir: string, args: readonly string[], between = '\n'): string | undefined {
  const said = runGit(dir, args);
  if (said === undefined || said === 'noGit') return undefined;
  return said.toString().trim().replaceAll('\n', between) || undefined;
}

/** A path, and the file that a revision has there, if it is one: no link, no other repository. */
type ChangedPath = { readonly path: string; readonly blob?: string };

const regularFile = /^100/;

const diffArguments = ['diff', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-color', '--no-ext-diff', '--ignore-submodules', '--relative'];

/** The paths of a folder that the working copy has otherwise than a revision, in their order; undefined when Git refuses. */
function changedPaths(dir: string, { commit }: Revision): readonly ChangedPath[] | undefined {
  const diff = runGit(dir, [...diffArguments, commit, '--', '.']);
  const others = runGit(dir, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  if (!(diff instanceof Buffer) || !(others instanceof Buffer)) return undefined;
  const known = new Map<string, ChangedPath>();
  for (const path of others.toString().split('\0').filter(Boolean)) known.set(path, { path });
  // `:100644 100644 <old> <new> M`, and after it the path; one of a merge that is not done stands there twice.
  const parts = diff.toString().split('\0');
  for (const [index, part] of parts.entries()) {
    const [, mode = '', blob = ''] = /^:(\d+) \d+ ([\da-f]+) [\da-f]+ [A-Z]\d*$/.exec(part) ?? [];
    const path = parts[index + 1];
    if (mode !== '' && path !== undefined) known.set(path, { ...known.get(path), path, ...(regularFile.test(mode) && { blob }) });
  }
  return [...known.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of a folder that the working copy has otherwise than a revision, with what they hold; old ones are read at once. */
export function readChangedFiles(dir: string, revision: Revision, isWanted: (path: string) => boolean = () => true): readonly ChangedFile[] | NoRevisionReason {
  const paths = changedPaths(dir, revision)?.filter(({ path }) => isWanted(path));
  if (paths === undefined) return 'noRepository';
  const blobs = new Map(
    readBlobs(
      dir,
      paths.flatMap(({ blob }) => blob ?? []),
    ),
  );
  if ([...blobs.values()].includes(undefined)) return 'incomplete';
  return paths.flatMap(({ path, blob }): readonly ChangedFile[] => {
    const file = join(dir, path);
    const before = blob === undefined ? undefined : blobs.get(blob);
    const after = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : undefined;
    // A file that was only touched is in the list of Git too.
    if (before !== undefined && after !== undefined && before.equals(after)) return [];
    return before === undefined && after === undefined ? [] : [{ path, ...(before && { before }), ...(after && { after }) }];
  });
}

/** Whether anything of some paths, from a folder, differs from a revision; false where that is not known. */
export function hasChanged(dir: string, { commit }: Revision, paths: readonly string[]): boolean {
  const said = runGit(dir, ['diff', '--name-only', '--ignore-submodules', commit, '--', ...paths]);
  return said instanceof Buffer && said.length > 0;
}

/** Whether a revision has anything in a folder: a copy of it in another repository is none of that one's. */
export function holds(dir: string, { commit }: Revision): boolean {
  const listing = runGit(dir, ['ls-tree', '--name-only', commit, '--', '.']);
  return listing instanceof Buffer && listing.length > 0;
}

/** Every file that a revision has below a folder, by its path from there; or why it cannot be had. */
export function readRevisionFiles(dir: string, { commit }: Revision): ReadonlyMap<string, Uint8Array> | NoRevisionReason {
  const listing = runGit(dir, ['ls-tree', '-r', '-z', commit]);
  if (!(listing instanceof Buffer)) return 'noRepository';
  // `100644 blob <id>`, a tab and the path.
  const files = listing
    .toString()
    .split('\0')
    .flatMap((line): readonly (readonly [path: string, blob: string])[] => {
      const [, mode = '', blob = '', path = ''] = /^(\d+) blob ([\da-f]+)\t([\s\S]+)$/.exec(line) ?? [];
      return regularFile.test(mode) ? [[path, blob]] : [];
    });
  const blobs = new Map(
    readBlobs(
      dir,
      files.map(([, blob]) => blob),
    ),
  );
  const read = files.flatMap(([path, blob]): readonly (readonly [string, Uint8Array])[] => {
    const bytes = blobs.get(blob);
    return bytes === undefined ? [] : [[path, bytes]];
  });
  return read.length === files.length ? new Map(read) : 'incomplete';
}
