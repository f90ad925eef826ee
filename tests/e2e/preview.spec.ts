import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { brokenRules } from '../support/broken-rules.ts';
import { withGitContent } from '../support/git-content.ts';
import { htmlFaults } from '../support/page-answer.ts';
import { renameProject, withPublishedContent } from '../support/published-content.ts';
import { startCommand } from '../support/run-command.ts';
import { catalogueContent, edit } from '../support/workspace.ts';

const locales = ['fi', 'en'] as const;

test('the preview of a change shows the pages before and after it in one file that needs no network and breaks no rule', async ({ browser }) => {
  await withPublishedContent(async (content) => {
    const { dir, repository } = content;
    for (const locale of locales) {
      const text = readFileSync(join(dir, `projects/valo.${locale}.md`), 'utf8');
      writeFileSync(join(dir, `projects/luonnos.${locale}.md`), text.replace(/^title: /m, 'draft: true\ntitle: Uusi '));
      edit(dir, `projects/valo.${locale}.md`, 'end: 2025-04-30', 'end: 2027-12-31');
    }
    renameProject(content, 'silta', 'uusi-silta');
    for (const locale of locales) {
      edit(dir, `projects/uusi-silta.${locale}.md`, 'aliases: [vanha-silta]', 'aliases: [vanha-silta, silta]');
      for (const id of ['valo', 'luonnos']) edit(dir, `projects/${id}.${locale}.md`, `(silta.${locale}.md)`, `(uusi-silta.${locale}.md)`);
    }
    edit(dir, 'pages/about.fi.md', 'title: ', 'title: Kaikki ');
    const file = join(repository, 'esikatselu.html');
    const { status, stdout, stderr } = startCommand('content:preview', dir, '--base', 'HEAD', '--output', file);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('on valmis');

    const html = readFileSync(file, 'utf8');
    expect(Buffer.byteLength(html)).toBeLessThan(300_000);
    expect(await htmlFaults(html)).toEqual([]);
    const context = await browser.newContext({ offline: true, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    page.on('request', (request) => told.push(...(/^(?:file|data):/.test(request.url()) ? [] : [request.url()])));
    await page.goto(`file://${file}`);
    // A page of which nothing differs in a language is left out: the English text about the service.
    expect(await page.locator('.preview-page > h2 code').allTextContents()).toEqual([
      '/tietoa',
      '/hankkeet/uusi-silta',
      '/en/projects/uusi-silta',
      '/hankkeet/valo',
      '/en/projects/valo',
      '/hankkeet/luonnos',
      '/en/projects/luonnos',
    ]);
    const section = (path: string) => page.locator('.preview-page', { has: page.locator(`h2 code:text-is("${path}")`) });
    await expect(section('/hankkeet/uusi-silta')).toContainText('Osoite /hankkeet/silta ohjataan tänne.');
    await expect(section('/hankkeet/luonnos')).toContainText('Luonnos: lukija ei näe tätä vielä.');
    await expect(section('/en/projects/valo').locator('details').nth(0)).toContainText('31 December 2027');
    await expect(section('/en/projects/valo').locator('details').nth(1)).not.toContainText('31 December 2027');
    expect(await page.locator('[href]:not([href^="#"]):not(image[href^="data:"]):not(a[href^="https://"][rel=noreferrer]), script, form, iframe').count()).toBe(
      0,
    );
    expect(
      await page
        .locator('a[href^="#"]')
        .evaluateAll((links) => links.filter((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? '') === null).length),
    ).toBe(0);
    // Whoever reviews sees what changes beside the page; the outline of the file has one title, and pages below it.
    await expect(section('/hankkeet/valo').locator('.preview-told tr', { hasText: 'Päättyminen' })).toHaveText('Päättyminen30.4.202531.12.2027');
    await expect(page.locator('h1:not([aria-level])')).toHaveCount(1);
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect.soft(await brokenRules(page), `${width} px, ${colorScheme}`).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${width} px`).toBe(true);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(section('/hankkeet/valo').locator('h1').first()).toBeVisible();
    expect(told).toEqual([]);
    await context.close();
  });
});

const tenProjects = [
  'adere',
  'emn',
  'ipa',
  'jalkivalvonta',
  'joustava-turvapaikkamenettely',
  'kiintiopakolaiset-uma',
  'kotu',
  'kulttuuriorientaatio',
  'move',
  'muuttoliikkeiden-ennakointi',
];

test('twenty pages with both their sides are a file that can be sent by e-mail', async () => {
  await withGitContent(async ({ dir, repository, commit }) => {
    cpSync(catalogueContent, dir, { recursive: true });
    commit('2026-11-01T12:00:00Z', {});
    for (const locale of locales) {
      for (const id of tenProjects) {
        const file = join(dir, `projects/${id}.${locale}.md`);
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.replace(/^(## .*\n\n)/m, '$1EU. '));
      }
    }
    const file = join(repository, 'esikatselu.html');
    const { status, stderr } = startCommand('content:preview', dir, '--base', 'HEAD', '--output', file);
    expect([status, stderr]).toEqual([0, '']);
    const html = readFileSync(file, 'utf8');
    expect(html.match(/<div class="preview-page"/g)).toHaveLength(20);
    expect(html.match(/<div class="preview-frame"/g)).toHaveLength(40);
    // The emblem and the font are there, each once.
    expect(html.match(/data:image/g)).toHaveLength(1);
    expect(html.match(/data:font/g)).toHaveLength(1);
    expect(Buffer.byteLength(html)).toBeLessThan(450_000);
  });
});
