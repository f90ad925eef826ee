import { expect, test } from '@playwright/test';
import { locales } from '../../src/domain/locale';
import { messagesOf } from '../../src/i18n/messages';
import { pathTo } from '../../src/i18n/routes';
import { brokenRules } from '../support/broken-rules';

/** States of the list that a reader meets. */
const states = [
  '?q=hakemus&fund=amif&status=ended',
  '?q=xyzzy+tulkki&fund=isf',
  '?from=31.2.2024&to=2023&fund=zzz',
  '?view=timeline',
  '?view=table&sort=amount-desc',
  '?q=visa&exact=1',
  '?fund=amif&gap=noAmount&gap=checkDue',
];

for (const locale of locales) {
  const list = pathTo({ name: 'projects' }, locale);
  for (const state of states) {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      test(`${list}${state} breaks no rule and fits, ${width} px, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const answer = await page.goto(list + state);
        expect(answer?.status()).toBe(200);
        expect(await brokenRules(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
        expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex,follow');
      });
    }
  }

  test(`${list} is searched, narrowed, widened and read in another language by keyboard alone`, async ({ page }) => {
    const words = messagesOf(locale);
    await page.goto(pathTo({ name: 'home' }, locale));
    await page.getByRole('searchbox').fill('Somalia');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${list}?q=Somalia#results`);
    await expect(page.locator('mark').first()).toBeVisible();
    await page.getByRole('checkbox', { name: 'AMIF' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${list}?q=Somalia&fund=amif#results`);
    for (const other of locales.filter((name) => name !== locale)) {
      await page.getByRole('link', { name: messagesOf(other).language.name }).click();
      await expect(page).toHaveURL(`${pathTo({ name: 'projects' }, other)}?q=Somalia&fund=amif`);
      await page.goBack();
    }
    await page.getByRole('link', { name: words.filters.remove }).last().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${list}?q=Somalia#results`);
  });
}

test('a page beyond the end leads to the first one, empty fields are left out of the address', async ({ request }) => {
  for (const [from, to] of [
    ['/hankkeet?page=99&status=ended', '/hankkeet?status=ended'],
    ['/en/projects?q=&fund=amif&from=&to=', '/en/projects?fund=amif'],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([307, to]);
  }
});

test('on paper the list shows what was asked for and the day, and no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/hankkeet?q=tulkki');
  await expect(page.getByText('Haku: ”tulkki”')).toBeVisible();
  await expect(page.getByText('Tilanne 24.11.2026')).toBeVisible();
  await expect(page.locator('form')).toBeHidden();
  await expect(page.locator('select')).toBeHidden();
});
