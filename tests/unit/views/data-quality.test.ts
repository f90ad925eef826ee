import { afterEach, describe, expect, test, vi } from 'vitest';
import { type DataQuality, gaps } from '#catalogue/completeness.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import * as dataQuality from '#pages/aineiston-tila.tsx';
import * as list from '#pages/hankkeet/index.tsx';
import { messagesOf } from '#words/messages.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { catalogueContent, goodContent } from '../../support/workspace.ts';

const [qualityPage, listPage] = [dataQuality, list] as unknown as readonly [PageModule, PageModule];

async function render(page: PageModule, locale: Locale, query = ''): Promise<string> {
  return renderPage(page.default, (await askPage(page, locale, undefined, toQuery(query))).props);
}

function toQuery(text: string): Record<string, string[]> {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries([...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key)]));
}

/** The figures of a page that lead into the list. */
function leadingFigures(html: string): readonly { readonly query: string; readonly figure: number }[] {
  const links = html.matchAll(/<a href="[^"?]+\?([^"]*gap=[^"]*)">(\d+)/g);
  return [...links].map((match) => ({ query: (match[1] ?? '').replaceAll('&amp;', '&'), figure: Number(match[2]) }));
}

const contents = { published: catalogueContent, small: goodContent };
const days = ['2023-01-15', '2026-11-24', '2028-06-01'];
const cases = Object.entries(contents).flatMap(([name, dir]) => days.flatMap((today) => locales.map((locale) => ({ name, dir, today, locale }))));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the page about the state of the data', () => {
  test.each(cases)('leads from each figure to exactly so many projects: $name, $today, $locale', async ({ name, dir, today, locale }) => {
    vi.stubEnv('CONTENT_DIR', dir);
    vi.stubEnv('CATALOGUE_TODAY', today);
    // In production the published catalogue is read once, which makes hundreds of lists cheap.
    vi.stubEnv('NODE_ENV', name === 'published' ? 'production' : 'test');
    const figures = leadingFigures(await render(qualityPage, locale));
    const { props } = await askPage(qualityPage, locale);
    const { fields, languages } = props.view.quality as DataQuality;
    const measured = [...fields.flatMap((field) => [field, ...field.funds]), ...languages.flatMap(({ states }) => Object.values(states))];
    expect(figures.map(({ figure }) => figure).sort()).toEqual(
      measured
        .map(({ known, of }) => of - known)
        .filter((missing) => missing > 0)
        .sort(),
    );
    for (const { query, figure } of figures) {
      const { view } = (await askPage(listPage, locale, undefined, toQuery(query))).props;
      expect([query, view.count, view.notices]).toEqual([query, figure, []]);
    }
  });

  test('says a gap that no project has, without a link', async () => {
    vi.stubEnv('CONTENT_DIR', contents.published);
    vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
    const html = await render(qualityPage, 'fi');
    expect(html).toMatch(/Päättymispäivä <small>[^<]*<\/small><\/th>(?:(?!<\/tr>).)*<\/span> 0<\/td><\/tr>/s);
    expect(leadingFigures(html).some(({ query }) => query.includes('gap=endUnknown'))).toBe(false);
  });

  test('is led to from every page', async () => {
    expect(await render(listPage, 'en')).toContain(`<a href="/en/data-quality">${messagesOf('en').footer.page.dataQuality}</a>`);
  });
});

describe('the list of projects that lack something', () => {
  test('says so in its title and among its filters, and keeps it in its form and in the other language', async () => {
    vi.stubEnv('CONTENT_DIR', contents.published);
    vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
    const html = await render(listPage, 'fi', 'gap=noAmount&gap=fundUnconfirmed&fund=amif&q=turvapaikka');
    expect(html).toMatch(
      /href="\/hankkeet\?q=turvapaikka&amp;fund=amif&amp;gap=fundUnconfirmed#results">[^<]*<span[^>]*>[^<]*<\/span>Puuttuu: EU-rahoituksen määrä</,
    );
    expect(html).toContain('<input type="hidden" name="gap" value="noAmount"/><input type="hidden" name="gap" value="fundUnconfirmed"/>');
    expect(html).toContain('href="/en/projects?q=turvapaikka&amp;fund=amif&amp;gap=noAmount&amp;gap=fundUnconfirmed"');
    expect(html).toContain('href="/hankkeet?q=turvapaikka&amp;fund=amif&amp;gap=noAmount&amp;gap=fundUnconfirmed&amp;view=table#results"');
  });

  test.each(locales)('names every gap in its own words, in %s', async (locale) => {
    vi.stubEnv('CONTENT_DIR', contents.published);
    vi.stubEnv('NODE_ENV', 'production');
    const named = await Promise.all(
      gaps.map(async (gap) => new RegExp(`</span>${messagesOf(locale).filters.gap}: ([^<]+)`).exec(await render(listPage, locale, `gap=${gap}`))?.[1]),
    );
    expect(named).not.toContain(undefined);
    expect(new Set(named).size).toBe(gaps.length);
  });
});
