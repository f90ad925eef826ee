import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { failingPort } from '../support/ports.ts';
import { catalogueContent } from '../support/workspace.ts';

let site: ChildProcess;
let log = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = spawn(process.execPath, ['--import', 'tsx', 'tests/support/failing-site.ts'], {
    env: { ...process.env, PORT: String(failingPort), CONTENT_DIR: catalogueContent },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [site.stdout, site.stderr]) {
    stream?.on('data', (text) => {
      log += String(text);
    });
  }
  // As long as the servers of the other tests may take to start.
  await expect.poll(() => `${log}${site.exitCode === null ? '' : `ended with ${site.exitCode}`}`, { timeout: 240_000 }).toMatch(/ready\n|ended/);
  expect(site.exitCode, log).toBeNull();
});

test.afterAll(async () => {
  if (site.exitCode !== null) return;
  site.kill();
  await once(site, 'exit');
});

for (const [path, lang, heading] of [
  ['/hankkeet?q=a', 'fi', 'Palvelussa on häiriö'],
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

for (const [what, path, url = path] of [
  // The framework is asked for a page by the one address that it has.
  ['page', '/en/projects?q=a%20b&__proto__=1', '/en/projects?q=a+b'],
  ['file', '/hankkeet.csv?q=a'],
  ['file', '/api/v1/projects'],
] as const) {
  test(`the log tells the method, the address and the stack of the ${what} that failed at ${path}`, async ({ request }) => {
    expect((await request.get(`http://localhost:${failingPort}${path}`)).status()).toBe(500);
    const told = () => log.split('\n').flatMap((line) => (line.startsWith('{') && line.endsWith('}') ? [JSON.parse(line) as unknown] : []));
    await expect.poll(told).toContainEqual(
      expect.objectContaining({
        level: 'error',
        what,
        method: 'GET',
        url,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        stack: expect.stringMatching(/^RangeError: CATALOGUE_TODAY=secret-detail.*(?:\n +at .*)*\bsrc\/.*\.ts:\d+:\d+/),
      }),
    );
  });
}
