import { expect, type Page, test } from '@playwright/test';
import { brokenRules } from './broken-rules.ts';
import { faultyClasses } from './faulty-classes.ts';
import { htmlFaults } from './page-answer.ts';
import { outOfOrder } from './page-layout.ts';

/** The smallest and a usual window, in light and dark colours. */
const windows = [
  [320, 'light'],
  [1280, 'dark'],
] as const;

/**
 * Expects that a page answers 200 with valid HTML and has no class that does not exist, is seen in the order in which it is read out, and in each window
 * breaks no accessibility rule and needs no scrolling sideways.
 */
export async function fitsAndBreaksNoRule(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  expect.soft(await htmlFaults((await answer?.text()) ?? '')).toEqual([]);
  expect.soft(faultyClasses(await page.content())).toEqual([]);
  for (const [width, colorScheme] of windows) {
    await test.step(`${width} px, ${colorScheme}`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect.soft(await brokenRules(page), `${width} px, ${colorScheme}`).toEqual([]);
      if (width === 320) expect.soft(await outOfOrder(page), 'reading order').toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${width} px`).toBe(true);
    });
  }
}
