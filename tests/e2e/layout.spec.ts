import { expect, test } from '@playwright/test';

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
    const summary = page.locator('main ol > li summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('main ol > li details').first()).toHaveAttribute('open', '');
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
