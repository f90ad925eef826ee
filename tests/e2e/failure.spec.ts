import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { failingPort } from '../support/ports.ts';
import { catalogueContent } from '../support/workspace.ts';

let site: ChildProcess;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = spawn(process.execPath, ['--import', 'tsx', 'tests/support/failing-site.ts'], {
    env: { ...process.env, PORT: String(failingPort), CONTENT_DIR: catalogueContent },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const text of site.stdout ?? []) if (String(text).includes('ready')) break;
});

test.afterAll(async () => {
  site.kill();
  await once(site, 'exit');
});

for (const [path, lang, heading] of [
  ['/hankkeet', 'fi', 'Palvelussa on häiriö'],
  ['/hankkeet/move', 'fi', 'Palvelussa on häiriö'],
  ['/en/projects', 'en', 'The service has a problem'],
] as const) {
  test(`${path} that fails gets a complete page and tells nothing of the failure`, async ({ request }) => {
    const answer = await request.get(`http://localhost:${failingPort}${path}`);
    expect(answer.status()).toBe(500);
    expect(answer.headers()['cache-control']).toBe('no-store');
    const html = await answer.text();
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<h1>${heading}</h1>`);
    expect(html).not.toMatch(/secret-detail|CATALOGUE_TODAY|RangeError|<script|at \w+ \(/);
  });
}
