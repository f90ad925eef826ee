import { expect, type Page } from '@playwright/test';

/** WCAG 1.4.12. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

/** Expects that an open page fits 320 px and is seen there in the order in which it is read out, and fits wide text spacing, and text twice as large on a screen and on a phone; leaves it without these styles. */
export async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await overflow(page), '320 px').toEqual([]);
  expect.soft(await outOfOrder(page), 'reading order').toEqual([]);
  await restyle(page, spacing);
  expect.soft(await overflow(page), 'text spacing').toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await restyle(page, 'html { font-size: 200% }');
  expect.soft(await overflow(page), 'text twice as large').toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect.soft(await overflow(page), 'text twice as large on a phone').toEqual([]);
  await restyle(page, '');
}

/** What is seen wholly above something that is read out before it; only a window of one column can tell. */
export function outOfOrder(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    let lowest = Number.NEGATIVE_INFINITY;
    for (const element of document.querySelectorAll('h1, h2, h3, h4, p, dt, dd, li, th, td, caption, a, button, input, select, summary')) {
      const { top, bottom, height } = element.getBoundingClientRect();
      const seen = height > 0 && element.checkVisibility() && element.closest('.hidden-text, .skip, thead') === null;
      if (seen && bottom <= lowest) faults.push(`${element.tagName} ${element.textContent?.slice(0, 40)}`);
      if (seen) lowest = Math.max(lowest, top);
    }
    return faults;
  });
}

/** Elements that stick out of the page, and text that is cut off. */
function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      const hidden = element.closest('.hidden-text, .skip, thead, svg') !== null;
      return !hidden && box.width > 0 && box.right > width + 1;
    });
    const scrolls = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
    return [...scrolls, ...wide.map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`)];
  });
}

/** Adds a style sheet the way a reader's own settings would. */
function restyle(page: Page, css: string): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
