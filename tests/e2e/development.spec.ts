import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { excerptOf, wordsOf } from '#site/fault-words.ts';
import { messagesOf } from '#words/messages.ts';
import { type SiteProcess, startSiteProcess } from '../support/site-process.ts';
import { edit, goodContent, load } from '../support/workspace.ts';

/**
 * Seconds that the server may work from the saving of a file to the seeing of it. On an idle machine it is seen after 300 to 600 ms; the
 * limit is of CPU time, because on a busy machine it may take any time.
 */
const limit = 3;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const dir = mkdtempSync(join(tmpdir(), 'development-'));
const words = { fi: messagesOf('fi').development, en: messagesOf('en').development };
let site: SiteProcess;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  cpSync(goodContent, dir, { recursive: true });
  // A build folder of its own, so that a development server may run beside the tests.
  site = await startSiteProcess('dev', { CONTENT_DIR: dir, CONTENT_DRAFTS: '1', CATALOGUE_TODAY: '2026-11-24', SITE_BUILD_DIR: '.next/e2e' });
  for (const path of ['/hankkeet/valo', '/tietoa', '/hankkeet/ei-ole']) await (await fetch(site.origin + path)).text();
});

test.afterAll(async () => {
  await site?.stop();
  rmSync(dir, { recursive: true });
});

/** Saves a change and waits until the open page shows a text; prints how long it took, and expects that it was not much work. */
async function saveAndSee(page: Page, what: string, save: () => void, text: string): Promise<void> {
  const saved = performance.now();
  const before = site.cpuSeconds();
  save();
  await page.getByText(text).first().waitFor();
  const worked = site.cpuSeconds() - before;
  process.stdout.write(`\n${what}: shown after ${(performance.now() - saved).toFixed(0)} ms and ${worked.toFixed(2)} s of work\n`);
  expect(worked).toBeLessThan(limit);
}

/** Accessibility rules a page breaks; the framework's own tools are left out. */
async function brokenRules(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).exclude('nextjs-portal').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

for (const [locale, path, from, to] of [
  ['fi', '/hankkeet/valo', 'Hankkeessa mitataan valoa. Mittaus', 'Hankkeessa mitataan hämärää. Mittaus'],
  ['en', '/en/projects/valo', 'title: Measuring light', 'title: Measuring dusk'],
] as const) {
  test(`a saved ${locale} file is shown by the open page`, async ({ page }) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(site.origin + path);
    await page.waitForLoadState('networkidle');
    await saveAndSee(page, `projects/valo.${locale}.md`, () => edit(dir, `projects/valo.${locale}.md`, from, to), to.replace('title: ', ''));
    await saveAndSee(page, 'and back', () => edit(dir, `projects/valo.${locale}.md`, to, from), from.replace('title: ', ''));
    expect(failures).toEqual([]);
  });
}

test('a saved list of words is shown by the open page', async ({ page }) => {
  await page.goto(`${site.origin}/tietoa`);
  const glossary = readFileSync(join(dir, 'glossary.yml'), 'utf8');
  await saveAndSee(
    page,
    'glossary.yml',
    () => writeFileSync(join(dir, 'glossary.yml'), `${glossary}XYZ:\n  fi: uusi lyhenne\n  en: a new abbreviation\n`),
    'uusi lyhenne',
  );
});

for (const [locale, path, sound, behind] of [
  ['fi', '/hankkeet/valo', '/rahastot/amif', '/hankkeet'],
  ['en', '/en/projects/valo', '/en/funds/amif', '/en/projects'],
] as const) {
  test(`an error is shown in ${locale} by the page of its file, while other pages go on, until it is mended`, async ({ page, context }) => {
    await page.goto(site.origin + path);
    const other = await context.newPage();
    await other.goto(site.origin + sound);
    const heading = await other.locator('h1').textContent();
    await page.bringToFront();

    const spoil = () => edit(dir, 'projects/valo.fi.md', 'end: 2025-04-30', 'end: 30.4.2025');
    await saveAndSee(page, 'an error', spoil, words[locale].here);
    const { faults } = load(dir);
    expect(faults).toHaveLength(1);
    for (const fault of faults) {
      const { problem, fix } = wordsOf(fault, locale);
      const item = page.getByRole('listitem').filter({ hasText: `${fault.place.file}:${fault.place.line}:${fault.place.column}` });
      await expect(item).toContainText(problem);
      await expect(item).toContainText(fix);
      expect(await item.locator('pre').textContent()).toBe(excerptOf(fault));
    }
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await brokenRules(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }

    await expect(other.getByText(words[locale].behind)).toBeVisible();
    await expect(other.locator('h1')).toHaveText(heading ?? '');
    expect(await brokenRules(other)).toEqual([]);
    await other.getByRole('link', { name: words[locale].showFaults }).click();
    await expect(other.getByRole('heading', { name: words[locale].elsewhere })).toBeVisible();
    expect((await page.request.get(site.origin + path)).status()).toBe(500);
    expect((await page.request.get(site.origin + behind)).status()).toBe(200);

    const sentence = { fi: 'Hankkeessa mitataan valoa. Mittaus', en: 'The project measures light' }[locale];
    await saveAndSee(page, 'mended', () => edit(dir, 'projects/valo.fi.md', 'end: 30.4.2025', 'end: 2025-04-30'), sentence);
    await expect(other.getByRole('heading', { name: words[locale].elsewhere })).toBeHidden();
  });
}

test('a new file appears, with a notice and noindex while it is a draft, and is gone when it is deleted', async ({ page }) => {
  const file = join(dir, 'projects/uusi.fi.md');
  const draft = readFileSync(join(dir, 'projects/valo.fi.md'), 'utf8').replace('title: Valon mittaus', 'title: Aivan uusi hanke\ndraft: true');
  const missing = await page.goto(`${site.origin}/hankkeet/uusi`);
  expect(missing?.status()).toBe(404);
  const incomplete = draft.replace(/^summary: .*\n/m, '');
  await saveAndSee(page, 'an incomplete draft', () => writeFileSync(file, incomplete), words.fi.incompleteText);
  await expect(page.getByRole('listitem').filter({ hasText: 'projects/uusi.fi.md' })).toContainText('summary');
  expect((await page.request.get(`${site.origin}/hankkeet`)).status()).toBe(200);
  await saveAndSee(page, 'a new file', () => writeFileSync(file, draft), 'Aivan uusi hanke');
  await expect(page.getByText(messagesOf('fi').project.draft)).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex,follow');
  expect((await page.request.get(`${site.origin}/hankkeet/uusi`)).status()).toBe(200);
  await saveAndSee(page, 'a deleted file', () => rmSync(file), messagesOf('fi').error.notFound);
  expect((await page.request.get(`${site.origin}/hankkeet/uusi`)).status()).toBe(404);
});

test('addresses are answered as by the built site', async ({ request }) => {
  const moved = await request.get(`${site.origin}/fi/hankkeet/valo`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, '/hankkeet/valo']);
  expect((await request.post(`${site.origin}/hankkeet`)).status()).toBe(405);
});
