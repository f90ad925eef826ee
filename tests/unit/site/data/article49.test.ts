import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { findProject, fundOf } from '#catalogue/catalogue.ts';
import { locales, pickLocale } from '#catalogue/locale.ts';
import { projectFields } from '#data/project-record.ts';
import { article49Csv, article49Xlsx } from '#site/data/article49-files.ts';
import type { DataRequest } from '#site/data/handler.ts';
import { renderers } from '#site/data/renderers.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { bytesOf, dataRequest, fileOf, problemOf, published } from '../../../support/make-file.ts';

type Row = Readonly<Record<string, string>>;

async function rowsOf(request: ReturnType<typeof dataRequest>): Promise<{ readonly header: readonly string[]; readonly rows: readonly Row[] }> {
  const delimiter = request.query.dialect === 'fi' ? ';' : ',';
  const text = (await bytesOf(article49Csv(request))).toString('utf8').slice(1, -2);
  const { data, errors, meta } = Papa.parse<Row>(text, { header: true, delimiter, newline: '\r\n' });
  expect(errors).toEqual([]);
  return { header: meta.fields ?? [], rows: data };
}

/** The cell of a row under a column of the Article. */
function cellOf(row: Row | undefined, key: keyof ReturnType<typeof messagesOf>['article49']['column'], locale: (typeof locales)[number]): string | undefined {
  const { label } = messagesOf(locale).article49.column[key];
  return Object.entries(row ?? {}).find(([name]) => name.endsWith(label))?.[1];
}

describe.each(locales)('the file in the shape of Article 49(3), in %s', (locale) => {
  const unknown = messagesOf(locale).value.unknown;

  test('has the points (a)–(n) in their order', async () => {
    const { header } = await rowsOf(dataRequest({ locale }));
    const points = header.flatMap((name) => /^\((\w)\)/.exec(name)?.[1] ?? []);
    expect([...new Set(points)]).toEqual([...'abcdefghijklmn']);
    expect(points).toEqual([...points].sort());
    const asked = projectFields.flatMap(({ article49 }) => article49 ?? []);
    for (const point of asked) expect(points).toContain(point);
  });

  test('has the projects of the home affairs funds and no others', async () => {
    const { rows } = await rowsOf(dataRequest({ locale }));
    const ids = rows.map((row) => cellOf(row, 'code', locale) ?? '');
    const governed = published.projects.filter((project) => fundOf(published, project).programme === 'eusa').map(({ id }) => id);
    expect([...ids].sort()).toEqual([...governed].sort());
    expect(ids).not.toContain('oledigi');
    expect(ids).not.toContain('emn');
  });

  test('leaves no cell empty and says what is not public', async () => {
    const { rows } = await rowsOf(dataRequest({ locale }));
    for (const row of rows) {
      for (const cell of Object.values(row)) expect(cell).not.toBe('');
      for (const key of ['contractor', 'location', 'country', 'beneficiaryLocation', 'intervention', 'totalCost', 'euShare'] as const)
        expect(cellOf(row, key, locale)).toBe(unknown);
      expect(cellOf(row, 'beneficiary', locale)).toBe(messagesOf(locale).project.agency);
      expect(cellOf(row, 'note', locale)).toBe(messagesOf(locale).article49.note);
    }
  });

  test('says of an inferred fund that it is inferred', async () => {
    const { rows } = await rowsOf(dataRequest({ locale }));
    for (const row of rows) {
      const project = findProject(published, cellOf(row, 'code', locale) ?? '');
      const inferred = translatorOf(locale, 'fund')('inferred', { fund: '' }).trim();
      expect(cellOf(row, 'fund', locale)?.includes(inferred)).toBe(project?.fundConfirmed === false);
    }
  });

  test('says of a descriptive title that it is descriptive', async () => {
    const { rows } = await rowsOf(dataRequest({ locale }));
    const mark = translatorOf(locale, 'article49')('descriptive', { title: '' }).trim();
    for (const row of rows) {
      const project = findProject(published, cellOf(row, 'code', locale) ?? '');
      expect(cellOf(row, 'title', locale)?.endsWith(mark)).toBe(project?.officialTitle === false);
    }
    expect(rows.some((row) => cellOf(row, 'title', locale)?.endsWith(mark))).toBe(true);
  });

  test('gives the goals as the expected achievements where no results are published', async () => {
    const { rows } = await rowsOf(dataRequest({ locale }));
    const mark = translatorOf(locale, 'article49')('expected', { goals: '' }).trim();
    const kinds = rows.map((row) => {
      const { results, goals } = pickLocale(findProject(published, cellOf(row, 'code', locale) ?? '')?.texts ?? {}, locale).value.plain;
      const cell = cellOf(row, 'achievements', locale) ?? '';
      const first = (results ?? goals ?? unknown).split('\n')[0] ?? '';
      const kind = results === undefined && goals !== undefined ? 'expected' : 'as it is';
      expect(cell.startsWith(kind === 'expected' ? `${mark} ${first}` : first)).toBe(true);
      expect(cell).not.toMatch(/\n|[.:]; /);
      return kind;
    });
    expect(new Set(kinds).size).toBe(2);
  });

  test('as a workbook has the same cells, dates as dates, and a sheet that tells whose the official list is', async () => {
    const { header, rows } = await rowsOf(dataRequest({ locale }));
    const { sheets } = await readXlsx(await bytesOf(article49Xlsx(dataRequest({ locale }))));
    const [list, about] = sheets;
    expect(list?.rows[0]).toEqual(header);
    const shown = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
    expect(list?.rows.slice(1).map((row) => row.map(shown))).toEqual(rows.map((row) => Object.values(row)));
    expect(list?.rows[1]?.some((cell) => cell instanceof Date)).toBe(true);
    expect(about?.rows[0]?.[1]).toBe(messagesOf(locale).article49.note);
    for (const name of header) expect(about?.rows.map(([first]) => first)).toContain(name);
  });
});

test('the items of a list are parted by semicolons, sentences by spaces', async () => {
  const goals = { goals: 'In two ways:\nfirst, this\nthen that.\nThat is all' };
  const projects = published.projects.map((project) => ({
    ...project,
    texts: { en: { ...project.texts.fi, ...project.texts.en, plain: goals } } as (typeof project)['texts'],
  }));
  const { rows } = await rowsOf(dataRequest({ locale: 'en', catalogue: { ...published, projects } }));
  expect(cellOf(rows[0], 'achievements', 'en')).toBe('Expected: In two ways: first, this; then that. That is all');
});

test('the file writes Finnish dates for a Finnish spreadsheet', async () => {
  const { rows } = await rowsOf(dataRequest({ query: { dialect: 'fi' } }));
  expect(
    cellOf(
      rows.find((row) => cellOf(row, 'code', 'fi') === 'soire'),
      'start',
      'fi',
    ),
  ).toBe('1.4.2023');
});

test('the dialect may be written in capitals', async () => {
  const csv = async (dialect: string) => (await bytesOf(article49Csv(dataRequest({ query: { dialect } })))).toString('utf8');
  expect(await csv('FI')).toBe(await csv('fi'));
});

test('a permanent activity of a home affairs fund has no end, and the file says so instead of not knowing', async () => {
  const projects = published.projects.map((project) => (project.id === 'emn' ? { ...project, fundId: 'amif' } : project));
  const { rows } = await rowsOf(dataRequest({ catalogue: { ...published, projects } }));
  expect(
    cellOf(
      rows.find((row) => cellOf(row, 'code', 'fi') === 'emn'),
      'end',
      'fi',
    ),
  ).toBe(messagesOf('fi').article49.noEnd);
});

test('the file takes no selection, and says which parameters it takes', async () => {
  const parameterErrors = async (ending: 'csv' | 'xlsx', query: DataRequest['query']) =>
    problemOf(await renderers.article49[ending](dataRequest({ query }))).parameterErrors;
  expect(await parameterErrors('csv', { fund: 'amif' })).toEqual([{ kind: 'unknownParameter', parameter: 'fund', value: 'amif', allowed: ['dialect'] }]);
  expect(await parameterErrors('csv', { dialect: 'x' })).toEqual([{ kind: 'unknownValue', parameter: 'dialect', value: 'x', allowed: ['standard', 'fi'] }]);
  expect(await parameterErrors('csv', { dialect: ['fi', 'fi'] })).toMatchObject([{ kind: 'repeated' }]);
  expect(await parameterErrors('xlsx', { dialect: 'fi' })).toMatchObject([{ kind: 'unknownParameter', parameter: 'dialect' }]);
});

test('the file leads to the page that tells what it is', () => {
  for (const answer of [article49Csv(dataRequest({ locale: 'en' })), article49Xlsx(dataRequest({ locale: 'en' }))]) {
    expect(fileOf(answer).links).toEqual(['<https://hankkeet.example.fi/en/open-data>; rel="describedby"; type="text/html"']);
    expect(fileOf(answer).filename).toMatch(/^article-49-2026-11-24\.(csv|xlsx)$/);
  }
});
