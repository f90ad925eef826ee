import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { notServed } from './not-served.ts';
import { root } from './workspace.ts';

/**
 * Copies the build to the folder `SITE_BUILD_DIR` names, without its release: the tests make one of their own catalogue.
 * @throws when the site is not built
 */
function copyBuild(): void {
  const build = join(root, '.next');
  if (!existsSync(join(build, 'BUILD_ID'))) throw new Error('The site is not built: npm run build');
  const copy = join(root, process.env.SITE_BUILD_DIR ?? '');
  if (copy === root || copy === build) throw new Error('SITE_BUILD_DIR names no folder for the copy');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const name of readdirSync(build).filter((entry) => !notServed.test(entry))) {
    cpSync(join(build, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  }
}

copyBuild();
