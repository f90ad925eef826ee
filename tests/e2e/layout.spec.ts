import { expect, type Page, type Response, test } from '@playwright/test';
import { sitePages } from '../support/site-pages.ts';

const paths = [...sitePages.map((page) => page.path), '/ei-ole', '/en/nothing', '/500', '/en/500'];

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

/** WCAG 1.4.12. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

for (const path of paths) {
  test(`${path} fits 320 px, wide text spacing, and text twice as large on a screen and on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await overflow(page), '320 px').toEqual([]);
    await restyle(page, spacing);
    expect(await overflow(page), 'text spacing').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await restyle(page, 'html { font-size: 200% }');
    expect(await overflow(page), 'text twice as large').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page), 'text twice as large on a phone').toEqual([]);
  });

  test(`${path} does not move while it loads, and needs at most six small answers of this server`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const answers: Response[] = [];
    page.on('response', (response) => answers.push(response));
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shift: ((window as { shift?: number }).shift ?? 0) + (entry as unknown as { value: number }).value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as { shift?: number }).shift ?? 0)).toBe(0);
    const sizes = await Promise.all(answers.map(async (answer) => ({ url: answer.url(), bytes: (await answer.request().sizes()).responseBodySize })));
    expect(sizes.length, JSON.stringify(sizes)).toBeLessThanOrEqual(6);
    expect(sizes.filter(({ url }) => !url.startsWith(String(baseURL)))).toEqual([]);
    expect(sizes.filter(({ url }) => url.endsWith('.js'))).toEqual([]);
    const sum = (end: string) => sizes.filter(({ url }) => url.endsWith(end)).reduce((total, { bytes }) => total + bytes, 0);
    expect(sum('.css')).toBeGreaterThan(0);
    expect(sum('.css')).toBeLessThanOrEqual(10_000);
    expect(sum('.woff2')).toBeGreaterThan(0);
    expect(sum('.woff2')).toBeLessThanOrEqual(30_000);
  });
}

test.describe('with a keyboard', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  for (const path of ['/', '/hankkeet', '/en/projects/move', '/rahastot', '/en/funds/amif', '/aineiston-tila']) {
    test(`${path} can be walked through, and the focus is always seen`, async ({ page }) => {
      await page.goto(path);
      const expected = await page.locator('a[href], summary, input, button, select').filter({ visible: true }).count();
      const seen: string[] = [];
      for (let step = 0; step < expected; step += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement & { readonly labels?: NodeListOf<HTMLLabelElement> };
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          return {
            name: (element.labels?.[0] ?? element).textContent?.trim() ?? '',
            outline: Number.parseFloat(style.outlineWidth),
            height: box.height,
            visible: box.bottom > 0 && box.top < innerHeight,
          };
        });
        expect(focus.name).not.toBe('');
        expect(focus.outline, focus.name).toBeGreaterThanOrEqual(2);
        expect(focus.height, focus.name).toBeGreaterThanOrEqual(24);
        expect(focus.visible, focus.name).toBe(true);
        seen.push(focus.name);
      }
      expect(seen[0]).toMatch(/Siirry sisältöön|Skip to content/);
      expect(seen).toHaveLength(expected);
    });
  }

  test('the skip link leads into the content, and goals open with Enter', async ({ page }) => {
    await page.goto('/hankkeet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    const summary = page.locator('article summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('article details').first()).toHaveAttribute('open', '');
  });
});

test('without scripts the language link leads to the same page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/hankkeet/move');
  await page.getByRole('link', { name: 'In English' }).click();
  await expect(page).toHaveURL(/\/en\/projects\/move$/);
  await page.getByRole('link', { name: 'Suomeksi' }).click();
  await expect(page).toHaveURL(/\/hankkeet\/move$/);
  await context.close();
});

test('on paper there is the content, the addresses of sources and no menus', async ({ page }) => {
  await page.goto('/hankkeet/kotu');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const after = await page
    .locator('main a[href^="https"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('https://');
});

for (const path of ['/aineiston-tila', '/en/funds']) {
  test(`${path} keeps its tables on paper, which is as narrow as a screen on which they become lists`, async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await page.goto(path);
    const headings = page.locator('thead').first();
    const cell = page.locator('tbody td:not(:empty)').last();
    await expect(headings).toHaveCSS('position', 'absolute');
    await expect(cell).not.toHaveCSS('display', 'table-cell');
    await page.emulateMedia({ media: 'print' });
    await expect(headings).toHaveCSS('position', 'static');
    await expect(cell).toHaveCSS('display', 'table-cell');
  });
}
