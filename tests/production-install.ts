import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './support/free-port.ts';
import { notServed } from './support/not-served.ts';
import { putSnapshot } from './support/with-snapshots.ts';
import { root } from './support/workspace.ts';

/** One address of every kind, and what the answer begins or ends with; none needs what only the build has. */
const addresses: readonly (readonly [path: string, type: string])[] = [
  ['/', 'text/html'],
  ['/hankkeet', 'text/html'],
  ['/en/projects?q=asylum', 'text/html'],
  ['/rahastot', 'text/html'],
  ['/tietoa', 'text/html'],
  ['/muutokset', 'text/html'],
  ['/avoin-data', 'text/html'],
  ['/avoin-data/rajapinta', 'text/html'],
  ['/avoin-data/versiot', 'text/html'],
  ['/avoin-data/versiot/0123456789ab', 'text/html'],
  ['/avoin-data/versiot/0123456789ab/projects.fi.csv', 'text/csv'],
  ['/hankkeet.csv', 'text/csv'],
  ['/hankkeet.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/hankkeet.atom', 'application/atom+xml'],
  ['/avoin-data.ttl', 'text/turtle'],
  ['/avoin-data.bib', 'application/x-bibtex'],
  ['/kuva.png', 'image/png'],
  ['/api/v1/openapi.json', 'application/json'],
  ['/sitemap.xml', 'application/xml'],
  ['/icon.svg', 'image/svg+xml'],
];

/**
 * `npm run test:production` after `npm run build`: installs the production dependencies in an empty folder, puts the built site beside them without
 * any source, starts it as in production and asks for an address of every kind.
 */
async function main(): Promise<void> {
  if (!existsSync(join(root, '.next/release'))) throw new Error('There is no release: npm run build');
  const dir = mkdtempSync(join(tmpdir(), 'production-'));
  try {
    for (const name of ['package.json', 'package-lock.json', 'messages', 'public']) cpSync(join(root, name), join(dir, name), { recursive: true });
    for (const name of readdirSync(join(root, '.next')).filter((entry) => entry === 'release' || !notServed.test(entry))) {
      cpSync(join(root, '.next', name), join(dir, '.next', name), { recursive: true, verbatimSymlinks: true });
    }
    putSnapshot(join(dir, 'snapshots'), '0123456789ab', { day: '2026-01-01', number: 1 }, { 'projects.fi.csv': 'id\r\n' });
    const { status, stderr } = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
      cwd: dir,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm ci --omit=dev ended with ${status}: ${stderr}`);
    const present = ['tsx', 'remark', 'gray-matter', 'esbuild', 'typescript'].filter((name) => existsSync(join(dir, 'node_modules', name)));
    if (present.length > 0) throw new Error(`Installed for production: ${present.join(', ')}`);
    await serveAndAsk(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function serveAndAsk(dir: string): Promise<void> {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_ORIGIN: 'https://hankkeet.example.fi',
  };
  const site = spawn(process.execPath, ['.next/bin/serve.mjs'], { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [site.stdout, site.stderr]) {
    stream.on('data', (text) => {
      said += String(text);
    });
  }
  try {
    const origin = `http://127.0.0.1:${port}`;
    while (!(await fetch(origin).catch(() => undefined))) {
      if (site.exitCode !== null) throw new Error(`The site ended with ${site.exitCode}: ${said}`);
      await sleep(50);
    }
    for (const [path, type] of addresses) {
      const answer = await fetch(origin + path);
      const bytes = (await answer.arrayBuffer()).byteLength;
      const found = answer.headers.get('content-type') ?? '';
      if (answer.status !== 200 || !found.startsWith(type) || bytes === 0)
        throw new Error(`${path} answered ${answer.status} ${found}, ${bytes} bytes: ${said}`);
      process.stdout.write(`${path} ${answer.status} ${found} ${bytes}\n`);
    }
    const missing = await fetch(`${origin}/hankkeet/ei-ole`);
    if (missing.status !== 404 || !(await missing.text()).includes('</html>')) throw new Error(`What is not there answered ${missing.status}`);
    site.kill('SIGTERM');
    const [code]: readonly unknown[] = await once(site, 'exit');
    if (code !== 0) throw new Error(`The site ended with ${String(code)}: ${said}`);
    process.stdout.write(`With production dependencies ${addresses.length} addresses answer, and the site ends with 0.\n`);
  } finally {
    site.kill('SIGKILL');
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
