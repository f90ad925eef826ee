import { expect, type Page, test } from '@playwright/test';
import { sitePages } from '../support/site-pages';

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

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const path of paths) {
    test(`${path} needs no sideways scrolling`, async ({ page }) => {
      await page.goto(path);
      expect(await overflow(page)).toEqual([]);
    });
  }

  test('text spacing of WCAG 1.4.12 loses nothing', async ({ page }) => {
    for (const path of paths) {
      await page.goto(path);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
        );
        document.adoptedStyleSheets = [sheet];
      });
      expect(await overflow(page), path).toEqual([]);
    }
  });
});

test('text twice as large loses nothing on a screen of 1280 px', async ({ page }) => {
  for (const path of paths) {
    await page.goto(path);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% }');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await overflow(page), path).toEqual([]);
  }
});

test('nothing moves while a page loads, and a first visit needs at most six requests', async ({ browser, baseURL }) => {
  for (const path of paths) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const requests: string[] = [];
    const sizes = new Map<string, number>();
    page.on('request', (request) => requests.push(request.url()));
    page.on('response', async (response) => sizes.set(response.url(), (await response.request().sizes()).responseBodySize));
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shift: ((window as { shift?: number }).shift ?? 0) + (entry as unknown as { value: number }).value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as { shift?: number }).shift ?? 0), path).toBe(0);
    expect(requests.length, `${path}: ${requests.join(' ')}`).toBeLessThanOrEqual(6);
    expect(requests.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
    const css = [...sizes].filter(([url]) => url.includes('.css')).reduce((sum, [, size]) => sum + size, 0);
    expect(css, path).toBeLessThanOrEqual(10_000);
    expect(css, path).toBeGreaterThan(0);
    for (const [url, size] of sizes) if (url.endsWith('.woff2')) expect(size).toBeLessThanOrEqual(30_000);
    await context.close();
  }
});

test.describe('with a keyboard', () => {
  for (const path of ['/', '/hankkeet', '/en/projects/move', '/rahastot', '/en/funds/amif']) {
    test(`${path} can be walked through, and the focus is always seen`, async ({ page }) => {
      await page.goto(path);
      const expected = await page.locator('a[href], summary, input, button, select').count();
      const seen: string[] = [];
      for (let step = 0; step < expected; step += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          return {
            name: element.textContent?.trim() ?? '',
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
    const summary = page.locator('summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('details').first()).toHaveAttribute('open', '');
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
