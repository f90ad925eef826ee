import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { messagesOf } from '#words/messages.ts';
import { dataBlocksOf } from '../support/data-blocks.ts';
import { type SiteProcess, startSiteProcess } from '../support/site-process.ts';
import { goodContent } from '../support/workspace.ts';

const dir = mkdtempSync(join(tmpdir(), 'drafts-'));
const today = { CATALOGUE_TODAY: '2026-11-24' };
let preview: SiteProcess;
let site: SiteProcess;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  cpSync(goodContent, dir, { recursive: true });
  const text = readFileSync(join(dir, 'projects/valo.fi.md'), 'utf8');
  writeFileSync(join(dir, 'projects/luonnos.fi.md'), text.replace('title: Valon mittaus', 'title: Keskeneräinen hanke\ndraft: true'));
  [preview, site] = await Promise.all([
    startSiteProcess('content', { CONTENT_DIR: dir, CONTENT_DRAFTS: '1', ...today }),
    startSiteProcess('content', { CONTENT_DIR: dir, CONTENT_DRAFTS: '', ...today }),
  ]);
});

test.afterAll(async () => {
  await Promise.all([preview?.stop(), site?.stop()]);
  rmSync(dir, { recursive: true });
});

for (const [locale, path, list] of [
  ['fi', '/hankkeet/luonnos', '/hankkeet'],
  ['en', '/en/projects/luonnos', '/en/projects'],
] as const) {
  test(`the built site shows a draft at ${path} only when asked to, with a notice and noindex`, async ({ request }) => {
    const shown = await request.get(preview.origin + path);
    expect(shown.status()).toBe(200);
    const html = await shown.text();
    expect(html).toContain(`<p class="notice">${messagesOf(locale).project.draft}</p>`);
    expect(html).toContain('<meta name="robots" content="noindex,follow"');
    expect(dataBlocksOf(html)).toHaveLength(2);
    const listed = await request.get(preview.origin + list);
    expect(await listed.text()).toContain('Keskeneräinen hanke');
    expect(listed.headers()['x-robots-tag']).toBe('noindex');

    expect((await request.get(site.origin + path)).status()).toBe(404);
    const published = await request.get(site.origin + list);
    expect(await published.text()).not.toContain('Keskeneräinen hanke');
    expect(published.headers()['x-robots-tag']).toBeUndefined();
  });
}
