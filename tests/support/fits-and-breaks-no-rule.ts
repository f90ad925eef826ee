import { expect, type Page } from '@playwright/test';
import { brokenRules } from './broken-rules.ts';

/** The smallest and a usual window, in light and dark colours. */
export const windows = [
  [320, 'light'],
  [1280, 'dark'],
] as const;

/** Expects that a page answers 200, breaks no accessibility rule and needs no scrolling sideways in a window of a width in CSS pixels. */
export async function fitsAndBreaksNoRule(page: Page, address: string, [width, colorScheme]: (typeof windows)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  expect(await brokenRules(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
}
