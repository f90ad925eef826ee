import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pagesOf } from '../support/site-pages.ts';
import { startSiteProcess } from '../support/site-process.ts';
import { root } from '../support/workspace.ts';

const dir = join(root, 'content');

/** Whether a project is a draft in any language: then it is not published. */
function isDraft(id: string): boolean {
  const files = readdirSync(join(dir, 'projects')).filter((name) => name.startsWith(`${id}.`));
  return files.some((name) => /^draft:\s*true\b/m.test(readFileSync(join(dir, 'projects', name), 'utf8')));
}

/** The only browser test that looks at what the editors have written; the others have a catalogue of their own. */
test('every page of the published content answers in every language, on the day of today', async ({ request }) => {
  const site = await startSiteProcess('content', { CONTENT_DIR: dir, SITE_BUILD_DIR: '', CATALOGUE_TODAY: '', CONTENT_DRAFTS: '' });
  try {
    for (const { path, locale, route } of pagesOf(dir)) {
      const answer = await request.get(site.origin + path, { maxRedirects: 0 });
      expect.soft(answer.status(), path).toBe(route.name === 'projects' && route.id !== undefined && isDraft(route.id) ? 404 : 200);
      expect.soft(await answer.text(), path).toContain(`<html lang="${locale}">`);
    }
  } finally {
    await site.stop();
  }
});
