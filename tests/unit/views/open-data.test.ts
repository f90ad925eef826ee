import { beforeAll, describe, expect, test, vi } from 'vitest';
import { formatOf, pathToFile } from '#addresses/files.ts';
import { type MeasuredFile, type OfferedFileName, offeredFile, offeredFileNames, pathToOffered } from '#addresses/offered-files.ts';
import { pathTo } from '#addresses/pages.ts';
import type { DataField } from '#catalogue/data-field.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import * as openData from '#pages/avoin-data/index.tsx';
import * as guide from '#pages/avoin-data/rajapinta.tsx';
import * as dictionary from '#pages/avoin-data/sanasto.tsx';
import * as versions from '#pages/avoin-data/versiot/index.tsx';
import * as home from '#pages/index.tsx';
import * as changes from '#pages/muutokset.tsx';
import { getCatalogue, revisionOf } from '#site/state.ts';
import type { FeedbackChannel } from '#views/shell/page-context.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { withHistory } from '../../support/with-history.ts';

type Change = (view: Record<string, unknown>) => object;

async function render(page: unknown, locale: Locale, change: Change = (view) => view, feedback?: FeedbackChannel): Promise<string> {
  const module = page as PageModule;
  const { props } = await askPage(module, locale);
  return renderPage(module.default, { ...props, view: change(props.view), frame: { ...props.frame, ...(feedback && { feedback }) } });
}

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[ \n]+/g, ' ');
const measures: Readonly<Partial<Record<OfferedFileName, MeasuredFile>>> = {
  csv: { bytes: 24_300, sha256: '0a'.repeat(32) },
  csvFinnish: { bytes: 1_340_000, sha256: '1b'.repeat(32) },
  changes: { bytes: 900, sha256: '2c'.repeat(32) },
};

beforeAll(() => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
});

describe.each(locales)('the page about open data in %s', (locale) => {
  const own = messagesOf(locale).openData;

  test('offers every file, each in its group with its format, and its size where that is known', async () => {
    const html = await render(openData, locale, (view) => ({ ...view, measures, hasChanges: true }));
    for (const name of offeredFileNames) {
      const row = html.slice(html.indexOf(`${pathToOffered(name, locale)}"`)).split('</tr>')[0] ?? '';
      expect(words(row)).toContain(own.file[name].name);
      expect(words(row)).toContain(` ${formatOf(offeredFile(name).ending).name} `);
      const bytes = measures[name]?.bytes;
      expect(row).toContain(bytes === undefined ? own.measuring : formatsOf(messagesOf(locale).language).bytes(bytes));
    }
    const places = Object.values(own.group).map((group) => html.search(new RegExp(`scope="rowgroup"[^>]*>${group}<`)));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  test('tells the checksums of the files beside their names, where they are known', async () => {
    const html = await render(openData, locale, (view) => ({ ...view, measures }));
    for (const [name, { sha256 }] of Object.entries(measures)) {
      expect(html).toContain(`<dt>${own.file[name as OfferedFileName].name}</dt><dd><code>${sha256}</code></dd>`);
    }
    expect(html).toContain(own.checksumsNote);
    expect(await render(openData, locale, (view) => ({ ...view, measures: {} }))).not.toContain(own.checksums);
  });

  test('gives a citation with the day, the revision and the address', async () => {
    const cited = words(await render(openData, locale));
    expect(cited).toContain(formatsOf(messagesOf(locale).language).date('2026-11-24' as never));
    expect(cited.match(new RegExp(` ${revisionOf(getCatalogue())} `, 'g'))).toHaveLength(2);
    expect(cited).toContain(`http://localhost:3000${pathTo({ name: 'openData' }, locale)}`);
  });

  test('says whose the official list is, and that this is no official publication', async () => {
    const said = words(await render(openData, locale));
    for (const text of [own.article49Text, own.article49Own, own.notOfficial]) expect(said).toContain(text);
  });

  test('says how to report an error where that is announced, and nothing of it where it is not', async () => {
    const { feedback } = messagesOf(locale);
    const reported = (channel: FeedbackChannel) => render(openData, locale, undefined, channel);
    expect(await reported({})).not.toContain(own.report);
    expect(await reported({ email: 'palaute@example.fi' })).toMatch(new RegExp(`<a href="mailto:palaute@example.fi[^"]*">${feedback.report}</a>`));
    const byForm = await reported({ form: 'https://lomake.example.fi/?versio={revision}' });
    expect(byForm).toContain(`<a href="https://lomake.example.fi/?versio=${revisionOf(getCatalogue())}">${feedback.report}</a>`);
  });

  test('offers no file of changes but the feed where the history is not known, and says why', async () => {
    const html = await render(openData, locale);
    const offered = offeredFileNames.filter((name) => offeredFile(name).set === 'changes' && html.includes(`${pathToOffered(name, locale)}"`));
    expect([offered, html.includes(own.noChanges)]).toEqual([['changes'], true]);
    const known = await withHistory([], () => render(openData, locale));
    expect([known.includes(`${pathToOffered('changesJson', locale)}"`), known.includes(own.noChanges)]).toEqual([true, false]);
  });

  test('leads to the dictionary, the API, the changes and the state of the data', async () => {
    const html = await render(openData, locale);
    for (const name of ['dictionary', 'api', 'changes', 'dataQuality'] as const) expect(html).toContain(`href="${pathTo({ name }, locale)}"`);
  });
});

describe.each(locales)('the data dictionary in %s', (locale) => {
  test('has a row with an address of its own, words and rules for every field', async () => {
    const html = await render(dictionary, locale);
    const fields = (await askPage(dictionary as unknown as PageModule, locale)).props.view.fields as readonly DataField[];
    for (const { record, name } of fields) {
      expect(html).toContain(`<tr id="${record === 'project' ? name : `${record}-${name}`}">`);
      const { field: ofChanges } = messagesOf(locale).changeData;
      const { help } = record === 'change' ? ofChanges[name as keyof typeof ofChanges] : factWords(messagesOf(locale), record, name);
      expect(words(html)).toContain(help.replaceAll("'", '&#x27;'));
    }
    expect(new Set(html.match(/ id="[^"]+"/g)).size).toBe(html.match(/ id="[^"]+"/g)?.length);
  });

  test('heads a row with the name of its field alone, and every table with what it holds', async () => {
    const html = await render(dictionary, locale);
    const { project } = messagesOf(locale).fact;
    expect(html).toContain(`<code>euFunding</code></a> ${project.euFunding.label}</th><td>${project.euFunding.help}</td>`);
    const captions = [...html.matchAll(/<caption[^>]*>([^<]+)/g)].map(([, caption = '']) => caption.split('.')[0]);
    const { projects, funds, changes, correspondence } = messagesOf(locale).dictionary;
    expect(captions).toEqual([projects, funds, changes, correspondence.heading]);
  });

  test('tells the columns of tables, and where the columns of Article 49 and what answers say of themselves are explained', async () => {
    const html = await render(dictionary, locale);
    const said = words(html);
    const names = locales.map((one) => `title_${one}`);
    const columns = translatorOf(locale, 'dictionary').markup('columns', { count: names.length, names: () => names.join(', ') });
    expect(said).toContain(columns);
    expect(html).toContain(`href="${pathTo({ name: 'api' }, locale)}#shape"`);
    expect(html).toContain(`href="${pathToFile('article49', 'xlsx', locale)}"`);
  });

  test('puts the points of Article 49 and the columns of Kohesio beside our fields, and leads to these', async () => {
    const html = await render(dictionary, locale);
    const table = html.slice(html.indexOf('id="correspondence"'));
    const own = messagesOf(locale).dictionary.correspondence;
    const rows = [...table.replaceAll('<wbr/>', '').matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row = '']) => words(row));
    const rowOf = (field: string) => rows.find((row) => row.includes(` ${field} `)) ?? '';
    expect(rowOf('start')).toMatch(/\(f\).*Operation_Start_Date/);
    expect(rowOf('euFunding')).toContain(own.notAsked);
    expect(rowOf('euFunding')).toContain('Project_EU_Budget');
    expect(rowOf('cci')).toContain('Programme_Code');
    expect(rowOf('objective')).toContain(own.notFound);
    for (const field of ['id', 'projectCode']) expect(rowOf(field)).toContain(own.uniqueCode);
    const points = rows.flatMap((row) => / \((\w)\) /.exec(row)?.[1] ?? []);
    expect([...new Set(points)]).toEqual([...'abcdefghijklmn']);
    for (const [, target = ''] of table.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`<tr id="${target}">`);
  });

  test('has words for every code', async () => {
    const codes = [...(await render(dictionary, locale)).matchAll(/<li><code>([^<]+)<\/code> <span[^>]*>([^<]*)<\/span>/g)];
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter(([, , name]) => name === '')).toEqual([]);
    const statement = codes.find(([, code]) => code === 'cofunded')?.[2];
    expect(statement).toBe(messagesOf(locale).statement.cofunded.replace('<br></br>', ' '));
    const gap = codes.find(([, code]) => code === 'startUnknown')?.[2];
    expect(gap).toBe(messagesOf(locale).fact.project.start.gap.missing);
  });

  test('tells what an empty cell and an apostrophe mean', async () => {
    expect(await render(dictionary, locale)).toContain(`<p>${translatorOf(locale, 'tableFile')('cells').replaceAll("'", '&#x27;')}</p>`);
  });

  test('links to the description of the tables only when there is one', async () => {
    expect(await render(dictionary, locale, ({ csvw: _none, ...view }) => view)).not.toContain('CSVW');
    expect(await render(dictionary, locale, (view) => ({ ...view, csvw: '/x.csv-metadata.json' }))).toContain('href="/x.csv-metadata.json"');
    expect(await render(dictionary, locale)).toContain(`href="${pathToFile('projects', 'schema.json', locale)}"`);
  });
});

test('words that stand one after another are apart also where no style is', async () => {
  for (const page of [openData, dictionary, guide]) {
    const html = await render(page, 'en');
    expect(html).not.toMatch(/<\/code><code>|[^\s>]<small>|<\/a><small>|<\/small><small>(?! )/);
  }
});

test('every page leads to the open data from its menu and its footer', async () => {
  const html = await render(home, 'fi');
  expect(html.match(/href="\/avoin-data"/g)).toHaveLength(3);
  expect(html.indexOf('>Rahastot<')).toBeLessThan(html.indexOf('>Avoin data<'));
  expect(html).toMatch(/<footer.*href="\/muutokset".*href="\/avoin-data\/sanasto".*href="\/avoin-data\/rajapinta"/s);
});

test('the menu marks the part of the site that a page below it belongs to', async () => {
  for (const page of [dictionary, guide, versions, changes]) expect(await render(page, 'fi')).toContain('<a href="/avoin-data" aria-current="true">');
  expect(await render(openData, 'fi')).toContain('<a href="/avoin-data" aria-current="page">');
  for (const page of [openData, dictionary, guide, versions, changes])
    expect((await render(page, 'en')).match(/<nav.*?<\/nav>/gs)?.[1]?.match(/aria-current/g)).toHaveLength(1);
});

test('a long address is broken between its parts, never within a word', async () => {
  vi.stubEnv('SITE_ORIGIN', 'https://eu-hankkeet.virasto.example.fi');
  const broken = 'https://<wbr/>eu-hankkeet.virasto.example.fi/<wbr/>';
  expect(await render(openData, 'fi')).toContain(`<code>${broken}avoin-data</code>`);
  expect(await render(guide, 'fi')).toContain(`${broken}api/<wbr/>v1</dd>`);
  expect(await render(dictionary, 'en')).toMatch(new RegExp(`<samp[^>]*>${broken}`));
});
