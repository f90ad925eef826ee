import { describe, expect, test, vi } from 'vitest';
import { pathTo } from '#addresses/pages.ts';
import { pathToManifest, pathToSnapshotFile } from '#addresses/snapshots.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { sitemapPages } from '#data/sitemap.ts';
import * as openData from '#pages/avoin-data/index.tsx';
import * as version from '#pages/avoin-data/versiot/[id].tsx';
import * as versions from '#pages/avoin-data/versiot/index.tsx';
import * as project from '#pages/hankkeet/[id].tsx';
import { getCatalogue, revisionOf } from '#site/state.ts';
import { versionsOnPage } from '#site/versions.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { putSnapshot, withSnapshots } from '../../support/with-snapshots.ts';

const revisions = Array.from({ length: 2 * versionsOnPage + 3 }, (_, at) => `${100_000_000_000 + at}`);
const newest = revisions.at(-1) as string;

async function render(page: unknown, locale: Locale, id?: string, query: Readonly<Record<string, string>> = {}): Promise<string> {
  const module = page as PageModule;
  const answer = await askPage(module, locale, id, query);
  if (answer.notFound) return 'not found';
  return answer.redirect?.destination ?? renderPage(module.default, answer.props);
}

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[ \n]+/g, ' ');

describe.each(locales)('the kept versions in %s', (locale) => {
  const t = translatorOf(locale, 'versions');
  const own = pathTo({ name: 'versions' }, locale);

  test('are said not to be there while there are none, and so do citations', async () => {
    vi.stubEnv('SNAPSHOTS_DIR', '/nowhere');
    const html = await render(versions, locale);
    expect(words(html)).toContain(messagesOf(locale).versions.none.split(/[.<]/)[0]);
    for (const [page, id] of [
      [openData, undefined],
      [project, 'move'],
    ] as const) {
      const cited = words(await render(page, locale, id));
      expect(cited).toContain(messagesOf(locale).citation.notKept);
      expect(cited).not.toContain(`${own}/`);
    }
  });

  test('are listed newest first, a few a page, with day, revision, figures, and files with sizes and checksums', () =>
    withSnapshots(revisions, async (dir) => {
      vi.stubEnv('SNAPSHOTS_DIR', dir);
      const first = await render(versions, locale);
      const shown = [...first.matchAll(new RegExp(`href="${own}/(\\d+)"`, 'g'))].map(([, revision]) => revision);
      expect(shown).toEqual(revisions.toReversed().slice(0, versionsOnPage));
      const seen = words(first);
      for (const text of [t('count', { count: revisions.length }), formatsOf(messagesOf(locale).language).date('2026-10-13' as never), newest])
        expect(seen).toContain(text);
      expect(first).toContain(`href="${pathToSnapshotFile(newest, 'projects.fi.csv')}"`);
      expect(first).toContain(`href="${pathToManifest(newest)}"`);
      expect(first).toMatch(/<code>[0-9a-f]{64}<\/code>/);
      expect(first).toContain(`href="${own}?page=2" rel="next"`);
      const last = await render(versions, locale, undefined, { page: '3' });
      expect(last.match(new RegExp(`href="${own}/\\d+"`, 'g'))).toHaveLength(3);
      for (const page of ['4', '0', 'x', '1e9']) expect(await render(versions, locale, undefined, { page })).toBe(own);
    }));

  test('have a page each, which says whether the data is still the same; others have none', () =>
    withSnapshots(revisions, async (dir) => {
      const now = revisionOf(getCatalogue());
      putSnapshot(dir, now, { day: '2026-11-24', number: 99 }, { 'projects.fi.csv': 'id\r\n' });
      vi.stubEnv('SNAPSHOTS_DIR', dir);
      expect(words(await render(version, locale, now))).toContain(t('now'));
      const html = await render(version, locale, newest);
      expect(words(html)).toContain(messagesOf(locale).versions.notNow.split(/[.<]/)[0]);
      expect(html).toContain(`<td class`);
      for (const id of ['bbbbbbbbbbbb', '..', 'constructor', '', '100000000000/']) expect(await render(version, locale, id)).toBe('not found');
      for (const [page, id] of [
        [openData, undefined],
        [project, 'move'],
      ] as const) {
        expect(await render(page, locale, id)).toContain(`<a href="${pathTo({ name: 'versions', id: now }, locale)}">`);
      }
    }));

  test('are found from the page about open data and in the sitemap, and citations are offered as files', async () => {
    expect(await render(openData, locale)).toContain(`href="${own}"`);
    expect(sitemapPages(getCatalogue(), '2026-11-24' as never).map(({ route }) => route)).toContainEqual({ name: 'versions' });
    for (const ending of ['txt', 'bib', 'ris', 'csl.json']) {
      expect(await render(openData, locale)).toContain(`href="${pathTo({ name: 'openData' }, locale)}.${ending}"`);
      expect(await render(project, locale, 'move')).toContain(`href="${pathTo({ name: 'projects', id: 'move' }, locale)}.${ending}"`);
    }
  });
});
