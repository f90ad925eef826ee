import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pathToFile } from '#addresses/files.ts';
import { nameOfChange } from '#catalogue/changes.ts';
import { locales } from '#catalogue/locale.ts';
import type { ChangeRecord } from '#data/change-record.ts';
import { messagesOf } from '#words/messages.ts';
import { askFile } from '../../../support/ask-file.ts';
import { readCsvw } from '../../../support/csvw-file.ts';
import { csvwTable } from '../../../support/csvw-shape.ts';
import { asBuilt, everyChange, type WrittenChange, withHistory } from '../../../support/with-history.ts';
import { goodContent } from '../../../support/workspace.ts';

const origin = 'https://hankkeet.example.fi';

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', origin);
});

type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file by the names in its header. @throws when a reader that is not ours objects */
function rowsOf(text: string, delimiter = ','): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(text.replace(/^\ufeff/, '').trimEnd(), { header: true, delimiter });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

const itemsOf = (text: string) => (JSON.parse(text) as { readonly items: readonly ChangeRecord[] }).items;

describe('the changes as JSON', () => {
  test.each(locales)('are valid by the schema that they lead to, in %s', async (locale) => {
    const { status, headers, text } = await withHistory(everyChange, () => askFile(pathToFile('changes', 'json', locale)));
    const [, address = ''] = /^<([^>]+)>; rel="describedby"; type="application\/schema\+json"$/.exec(headers.link ?? '') ?? [];
    const schema = JSON.parse((await askFile(address.replace(origin, ''))).text);
    const validate = addFormats(new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })).compile(schema);
    expect([status, validate(JSON.parse(text)), validate.errors]).toEqual([200, true, null]);
    expect([schema.$id, schema.$defs.Change.properties.kind.title]).toEqual([address, messagesOf(locale).changeData.field.kind.label]);
    const altered = JSON.parse(text);
    Object.assign(altered.items[1], { kind: 'merged', more: 1 });
    expect(validate(altered)).toBe(true);
    delete altered.items[1].facts[0].from;
    expect(validate(altered)).toBe(false);
  });

  test('give each value as what it is, and name facts in every language', async () => {
    const { text } = await withHistory(everyChange, () => askFile('/muutokset.json'));
    const { meta } = JSON.parse(text);
    expect(meta).toMatchObject({ count: everyChange.length, source: `${origin}/muutokset`, query: {} });
    const [removed, changed, renamed] = itemsOf(text);
    expect(itemsOf(text).map(({ id }) => id)).toEqual(asBuilt(everyChange).map(nameOfChange));
    expect(changed).toMatchObject({
      day: '2026-06-04',
      time: '2026-06-04T12:00:00+03:00',
      project: 'valo',
      projectNow: 'valo',
      resultsAdded: true,
      lastKnown: null,
    });
    expect(changed?.address.en).toBe(`${origin}/en/projects/valo`);
    const short = (changed?.facts ?? []).map(({ fact, type, language, from, to }) => [fact, type, language, from, to]);
    expect(short).toEqual([
      ['title', 'text', 'en', 'Light', 'Measuring light'],
      ['fund', 'code', null, 'vanha', 'amif'],
      ['fundConfirmed', 'flag', null, false, true],
      ['support', 'code', null, 'operating', 'project'],
      ['objective', 'code', null, null, 'amif-1'],
      ['start', 'date', null, '2023', '2023-05-01'],
      ['end', 'date', null, null, '2025-04-30'],
      ['euFunding', 'euros', null, null, 1000.5],
      ['euShare', 'percent', null, 75.5, null],
      ['partners', 'list', null, [], ['Diak', 'Thl']],
      ['resultFigures', 'list', null, [], [{ value: 1300, moreThan: true }]],
    ]);
    expect(changed?.facts[7]?.name).toMatchObject({ fi: 'EU-rahoitus', en: 'EU funding' });
    expect(renamed).toMatchObject({ kind: 'renamed', formerId: 'valot' });
    expect(removed).toMatchObject({
      projectNow: null,
      address: {},
      facts: [],
      lastKnown: { fund: 'amif', fundConfirmed: true, euFunding: 1300.5, euFundingApproximate: true, partners: ['Diak'] },
    });
  });
});

describe('the changes as CSV', () => {
  test.each([
    ['/en/changes.csv', ',', '1000.5'],
    ['/en/changes.csv?dialect=fi', ';', '1000,5'],
  ])('have a row for each fact, with typed columns beside the values and words beside the codes: %s', async (path, delimiter, amount) => {
    const { status, headers, text } = await withHistory(everyChange, () => askFile(path));
    expect([status, headers['content-disposition']]).toEqual([200, 'inline; filename="changes-2026-11-24.csv"']);
    const rows = rowsOf(text, delimiter);
    const of = (fact: string) => rows.find((row) => row.fact === fact && row.project === 'valo');
    expect(rows.map(({ project, kind, fact }) => `${project} ${kind} ${fact}`)).toEqual([
      ...['fund', 'fundConfirmed', 'euFunding', 'euFundingApproximate', 'partners'].map((fact) => `poistettu removed ${fact}`),
      ...(everyChange[1]?.facts ?? []).map(({ fact }) => `valo changed ${fact}`),
      'valo renamed ',
      'silta published ',
      'valot published ',
    ]);
    expect(of('euFunding')).toMatchObject({
      kindLabel: 'Facts changed.',
      title_en: 'Measuring light',
      factLabel: 'EU funding',
      type: 'euros',
      from: '',
      to: '1000.5',
      toNumber: amount,
      fromLabel: 'Not known',
      toLabel: 'EUR\u00a01,000.50',
    });
    expect(of('start')).toMatchObject({ from: '2023', to: '2023-05-01', fromDate: '2023', toDate: delimiter === ';' ? '1.5.2023' : '2023-05-01' });
    expect(of('end')).toMatchObject({ from: '', fromLabel: 'None', toLabel: '30 April 2025' });
    expect(of('partners')).toMatchObject({ from: '', to: 'Diak|Thl' });
    expect(of('resultFigures')).toMatchObject({ to: '{"value":1300,"moreThan":true}', toLabel: 'over 1,300' });
    expect(rows.find(({ project, fact }) => project === 'poistettu' && fact === 'euFunding')).toMatchObject({ from: '1300.5', to: '', projectNow: '' });
  });

  test('have the same values as the JSON file, cell by cell', async () => {
    const [csv, json] = await withHistory(everyChange, () => Promise.all([askFile('/muutokset.csv'), askFile('/muutokset.json')]));
    const rows = rowsOf(csv.text);
    const flat = itemsOf(json.text).flatMap(({ facts, lastKnown, ...change }) => {
      const last = Object.entries(lastKnown ?? {}).map(([fact, from]) => ({ fact, language: null, from, to: null }));
      const own = [...facts, ...last];
      return (own.length === 0 ? [{ fact: null, language: null, from: null, to: null }] : own).map((fact) => ({ ...change, ...fact, change: change.id }));
    });
    const written = (value: unknown): string => {
      if (Array.isArray(value)) return value.map(written).join('|');
      return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
    };
    const names = ['change', 'day', 'time', 'project', 'projectNow', 'kind', 'formerId', 'resultsAdded', 'fact', 'language', 'from', 'to'] as const;
    expect(rows.map((row) => names.map((name) => row[name]))).toEqual(flat.map((one) => names.map((name) => written(one[name]))));
    expect(rows.length).toBeGreaterThan(15);
  });

  test.each(locales.flatMap((locale) => ['', '?dialect=fi'].map((query) => [locale, query] as const)))(
    'are described strictly by the vocabulary of CSV on the Web, and a reader of it makes typed facts of them (%s%s)',
    async (locale, query) => {
      const path = pathToFile('changes', 'csv', locale) + query;
      const csv = await withHistory(everyChange, () => askFile(path));
      const [, address = ''] = /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(csv.headers.link ?? '') ?? [];
      const { headers, text } = await askFile(address.replace(origin, ''));
      expect(headers.link).toBe(`<${origin}${path}>; rel="describes"; type="text/csv"`);
      const metadata = csvwTable.parse(JSON.parse(text));
      const [first = {}] = rowsOf(csv.text, metadata.dialect.delimiter);
      expect(Object.keys(first)).toEqual(metadata.tableSchema.columns.map(({ name }) => name));
      for (const { name, required } of metadata.tableSchema.columns)
        if (required) expect(rowsOf(csv.text, metadata.dialect.delimiter).filter((row) => row[name] === '')).toEqual([]);
      const store = await readCsvw(metadata, csv.bytes);
      const literals = (column: string) =>
        store.getObjects(null, `${metadata.url}#${column}`, null).map((one) => [one.value, one.termType === 'Literal' && one.datatype.value.split('#')[1]]);
      // The reader does not know decimal commas.
      expect(literals('toNumber')).toContainEqual([query === '' ? '1000.5' : '1000,5', 'decimal']);
      const amount = metadata.tableSchema.columns.find(({ name }) => name === 'toNumber')?.datatype;
      expect(amount).toEqual({ base: 'decimal', ...(query !== '' && { format: { decimalChar: ',' } }) });
      expect(literals('day')).toContainEqual(['2026-06-04', 'date']);
      expect(literals('resultsAdded')).toContainEqual(['true', 'boolean']);
      expect(literals('time')[0]?.[1]).toBe('dateTime');
    },
  );

  test('are harmless to a spreadsheet', async () => {
    const hostile: WrittenChange = { ...(everyChange[1] as WrittenChange), facts: [{ fact: 'acronym', from: '=1+1', to: '-5' }] };
    const { text } = await withHistory([hostile], () => askFile('/en/changes.csv'));
    expect(rowsOf(text)[0]).toMatchObject({ from: "'=1+1", to: "'-5", fromLabel: "'=1+1", toLabel: "'-5" });
  });
});

describe('without a history', () => {
  test.each(['json', 'csv'] as const)('the %s file is a problem that says so: an empty one would say that nothing has changed', async (ending) => {
    for (const locale of locales) {
      const { status, headers, text } = await askFile(pathToFile('changes', ending, locale));
      expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
      expect(JSON.parse(text)).toMatchObject({ title: messagesOf(locale).problem.title.noHistory, detail: messagesOf(locale).problem.detail.noHistory });
    }
    expect((await askFile(pathToFile('changes', 'schema.json', 'fi'))).status).toBe(200);
    const { status, text } = await withHistory([], () => askFile(pathToFile('changes', ending, 'fi')));
    expect([status, ending === 'json' ? itemsOf(text).length : rowsOf(text).length]).toEqual([200, 0]);
  });
});
