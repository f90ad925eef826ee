import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.ts';

/** Not every user has the folders of the system's programs on `PATH`. */
const servers = { names: ['nginx'], places: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'] };

const debianPackage = 'nginx-light';

const remedies = [
  'install nginx 1.22 or newer with your system’s package manager,',
  `on Debian or Ubuntu run sudo apt-get install --no-install-recommends ${debianPackage},`,
  'set E2E_NGINX to the path of an nginx that starts.',
];

/**
 * Finds an nginx: `E2E_NGINX`, an installed one; then installs one, unless `E2E_NO_INSTALL=1`.
 * @returns the path of its program
 * @throws Error that names everything that was tried and three remedies
 */
export function findNginx(): Promise<string> {
  return findProgram({ what: 'nginx', variable: 'E2E_NGINX', installed: servers, debianPackage, remedies }, prove);
}

function prove(path: string, name: string, tried: string[]): string | undefined {
  const run = spawnSync(path, ['-v'], { encoding: 'utf8', timeout: 10_000 });
  if (run.status === 0 && run.stderr.includes('nginx/')) return path;
  tried.push(`${name}: ${run.error?.message ?? `ended with ${run.status ?? run.signal}`}`);
  return undefined;
}
