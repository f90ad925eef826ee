import { expect, test } from '@playwright/test';
import { pathTo } from '#addresses/pages.ts';
import { locales } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';
import { fetchCompressed } from '../support/fetch-compressed.ts';
import { fitsAndBreaksNoRule } from '../support/fits-and-breaks-no-rule.ts';
import { port } from '../support/ports.ts';

/** States of the list that a reader meets. */
const states = [
  '?q=hakemus&fund=amif&status=ended',
  '?q=xyzzy+tulkki&fund=isf',
  '?from=31.2.2024&to=2023&fund=zzz',
  '?topic=turvapaikka&topic=paluu',
  '?topic=zzz&q=xyzzy&view=table',
  '?view=timeline',
  '?view=table&sort=amount-desc',
  '?q=visa&exact=1',
  '?fund=amif&gap=noAmount&gap=checkDue',
  '?q=paluu+tuki+2024&view=timeline',
  '?q=return+advice+2024&view=table',
  '?q=%25&fund=bmvi&sort=title',
  '?q=p%C3%A4%C3%A4ttyneet+AMIF+hankkeet',
  '?q=over+a+million',
  '?q=ongoing+interpreter+AMIF+2024',
  '?q=Somalia+xyzzy',
  '?q=Somalia+xyzzy&view=timeline',
  '?q=Somalia+xyzzy&view=table',
  '?q=xyzzy&status=ended',
  '?from=2025&to=2023&starts=joskus&ends=2999&amountFrom=2000&amountTo=10',
  '?starts=2022%2F2023&ends=2025&amountFrom=100000&amountTo=2000000&view=table',
];

for (const locale of locales) {
  const list = pathTo({ name: 'projects' }, locale);
  for (const state of states) {
    test(`${list}${state} breaks no rule and fits`, async ({ page }) => {
      await fitsAndBreaksNoRule(page, list + state);
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex,follow');
    });
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

for (const locale of locales) {
  const list = pathTo({ name: 'projects' }, locale);
  const words = messagesOf(locale);

  test(`${list} reads words of filters, and is led back to the words by keyboard alone`, async ({ page }) => {
    const [query = ''] = words.queryWords.value.status.ended.split(' | ');
    await page.goto(list);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${list}?q=${encodeURIComponent(query)}#results`);
    await expect(page.getByRole('link', { name: words.filters.remove })).toHaveCount(1);
    await page.getByRole('link', { name: words.search.searchWords }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${list}?q=${encodeURIComponent(query)}&exact=1#results`);
    await expect(page.getByRole('searchbox')).toHaveValue(query);
  });

  test(`${list} says beside a field what is wrong with it, and exchanges the ends of a range by a link`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${list}?from=2025&to=2023`);
    const field = page.getByRole('textbox', { name: words.filters.to, exact: true });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/2023/);
    await expect(field).toHaveValue('2023');
    await page.getByRole('link', { name: words.notices.swap.split(':')[0] ?? '' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${list}?from=2023&to=2025#results`);
  });
}

test('no state of the list weighs more than 12 kB', async () => {
  for (const locale of locales) {
    for (const state of ['', ...states]) {
      const { status, bytes } = await fetchCompressed(`http://localhost:${port}${pathTo({ name: 'projects' }, locale)}${state}`);
      expect.soft(status, state).toBe(200);
      expect.soft(bytes, state).toBeLessThanOrEqual(12_000);
    }
  }
});

test('a page beyond the end leads to the first one, empty fields are left out of the address', async ({ request }) => {
  for (const [from, to] of [
    ['/hankkeet?page=99&status=ended', '/hankkeet?status=ended'],
    ['/hankkeet?page=1000000', '/hankkeet'],
    ['/en/projects?q=&fund=AMIF&from=&to=', '/en/projects?fund=amif'],
    ['/hankkeet?q=&from=31.2.2024&sort=', '/hankkeet?from=31.2.2024'],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([307, to]);
  }
});

test('the order and the words as typed stay chosen from one search to the next, as the form shows', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/hankkeet?q=xyzzy&sort=title&exact=1');
  const exact = page.getByRole('checkbox', { name: messagesOf('fi').filters.exactField });
  await page.getByRole('searchbox').fill('paluu');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/hankkeet?q=paluu&sort=title&exact=1#results');
  await expect(exact).toBeChecked();
  await exact.uncheck();
  await page.getByRole('button', { name: messagesOf('fi').filters.show }).click();
  await expect(page).toHaveURL('/hankkeet?q=paluu&sort=title#results');
});

test('the timeline shows in forced colours what its forms say, and today stands below its word', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/hankkeet?view=timeline');
  const today = page.locator('tbody td:last-child > svg').first().locator('> line').last();
  await expect(today).toHaveCSS('stroke-width', '3px');
  const word = await page.locator('thead text').last().boundingBox();
  const line = await today.boundingBox();
  if (word === null || line === null) throw new Error('not drawn');
  expect(Math.abs(word.x + word.width / 2 - (line.x + line.width / 2))).toBeLessThan(2);
});

test('the timeline has its years on a telephone, in the head of each fund', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/hankkeet?view=timeline');
  const years = page.locator('th[scope=rowgroup] svg');
  expect(await years.count()).toBeGreaterThan(1);
  for (const axis of await years.all()) await expect(axis).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(years.first()).toBeHidden();
});

test('the table becomes a list of rows in a narrow window, and its bars begin and end alike', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/hankkeet?view=table');
  const bars = await page
    .locator('tbody td svg:has(rect)')
    .evaluateAll((drawn) => drawn.map((bar) => bar.getBoundingClientRect()).map(({ left, width }) => [left, width]));
  expect(bars.length).toBeGreaterThan(2);
  expect(new Set(bars.map(String)).size).toBe(1);
  await expect(page.locator('tfoot')).toContainText(/€/);
});

test('a wrong date is told in the title first, and the second link of the page leads past the form', async ({ page }) => {
  await page.goto('/hankkeet?from=31.2.2024');
  await expect(page).toHaveTitle(/^Virhe: /);
  await page.goto('/hankkeet?q=xyzzyx');
  await expect(page).toHaveTitle(/^Ei osumia: ”xyzzyx”/);
  await page.goto('/en/projects');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('results');
});

test('on paper the timeline and the table are one sheet on its side, the table with its sum, the day and its address', async ({ page }) => {
  for (const path of ['/en/projects?view=timeline', '/hankkeet?view=table']) {
    await page.goto(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g), path).toHaveLength(1);
    const [, width = 0, height = 0] = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/) ?? [];
    expect(Number(width), path).toBeGreaterThan(Number(height));
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('tfoot')).toBeVisible();
  await expect(page.getByText('Tulostettu 24.11.2026.')).toContainText('/hankkeet?view=table');
});

test('on paper a project with many results and sources is one sheet, and so are the funds and a fund with its projects in a table', async ({ page }) => {
  for (const path of [
    '/rahastot',
    '/rahastot/amif',
    '/en/funds/amif',
    '/en/projects/tehokkaat-oleskelulupaprosessit',
    '/hankkeet/tilda',
    '/hankkeet/oledigi',
  ]) {
    await page.goto(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g), path).toHaveLength(1);
  }
});

test('on paper a fund has a table in place of its pictures', async ({ page }) => {
  await page.goto('/rahastot/amif');
  const printed = page.getByRole('table', { name: 'Hankkeet ja niiden EU-rahoitus' });
  await expect(printed).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(printed).toBeVisible();
  await expect(page.getByRole('heading', { name: 'EU-rahoitus hankkeittain' })).toBeHidden();
  await expect(page.getByText('Tulostettu 24.11.2026.')).toContainText('/rahastot/amif');
});

test('on paper the list shows what was asked for and the day, and no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/hankkeet?q=tulkki');
  await expect(page.getByText('Haku: ”tulkki”')).toBeVisible();
  await expect(page.getByText('Tulostettu 24.11.2026')).toBeVisible();
  await expect(page.locator('form')).toBeHidden();
  await expect(page.locator('select')).toBeHidden();
});
