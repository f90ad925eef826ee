import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Serves the built site with many projects more than the catalogue of the tests has, on `PORT`, so that lists have more than one page. */
async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'many-site-'));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  // React chooses between its two builds when it is first imported, so this comes before everything else.
  Object.assign(process.env, { NODE_ENV: 'production', CONTENT_DIR: dir });
  const { manyMore, writeManyProjects } = await import('./many-projects');
  writeManyProjects(dir, manyMore);
  await import('./content-source.ts');
  const { startSite } = await import('./start-site.ts');
  await startSite();
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
