import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether this process may install packages of the system. */
export const isRoot = process.getuid?.() === 0;

/** Where a program is: each name in the folders of `PATH`, then other places, as far as there is a file. */
export function installedPaths(names: readonly string[], places: readonly string[]): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].filter((path) => existsSync(path));
}

/** Names of a program in the folders of `PATH`, and other places where it may be. */
type Installed = { readonly names: readonly string[]; readonly places: readonly string[] };

/** A program that tests need: what it is called, the variable that may name its path, where it may be, the package of Debian that has it. */
type Program = {
  readonly what: string;
  readonly variable: string;
  readonly installed: Installed;
  readonly debianPackage: string;
  readonly remedies: readonly string[];
};

/**
 * Finds a program: the one that its variable names, an installed one; then installs one, unless `E2E_NO_INSTALL=1`.
 * @param prove gives the path when the program does what it is needed for, and a line to `tried` when it does not
 * @returns the path of the program
 * @throws Error that names everything that was tried and the remedies
 */
export async function findProgram(
  { what, variable, installed, debianPackage, remedies }: Program,
  prove: (path: string, name: string, tried: string[]) => string | undefined,
): Promise<string> {
  const tried: string[] = [];
  const given = process.env[variable];
  const proveEach = (path: string) => prove(path, path, tried);
  const found = (given && prove(given, `${variable}=${given}`, tried)) || (await proveInstalled(installed, proveEach, tried));
  if (found) return found;
  const added = mayInstall(tried) && installWithApt(debianPackage, tried) ? await proveInstalled(installed, proveEach, tried) : undefined;
  if (added !== undefined) return added;
  throw notFound(what, tried, remedies);
}

/** The first installed program that proves itself. @param tried gets a line when there is none */
export async function proveInstalled<T>(
  { names, places }: Installed,
  prove: (path: string) => T | undefined | Promise<T | undefined>,
  tried: string[],
): Promise<T | undefined> {
  const paths = installedPaths(names, places);
  if (paths.length === 0) tried.push(`installed programs: none of ${names.join(', ')} on PATH`);
  for (const path of paths) {
    const proved = await prove(path);
    if (proved !== undefined) return proved;
  }
  return undefined;
}

/** Whether tests may install programs; `E2E_NO_INSTALL=1` forbids it. @param tried gets a line when it does */
export function mayInstall(tried: string[]): boolean {
  if (process.env.E2E_NO_INSTALL !== '1') return true;
  tried.push('installing: turned off by E2E_NO_INSTALL=1');
  return false;
}

/** Installs a package of Debian or Ubuntu, as root. @param tried gets a line for everything that goes wrong */
export function installWithApt(name: string, tried: string[]): boolean {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    tried.push(`apt-get install ${name}: needs root on Debian or Ubuntu`);
    return false;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', name],
  ].every((args) => {
    const run = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 });
    if (run.status !== 0) tried.push(`apt-get ${args.join(' ')}: ended with ${run.status ?? run.signal}`);
    return run.status === 0;
  });
}

/** An error that names everything that was tried, and what to do. */
export function notFound(what: string, tried: readonly string[], remedies: readonly string[]): Error {
  const steps = remedies.map((remedy, at) => `  ${at + 1}. ${remedy}`).join('\n');
  return new Error(
    `No ${what} that starts was found. Tried:\n${tried.map((line) => `  - ${line}`).join('\n')}\nDo one of these and run the tests again:\n${steps}`,
  );
}
