import { spawnSync } from 'node:child_process';
import { installWithApt, mayInstall, notFound, proveInstalled } from './find-program.ts';

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
export async function findNginx(): Promise<string> {
  const tried: string[] = [];
  const given = process.env.E2E_NGINX;
  const proveEach = (path: string) => prove(path, path, tried);
  const found = (given && prove(given, `E2E_NGINX=${given}`, tried)) || (await proveInstalled(servers, proveEach, tried));
  if (found) return found;
  const installed = mayInstall(tried) && installWithApt(debianPackage, tried) ? await proveInstalled(servers, proveEach, tried) : undefined;
  if (installed !== undefined) return installed;
  throw notFound('nginx', tried, remedies);
}

function prove(path: string, name: string, tried: string[]): string | undefined {
  const run = spawnSync(path, ['-v'], { encoding: 'utf8', timeout: 10_000 });
  if (run.status === 0 && run.stderr.includes('nginx/')) return path;
  tried.push(`${name}: ${run.error?.message ?? `ended with ${run.status ?? run.signal}`}`);
  return undefined;
}
