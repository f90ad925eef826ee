import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { terminalTable } from '#cli/quality/report.ts';
import * as dataQuality from '#pages/aineiston-tila.tsx';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { environmentOf, runWith, startOf } from '../../support/run-command.ts';
import { catalogueContent, edit, goodContent, root, withWorkspace } from '../../support/workspace.ts';

const today = '2026-11-24';

const report = (dir: string, ...args: readonly string[]) => runWith({ CATALOGUE_TODAY: today }, 'content:report', dir, ...args);

/** The cells of the tables of a page as a reader sees them: hidden words, notes and labels of narrow screens left out. */
function tablesOf(html: string): readonly (readonly string[])[] {
  const seen = html.replace(/<(span) class="(?:hidden-text|phone-label)"[^>]*>.*?<\/\1>/g, '').replace(/<small>.*?<\/small>/g, '');
  const rows = [...seen.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map((row) => [...(row[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)]);
  const words = rows.map((cells) =>
    cells
      .map((cell) =>
        (cell[1] ?? '')
          .replace(/<[^>]+>/g, '')
          .replace(/ +/g, ' ')
          .trim(),
      )
      .filter((cell) => cell !== ''),
  );
  return words.filter((cells) => cells.length > 1);
}

describe('content:report', () => {
  test.each(locales)('shows the same figures in the same words as the page, in %s', async (locale) => {
    const dir = catalogueContent;
    vi.stubEnv('CONTENT_DIR', dir);
    vi.stubEnv('CATALOGUE_TODAY', today);
    const page = dataQuality as unknown as PageModule;
    const shown = tablesOf(renderPage(page.default, (await askPage(page, locale)).props));
    const { status, stdout, stderr } = await report(dir, '--lang', locale);
    const printed = stdout
      .split('\n')
      .filter((line) => line.includes(' │ '))
      .map((line) => line.split('│').map((cell) => cell.trim()));
    expect([status, stderr]).toEqual([0, '']);
    expect(shown.length).toBeGreaterThan(25);
    expect(printed).toEqual(shown);
  });

  test('lists the files of each gap as the editor knows them', async () => {
    const { stdout } = await report(goodContent);
    const files = (id: string) => `  tests/fixtures/content/good/projects/${id}.fi.md  tests/fixtures/content/good/projects/${id}.en.md\n`;
    expect(stdout).toContain(`\nEU-rahoituksen määrä (1)\n${files('silta')}`);
    expect(stdout).toContain(`\nKokonaiskustannukset (2)\n${files('silta')}${files('valo')}`);
    expect(stdout).not.toContain('Alkamispäivä (');
  });

  test('names the file that a language lacks, of projects, funds and pages', async () => {
    await withWorkspace(async (dir) => {
      edit(dir, 'site.yml', 'requiredLocales: [fi, en]', 'requiredLocales: [fi]');
      edit(dir, 'pages/about.en.md', 'valo.en.md', 'valo.fi.md');
      for (const file of ['projects/valo.en.md', 'funds/rrf.en.md', 'pages/privacy.en.md']) rmSync(join(dir, file));
      edit(dir, 'projects/silta.en.md', 'updated: 2026-11-21', 'updated: 2026-11-21\ntranslation: machine');
      const { status, stdout } = await report(dir, '--format', 'json');
      const { toMend, otherTexts } = JSON.parse(stdout);
      const byGap = Object.fromEntries(
        toMend.map(({ gap, projects }: { gap: string; projects: { files: string[] }[] }) => [gap, projects.flatMap(({ files }) => files)]),
      );
      expect(status).toBe(0);
      expect(byGap['noText-en']).toEqual([expect.stringMatching(/projects\/valo\.en\.md$/)]);
      expect(byGap['machineText-en']).toEqual([expect.stringMatching(/projects\/silta\.en\.md$/)]);
      expect(byGap.noPartners).toHaveLength(3);
      expect(otherTexts).toContainEqual({
        locale: 'en',
        files: [expect.stringMatching(/funds\/rrf\.en\.md$/), expect.stringMatching(/pages\/privacy\.en\.md$/)],
      });
    });
  });

  test('is Markdown when asked', async () => {
    const { stdout } = await report(goodContent, '--format', 'markdown', '--lang', 'en');
    expect(stdout).toMatch(/^# State of the data on 24 November 2026: 2 projects\n\n## Information by field\n\n\| Information +\| +Known \|/);
    expect(stdout).toContain('- `tests/fixtures/content/good/projects/silta.fi.md` `tests/fixtures/content/good/projects/silta.en.md`');
  });

  test('refuses with 2 and says why: content with errors, unknown options, no folder', async () => {
    await withWorkspace(async (dir) => {
      edit(dir, 'projects/valo.fi.md', 'end: 2025-04-30', 'end: 30.4.2025');
      expect(await report(dir)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('npm run content:check') });
    });
    expect(await report(goodContent, '--fromat', 'json')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--format') });
    expect((await report(goodContent, '--format', 'xml')).status).toBe(2);
    expect(await report('/no/such/folder')).toMatchObject({ status: 2, stdout: '' });
  });

  test('is one JSON document when asked', async () => {
    expect(JSON.parse((await report(catalogueContent, '--format', 'json')).stdout)).toMatchObject({ today, projects: 18 });
  });

  test('is quiet when its reader stops reading', () => {
    const command = `"${process.execPath}" ${startOf('content:report').join(' ')} --format json | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: root, env: environmentOf(goodContent), encoding: 'utf8' });
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^.{10}$/s), '']);
  });
});

describe('a table in a terminal', () => {
  test('keeps its columns with letters of any width', () => {
    const table = terminalTable([
      ['Tieto', 'Luku'],
      ['Päättymispäivä', '7'],
      ['A\u0308iti', '10'],
      ['文字', '1'],
    ]);
    expect(table.split('\n')).toEqual([
      'Tieto          │ Luku',
      '───────────────┼─────',
      'Päättymispäivä │    7',
      'A\u0308iti           │   10',
      '文字           │    1',
    ]);
  });
});
