import { beforeAll, describe, expect, test } from 'vitest';
import { type Catalogue, fundOf } from '#catalogue/catalogue.ts';
import { assessQuality } from '#catalogue/completeness.ts';
import type { DataField } from '#catalogue/data-field.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { locales, pickLocale } from '#catalogue/locale.ts';
import { dataDictionary, gapsOfFields } from '#data/dictionary.ts';
import { fundFieldNames } from '#data/fund-record.ts';
import { projectFieldNames, toProjectRecord } from '#data/project-record.ts';
import { projectColumns } from '#data/project-table.ts';
import { listProject } from '#selection/listed-project.ts';
import { getCatalogue } from '#site/state.ts';

const context = { today: '2026-11-24' as CalendarDay, origin: 'https://hankkeet.example.fi' };

let catalogue: Catalogue;
let fields: readonly DataField[];

function field(name: string, record: DataField['record'] = 'project'): DataField {
  const found = fields.find((one) => one.name === name && one.record === record);
  if (found === undefined) throw new RangeError(`No field ${name}`);
  return found;
}

beforeAll(() => {
  catalogue = getCatalogue();
  fields = dataDictionary(catalogue, { ...context, locale: 'en' });
});

describe('the data dictionary', () => {
  test('has every field of the schemas, in their order', () => {
    expect(fields.filter(({ record }) => record === 'project').map(({ name }) => name)).toEqual(projectFieldNames);
    expect(fields.filter(({ record }) => record === 'fund').map(({ name }) => name)).toEqual(fundFieldNames);
  });

  test('reads types and rules from the schemas', () => {
    expect(field('status').rule).toMatchObject({ type: 'string', kind: 'choice', allowed: ['ongoing', 'permanent', 'option', 'upcoming', 'ended', 'unknown'] });
    expect(field('acronym').rule).toMatchObject({ type: 'string | null', kind: 'text', nullable: true });
    expect(field('euFundingApproximate').rule).toMatchObject({ type: 'boolean | null', kind: 'trueFalse', nullable: true });
    expect(field('start').rule).toMatchObject({ type: 'string | null', kind: 'date' });
    expect(field('checked').rule).toMatchObject({ type: 'string', kind: 'day', nullable: false });
    expect(field('euFunding').rule).toMatchObject({ type: 'number | null', kind: 'euros', above: 0 });
    expect(field('euShare').rule).toMatchObject({ kind: 'percent', least: 0, most: 100 });
    expect(field('updated').rule).toMatchObject({ type: 'object', kind: 'day', localized: true });
    expect(field('projectCount', 'fund').rule).toMatchObject({ type: 'integer', kind: 'number', least: 0 });
    expect(field('projectCount', 'fund').rule.most).toBeUndefined();
  });

  test('tells the fields within fields', () => {
    expect(field('partners').rule).toMatchObject({
      type: 'array',
      list: true,
      parts: [{ name: 'name' }, ...['url', 'businessId', 'foreignId'].map((name) => ({ name, rule: { nullable: true } }))],
    });
    expect(field('sources').rule).toMatchObject({
      type: 'object',
      list: true,
      localized: true,
      parts: [{ name: 'url' }, { name: 'name', rule: { nullable: true } }, { name: 'covers' }],
    });
  });

  test('takes the codes that the content decides from the content', () => {
    expect(field('fund').rule.allowed).toEqual(catalogue.funds.map(({ id }) => id));
    expect(field('objective').rule.allowed).toEqual(expect.arrayContaining(catalogue.projects.flatMap(({ objective }) => objective ?? [])));
  });

  test('counts as filled what is neither null nor empty', () => {
    const records = catalogue.projects.map((project) => toProjectRecord(listProject({ project, fund: fundOf(catalogue, project) }, context.today), context));
    const known = (name: (typeof projectFieldNames)[number]) => records.filter((record) => !['null', '{}', '[]'].includes(JSON.stringify(record[name]))).length;
    const all = projectFieldNames.filter((name) => !Object.hasOwn(gapsOfFields, name));
    expect(all.length).toBeGreaterThan(20);
    for (const name of all) expect([name, field(name).filled]).toEqual([name, { known: known(name), of: records.length }]);
    expect(field('totalCost').filled.known).toBe(0);
    expect(field('totalCost').example).toBeUndefined();
    expect(field('officialTitle').filled.known).toBe(records.length);
  });

  test('counts what the state of the data counts as that does, of the projects that it concerns', () => {
    const { fields: measured } = assessQuality(catalogue, context.today);
    for (const [name, gap] of Object.entries(gapsOfFields)) {
      const { known, of } = measured.find((one) => one.gap === gap) ?? {};
      expect([name, field(name).filled]).toEqual([name, { known, of }]);
    }
    expect(field('objective').filled.of).toBeLessThan(catalogue.projects.length);
    expect(field('end').filled.of).toBe(catalogue.projects.filter(({ timetable }) => timetable.kind === 'period').length);
  });

  test('names the columns of tables, each under one field', () => {
    expect(field('title').columns).toEqual(locales.map((locale) => `title_${locale}`));
    expect(field('status').columns).toEqual(['status', 'statusLabel']);
    expect(field('results').columns).toEqual([]);
    expect(fields.flatMap(({ columns }) => columns)).toEqual(projectColumns.map(({ name }) => name));
  });

  test.each(locales)('takes examples from the catalogue, in %s where there are any', (locale) => {
    const own = dataDictionary(catalogue, { ...context, locale });
    const example = (name: string) => own.find((one) => one.name === name)?.example;
    const first = catalogue.projects.find(({ id }) => id === example('id')?.text);
    expect(first).toBe(catalogue.projects[0]);
    const title = first && pickLocale(first.texts, locale);
    expect(example('title')).toEqual({ text: title?.value.title, ...(title?.locale !== locale && { lang: title?.locale }) });
    expect(example('partners')?.text).toMatch(/^\{"name":\{"/);
    for (const { example: one } of own) expect((one?.text ?? '').length).toBeLessThanOrEqual(101);
  });

  test('says the language of an example that is in another one', () => {
    const finnishOnly = catalogue.projects.map((project) => ({ ...project, texts: { fi: project.texts.fi ?? Object.values(project.texts)[0] } }));
    const own = dataDictionary({ ...catalogue, projects: finnishOnly as Catalogue['projects'] }, { ...context, locale: 'en' });
    expect(own.find(({ name }) => name === 'summary')?.example?.lang).toBe('fi');
  });

  test('says which law asks for a field, and where it is published', () => {
    expect(field('totalCost')).toMatchObject({ article49: 'h', basis: [] });
    expect(field('results')).toMatchObject({ article49: 'e', basis: ['description'], places: ['json', 'api'] });
    expect(field('statement')).toMatchObject({ basis: ['statement', 'emblem', 'recovery'], places: ['json', 'api', 'tables'] });
    expect(field('allocation', 'fund').places).toEqual(['api']);
  });
});
