import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject, passIn } from './project-copy.ts';
import type { ReleaseFolder } from './replica.ts';
import { root } from './workspace.ts';

/** What every page of the next release says at its foot, and no page of this one. */
export const nextMark = 'Rollout 2.';

/**
 * Builds a release with other content, words and styles in a folder that is empty, as the next deployment would. Takes a minute or two.
 * @throws Error when it does not build
 */
export function buildNextRelease(dir: string): ReleaseFolder {
  copyProject(dir);
  installPackages(dir);
  for (const file of filesIn(join(dir, 'messages'), 'site.json')) {
    const { footer, ...others } = JSON.parse(readFileSync(file, 'utf8')) as { footer: { about: string } };
    writeFileSync(file, JSON.stringify({ ...others, footer: { ...footer, about: `${footer.about} ${nextMark}` } }));
  }
  for (const file of filesIn(join(dir, 'content/pages'), '.md')) writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\n${nextMark}\n`);
  const style = join(dir, 'src/styles/base.css');
  writeFileSync(style, `${readFileSync(style, 'utf8')}\n:root {\n  --rollout: 2;\n}\n`);
  if (!passIn(dir, ['build'])) throw new Error('The next release does not build');
  return dir;
}

/**
 * Lays a release out anew in a folder that is empty, with its largest part cut short, as by a copy that was broken off.
 * @returns the name of the part, from the folder
 */
export function damageRelease(release: ReleaseFolder, dir: string): string {
  for (const name of readdirSync(release)) {
    if (name !== '.next' && name !== '.git') symlinkSync(join(release, name), join(dir, name));
  }
  mkdirSync(join(dir, '.next'));
  for (const name of readdirSync(join(release, '.next'))) {
    if (name !== 'cache') cpSync(join(release, '.next', name), join(dir, '.next', name), { recursive: true, verbatimSymlinks: true });
  }
  const [largest] = filesIn(join(dir, '.next/release'), '').toSorted((a, b) => statSync(b).size - statSync(a).size);
  if (largest === undefined) throw new Error(`${release} has no parts of a release`);
  const bytes = readFileSync(largest);
  writeFileSync(largest, bytes.subarray(0, bytes.length / 2));
  return largest.slice(dir.length + 1);
}

/** The framework's build takes no packages from outside its folder, so a link to the folder is not enough; hard links cost nothing. */
function installPackages(dir: string): void {
  const [from, to] = [join(root, 'node_modules'), join(dir, 'node_modules')];
  if (spawnSync('cp', ['-al', from, to], { stdio: 'ignore' }).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

function filesIn(folder: string, ending: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return paths.filter((path) => path.endsWith(ending) && statSync(path).isFile());
}
