import { expect, test } from '@playwright/test';
import { brokenRules } from '../support/broken-rules.ts';
import { sitePages } from '../support/site-pages.ts';

const errorPages = ['/ei-ole', '/en/nothing', '/500', '/en/500'];

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme });
      for (const path of [...sitePages.map((page) => page.path), ...errorPages]) {
        test(`${path} breaks no rule`, async ({ page }) => {
          await page.goto(path);
          expect(await brokenRules(page)).toEqual([]);
        });
      }
    });
  }
}
