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

/** The first installed program that proves itself. @param tried gets a line when there is none */
export async function proveInstalled<T>(
  { names, places }: { readonly names: readonly string[]; readonly places: readonly string[] },
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
