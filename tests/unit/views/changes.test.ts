import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pathToFile } from '#addresses/files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import * as project from '#pages/hankkeet/[id].tsx';
import * as changesPage from '#pages/muutokset.tsx';
import { changesOnPage } from '#site/changes.ts';
import { messagesOf } from '#words/messages.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { everyChange, type WrittenChange, withHistory } from '../../support/with-history.ts';
import { goodContent } from '../../support/workspace.ts';

async function render(page: unknown, locale: Locale, id?: string, query = {}): Promise<string> {
  const module = page as PageModule;
  return renderPage(module.default, (await askPage(module, locale, id, query)).props);
}

/** What is read, hidden words too. */
const words = (html: string) =>
  html
    .replace(/<(?:dt|dd|p|h\d|li|a|time|\/)[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

const many: readonly WrittenChange[] = Array.from({ length: 100 }, (_, index) => ({
  day: `2026-06-${String(28 - Math.floor(index / 4)).padStart(2, '0')}`,
  id: `hanke-${index}`,
  titles: { fi: `Hanke ${index}` },
  kind: 'published',
  facts: [],
}));

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
});

const { changes } = messagesOf('fi');

describe('the page of changes', () => {
  test('tells each kind of change in words, newest first, with links to the projects that are there', async () => {
    const html = await withHistory(everyChange, () => render(changesPage, 'fi'));
    const text = words(html);
    expect(text).toContain('5 muutosta, uusin ensin.');
    expect(text).toContain(`Poistettu &lt;hanke&gt; ${changes.kind.removed}`);
    expect(html).not.toContain('href="/hankkeet/poistettu"');
    expect(text).toContain(`Valon mittaus ${changes.results} Nimi (englanti) ennen Light jälkeen Measuring light`);
    expect(text).toContain('Rahasto ennen vanha jälkeen AMIF');
    expect(text).toContain('Rahasto vahvistettu ennen Ei jälkeen Kyllä');
    expect(text).toContain('Tuen laji ennen Operatiivinen tuki jälkeen Hanketuki');
    expect(text).toMatch(/Erityistavoite ennen Ei tiedossa jälkeen (?!amif-1)\S/);
    expect(text).toContain('Alkaminen ennen 2023 jälkeen 1.5.2023');
    expect(text).toContain('Päättyminen ennen Ei ole jälkeen 30.4.2025');
    expect(text).toContain('EU-rahoitus ennen Ei tiedossa jälkeen 1 000,50 €');
    expect(text).toContain('EU:n osuus ennen 75,5 % jälkeen Ei tiedossa');
    expect(text).toContain('Kumppanit ennen Ei ole jälkeen Diak, Thl');
    expect(text).toContain('Hankkeen osoite vaihtui. Entinen tunnus: valot.');
    expect([...html.matchAll(/<h2 id="day-([^"]*)"/g)].map((match) => match[1])).toEqual([...new Set(everyChange.map(({ day }) => day))]);
    expect(html).toContain('<span lang="en">Measuring light</span>');
  });

  test('says once for all of a day’s projects that they were added, and tells the others of the day apart', async () => {
    const added = ['a', 'b', 'c'].map((id): WrittenChange => ({ day: '2026-06-01', id, titles: { fi: `Hanke ${id}` }, kind: 'published', facts: [] }));
    const gone: WrittenChange = { day: '2026-06-01', id: 'd', titles: { fi: 'Hanke d' }, kind: 'removed', facts: [] };
    const text = words(await withHistory([...added, gone], () => render(changesPage, 'fi')));
    expect(text).toContain(`1.6.2026 Hanke d ${changes.kind.removed} ${changes.added} Hanke a Hanke b Hanke c ${changes.about}`);
    expect(text).not.toContain(changes.kind.published);
    expect(words(await withHistory([gone, ...added.slice(0, 1)], () => render(changesPage, 'fi')))).toContain(`Hanke a ${changes.kind.published}`);
  });

  test('does not take an id for a word of the language it is written in', async () => {
    const odd: WrittenChange = { day: '2026-06-01', id: 'constructor', titles: { fi: 'Outo' }, kind: 'removed', facts: [] };
    expect(await withHistory([odd], () => render(changesPage, 'fi'))).toContain('<h3><span>Outo</span></h3>');
  });

  test('tells the same in English, with a Finnish title marked as Finnish', async () => {
    const html = await withHistory(everyChange, () => render(changesPage, 'en'));
    expect(words(html)).toContain('EU funding before Not known after EUR 1,000.50');
    expect(html).toContain('<h3><a href="/en/projects/silta" lang="fi">Silta rannalta toiselle</a></h3>');
  });

  test.each(locales)('leads to its feed, in %s', async (locale) => {
    const address = pathToFile('changes', 'atom', locale);
    const html = await withHistory([], () => render(changesPage, locale));
    expect(html).toContain(`<a href="${address}">`);
    expect(html.indexOf(`<a href="${address}">`)).toBeLessThan(html.indexOf(messagesOf(locale).changes.about));
    expect(words(html)).toContain(messagesOf(locale).changes.nothing);
  });

  test.each([
    ['no file', undefined],
    ['a reason', '{"gap":"shallow"}'],
    ['half a file', '{"changes":[{"day"'],
    ['something else', 'null'],
  ])('says honestly that the history is not known when the build left %s', async (_, left) => {
    const ask = () => render(changesPage, 'fi');
    const html = left === undefined ? await ask() : await withHistory(left, ask);
    expect(words(html)).toContain(`${changes.unavailable} ${changes.unavailableMore}`);
    expect(html).not.toContain(changes.nothing);
    expect(html).not.toContain(changes.about);
  });

  test('is cut into pages that lead from one to the next and lose nothing', async () => {
    const pages = await withHistory(many, () => Promise.all(['1', '2', '3'].map((page) => render(changesPage, 'fi', undefined, { page }))));
    const titles = pages.flatMap((html) => [...html.matchAll(/<li><span>(Hanke \d+)/g)].map((match) => match[1]));
    expect(titles).toEqual(many.map(({ titles: { fi } }) => fi));
    expect(titles.length).toBeGreaterThan(2 * changesOnPage);
    expect(pages[1]).toMatch(/<a href="\/muutokset" rel="prev">.*<a href="\/muutokset\?page=3" rel="next">/s);
    expect(pages[1]).toContain('href="/en/changes?page=2"');
    expect(pages[0]).not.toContain('rel="prev"');
  });

  test.each(['0', '4', '-1', 'x', '01', '', '1.5'])('leads from a page that is none to the first: %s', async (page) => {
    const answer = await withHistory(many, () => askPage(changesPage as unknown as PageModule, 'en', undefined, { page }));
    expect(answer.redirect?.destination).toBe('/en/changes');
  });
});

describe('the page of a project', () => {
  test('tells its own changes and those under its former id', async () => {
    const html = await withHistory(everyChange, () => render(project, 'fi', 'valo'));
    const section = words(html.slice(html.indexOf('id="changes"')));
    expect(section).toMatch(/4\.6\.2026 .*EU-rahoitus ennen Ei tiedossa jälkeen 1 000,50 € .*3\.6\.2026 /);
    expect(section).not.toMatch(/[12]\.6\.2026/);
    expect(html).toContain(`<a href="/muutokset">${changes.all}</a>`);
    const renamed: readonly WrittenChange[] = [
      { day: '2026-06-09', id: 'silta', titles: { fi: 'Silta' }, kind: 'renamed', formerId: 'vanha-silta', facts: [] },
      { day: '2026-06-08', id: 'vanha-silta', titles: { fi: 'Silta' }, kind: 'published', facts: [] },
    ];
    const ofBridge = words(await withHistory(renamed, () => render(project, 'fi', 'silta')));
    expect(ofBridge).toContain(`9.6.2026 Hankkeen osoite vaihtui. Entinen tunnus: vanha-silta. 8.6.2026 ${changes.kind.published}`);
    expect(await withHistory(renamed, () => render(changesPage, 'fi'))).toMatch(/(<a href="\/hankkeet\/silta">Silta<.*){2}/s);
  });

  test('says in one line that nothing has changed since it came', async () => {
    const html = await withHistory(everyChange, () => render(project, 'fi', 'silta'));
    expect(words(html)).toContain('Hanke lisättiin luetteloon 2.6.2026 . Tiedot eivät ole sen jälkeen muuttuneet.');
  });

  test('says how many older changes it does not tell', async () => {
    const changed = Array.from(
      { length: 12 },
      (_, index): WrittenChange => ({
        day: `2026-06-${28 - index}`,
        id: 'silta',
        titles: { fi: 'Silta' },
        kind: 'changed',
        facts: [{ fact: 'euFunding', to: index + 1 }],
      }),
    );
    const html = await withHistory(changed, () => render(project, 'fi', 'silta'));
    expect(words(html)).toContain('4 vanhempaa muutosta ei näy tässä.');
    expect(html.match(/<dt>EU-rahoitus<\/dt><dd><span class="hidden-text">/g)).toHaveLength(8);
  });

  test('leaves the section out when the history is not known, or knows nothing of the project', async () => {
    expect(await render(project, 'fi', 'valo')).not.toContain(changes.projectHeading);
    expect(await withHistory([], () => render(project, 'fi', 'valo'))).not.toContain(changes.projectHeading);
  });
});
