import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Serves the built site in this process with so many projects more than there are, for as long as it is used. */
export async function withManyProjects(count: number, use: (origin: string) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'many-projects-'));
  try {
    // React chooses between its two builds when it is first imported, so this comes before everything else.
    Object.assign(process.env, { NODE_ENV: 'production', CONTENT_DIR: dir });
    const { writeManyProjects } = await import('./many-projects');
    writeManyProjects(dir, count);
    await import('./content-source.ts');
    const { startSite } = await import('./start-site.ts');
    const server = await startSite(0);
    await use(`http://localhost:${(server.address() as AddressInfo).port}`);
    await new Promise((resolve) => server.close(resolve));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
