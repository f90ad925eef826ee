import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import oxigraph from 'oxigraph';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FileMeasures, offeredFileNames, wholeFilesOf } from '#addresses/offered-files.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { locales } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { type DcatSource, dcatDocument } from '#data/dcat/dcat.ts';
import { toTurtle } from '#data/dcat/turtle.ts';
import { getCatalogue } from '#site/state.ts';
import { messagesOf } from '#words/messages.ts';
import { root } from '../../support/workspace.ts';

const origin = 'https://hankkeet.example.fi';
const base = `${origin}/avoin-data`;
const today = '2026-11-24' as CalendarDay;
const groups = ['catalogue', 'funds', 'partners', 'article49', 'authorityList'] as const;
const whole = groups.flatMap((group) => wholeFilesOf(group));
const measured = { bytes: 1234, sha256: 'ab'.repeat(32) };
const measures: FileMeasures = Object.fromEntries(locales.map((locale) => [locale, Object.fromEntries(offeredFileNames.map((name) => [name, measured]))]));

let catalogue: Catalogue;

function describeData(others: Partial<DcatSource> = {}): ReturnType<typeof dcatDocument> {
  return dcatDocument({ catalogue, measures, revision: '0123456789ab', today, origin, snapshots: [], ...others });
}

/** The triples of a text, read by a parser that neither writes nor shares anything with those of the site. */
function triples(text: string, format: string): readonly string[] {
  return oxigraph.parse(text, { format }).map((quad) => `${quad} .`);
}

function canonical(lines: readonly string[]): Promise<unknown> {
  return jsonld.canonize(`${lines.join('\n')}\n` as never, { algorithm: 'URDNA2015', inputFormat: 'application/n-quads', format: 'application/n-quads' });
}

async function brokenShapes(document: object): Promise<readonly string[]> {
  const shapes = new Store(new Parser().parse(readFileSync(join(root, 'tests/support/dcat-ap.shapes.ttl'), 'utf8')));
  const data = new Store(new Parser().parse(triples(JSON.stringify(document), 'application/ld+json').join('\n')));
  const report = await new SHACLValidator(shapes).validate(data);
  return report.results.map(({ focusNode, path, message }) => `${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join(' ')}`);
}

/** The document without a property of everything that has a class. */
function without(document: object, type: string, property: string): object {
  const { '@context': context, '@graph': graph } = document as { '@context': object; '@graph': readonly Record<string, unknown>[] };
  const cut = graph.map((node) => Object.fromEntries(Object.entries(node).filter(([key]) => node['@type'] !== type || key !== property)));
  return { '@context': context, '@graph': cut };
}

beforeAll(() => {
  catalogue = getCatalogue();
});

describe('the description of the data for portals', () => {
  test('is the same graph as JSON-LD and as Turtle', async () => {
    const document = describeData();
    const own = triples(JSON.stringify(document), 'application/ld+json');
    const turtle = triples(toTurtle(document), 'text/turtle');
    expect(own.length).toBeGreaterThan(300);
    expect(await canonical(turtle)).toBe(await canonical(own));
  });

  test('has what DCAT-AP asks for, with values of its kinds', async () => {
    expect(await brokenShapes(describeData())).toEqual([]);
  });

  test('has the newest kept versions as versions of the data, with their files, and does not grow with their number', async () => {
    const file = { name: 'projects.fi.csv', offer: 'csv', language: 'fi', mediaType: 'text/csv; charset=utf-8', ...measured };
    const snapshots = Array.from({ length: 40 }, (_, at) => ({
      revision: `${100_000_000_000 + at}`,
      number: 40 - at,
      day: today,
      projects: 2,
      covers: { start: '2023' as CalendarDay },
      files: [file],
    }));
    const [document, more] = [describeData({ snapshots: snapshots.slice(0, 3) }), describeData({ snapshots })];
    expect(more).toEqual(document);
    expect(await brokenShapes(document)).toEqual([]);
    const said = triples(JSON.stringify(document), 'application/ld+json').join('\n');
    const version = `<${base}/versiot/100000000000>`;
    for (const triple of [
      `<${base}#dataset> <http://www.w3.org/ns/dcat#hasVersion> ${version}`,
      `${version} <http://www.w3.org/ns/dcat#version> "100000000000"`,
      `${version} <http://www.w3.org/ns/dcat#distribution> <${base}/versiot/100000000000/projects.fi.csv>`,
      `<${base}/versiot/100000000000/projects.fi.csv> <http://www.w3.org/ns/dcat#mediaType> <https://www.iana.org/assignments/media-types/text/csv>`,
    ]) {
      expect(said).toContain(triple);
    }
    expect(await canonical(triples(toTurtle(document), 'text/turtle'))).toBe(await canonical(triples(JSON.stringify(document), 'application/ld+json')));
    expect(JSON.stringify(describeData())).not.toContain('hasVersion');
  });

  test('with the contact details of the owner has them, and names the unit as publisher', async () => {
    const site = { ...catalogue.site, unit: { fi: 'Esimerkkiyksikkö', en: 'Example unit' }, feedbackEmail: 'palaute@example.fi' };
    const document = describeData({ catalogue: { ...catalogue, site } });
    expect(await brokenShapes(document)).toEqual([]);
    const said = triples(JSON.stringify(document), 'application/ld+json').join('\n');
    expect(said).toContain('<mailto:palaute@example.fi>');
    expect(said).toContain(`<${base}#publisher> <http://xmlns.com/foaf/0.1/name> "Esimerkkiyksikkö"@fi`);
  });

  test('without them has no contact, and never names the agency as publisher', () => {
    const said = triples(JSON.stringify(describeData()), 'application/ld+json');
    const { site: own, ...rest } = catalogue;
    const { feedbackEmail: _, unit: __, ...site } = own;
    const bare = triples(JSON.stringify(describeData({ catalogue: { ...rest, site } })), 'application/ld+json');
    expect(bare.filter((triple) => triple.includes('contactPoint') || triple.includes('mailto:'))).toEqual([]);
    const names = said.filter((triple) => triple.includes('foaf/0.1/name'));
    expect(names).toHaveLength(locales.length);
    for (const name of names) expect(name).not.toMatch(/Maahanmuuttovirasto|Immigration/);
  });

  test.each([
    ['dcat:Catalog', 'dct:publisher'],
    ['dcat:Catalog', 'dct:description'],
    ['dcat:Dataset', 'dct:title'],
    ['dcat:Dataset', 'dcat:theme'],
    ['dcat:Distribution', 'dcat:accessURL'],
    ['dcat:DataService', 'dcat:endpointURL'],
    ['foaf:Agent', 'foaf:name'],
    ['dcat:DataService', 'dcat:keyword'],
  ])('of a %s without %s would be found wanting', async (type, property) => {
    expect(await brokenShapes(without(describeData(), type, property))).not.toEqual([]);
  });

  test.each([
    ['dcat:themeTaxonomy', 'dct:title'],
    ['dcat:theme', 'skos:prefLabel'],
    ['dct:language', 'skos:inScheme'],
    ['dct:accrualPeriodicity', 'skos:inScheme'],
    ['dct:format', 'skos:inScheme'],
    ['dct:accessRights', 'skos:inScheme'],
    ['dct:spatial', 'skos:inScheme'],
    ['spdx:checksum', 'spdx:checksumValue'],
  ])('whose %s has no %s would be found wanting', async (property, inner) => {
    const cut = JSON.parse(JSON.stringify(describeData()), (key, value: unknown) => {
      if (key !== property) return value;
      const bare = [value].flat().map((one) => Object.fromEntries(Object.entries(one as object).filter(([name]) => name !== inner)));
      return bare;
    });
    expect(await brokenShapes(cut)).not.toEqual([]);
  });

  test('names the act that asks for the list of Article 49', () => {
    const said = triples(JSON.stringify(describeData()), 'application/ld+json');
    expect(said).toContain(`<${base}#article49> <http://data.europa.eu/r5r/applicableLegislation> <http://data.europa.eu/eli/reg/2021/1060/oj> .`);
  });

  test('says the same in both forms, whatever signs the texts have', async () => {
    const unit = { fi: "Rivi\n\"toinen\"\t\\ \u0001\u007f\u2028 😀 ''' <a> @fi ^^", en: '' };
    const document = describeData({ catalogue: { ...catalogue, site: { ...catalogue.site, unit, feedbackEmail: 'palaute@example.fi' } } });
    const own = triples(JSON.stringify(document), 'application/ld+json');
    expect(own.join('\n')).toContain('😀');
    expect(await canonical(triples(toTurtle(document), 'text/turtle'))).toBe(await canonical(own));
  });

  test('lists each file at each address, with its size and the words of the address’s language', () => {
    const said = triples(JSON.stringify(describeData()), 'application/ld+json');
    const of = (id: string) => said.filter((triple) => triple.startsWith(`<${base}#${id}> `));
    expect(said.filter((triple) => triple.includes('<http://www.w3.org/ns/dcat#downloadURL>'))).toHaveLength(whole.length * locales.length);
    expect(of('csvFinnish-en').join('\n')).toContain(`<${origin}/en/projects.csv?dialect=fi>`);
    expect(of('article49Xlsx-fi').join('\n')).toContain(`<${origin}/avoin-data/artikla-49.xlsx>`);
    expect(of('article49Csv-fi').filter((triple) => triple.includes('terms/language'))).toHaveLength(1);
    for (const name of ['atom', 'changes', 'jsonld']) expect(said.join('\n')).not.toContain(`#${name}-fi>`);
    expect(of('json-fi').join('\n')).toContain('"1234"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>');
    expect(
      of('json-en')
        .filter((triple) => /"@/.test(triple))
        .every((triple) => triple.includes('"@en')),
    ).toBe(true);
  });

  test('has the list of Article 49 as a dataset of its own, with its own files, made from the other', () => {
    const said = triples(JSON.stringify(describeData()), 'application/ld+json');
    const of = (subject: string, property: string) => said.filter((triple) => triple.startsWith(`<${base}#${subject}> `) && triple.includes(`${property}> `));
    expect(of('catalogue', 'dcat#dataset').map((triple) => triple.split(' ')[2])).toEqual(
      ['dataset', 'funds', 'partners', 'article49', 'authorityList'].map((name) => `<${base}#${name}>`),
    );
    const filesOf = (subject: string) => of(subject, 'dcat#distribution').map((triple) => /#([A-Za-z0-9]+)-[a-z]+> \.$/.exec(triple)?.[1]);
    expect(new Set(filesOf('article49'))).toEqual(new Set(['article49Csv', 'article49CsvFinnish', 'article49Xlsx', 'article49Json']));
    expect(new Set(filesOf('dataset'))).toEqual(new Set(['csv', 'csvFinnish', 'xlsx', 'json']));
    expect(of('article49', 'terms/source').join()).toContain(`<${base}#dataset>`);
    expect(of('article49', 'terms/title').join()).not.toBe(of('dataset', 'terms/title').join());
  });

  test('says which files keep to a specification, and where CSV files are described', () => {
    const said = triples(JSON.stringify(describeData()), 'application/ld+json');
    const standards = (id: string) =>
      said.filter((triple) => triple.startsWith(`<${base}#${id}> <http://purl.org/dc/terms/conformsTo>`)).map((triple) => /<([^>]+)> \.$/.exec(triple)?.[1]);
    expect(standards('csv-fi')).toEqual(['https://www.rfc-editor.org/rfc/rfc4180', `${origin}/hankkeet.csv-metadata.json`]);
    expect(standards('json-fi')).toEqual(['https://www.rfc-editor.org/rfc/rfc8259', `${origin}/hankkeet.schema.json`]);
    expect(standards('csvFinnish-en')).toEqual([`${origin}/en/projects.csv-metadata.json?dialect=fi`]);
    expect(standards('article49Csv-en')).toEqual(['https://www.rfc-editor.org/rfc/rfc4180', `${origin}/en/open-data/article-49.csv-metadata.json`]);
    expect(standards('fundsJson-fi')).toEqual(['https://www.rfc-editor.org/rfc/rfc8259', `${origin}/rahastot.schema.json`]);
    expect(standards('authorityCsvFinnish-fi')).toEqual([`${origin}/avoin-data/rahoitetut-hankkeet.csv-metadata.json?dialect=fi`]);
  });

  test('describes every file in words that stand alone', () => {
    for (const locale of locales) {
      for (const name of whole) expect(messagesOf(locale).openData.file[name].text).not.toMatch(/^(Sama|The same)/);
    }
  });

  test('covers time from the first known date, as precisely as it is known, without an end while something has none', () => {
    const period = (some: Catalogue) => {
      const { '@graph': graph } = describeData({ catalogue: some }) as { '@graph': readonly Record<string, unknown>[] };
      return graph.find((node) => node['@id'] === `${base}#dataset`)?.['dct:temporal'];
    };
    const start = { '@type': 'dct:PeriodOfTime', 'dcat:startDate': { '@value': '2021', '@type': 'xsd:gYear' } };
    expect(period(catalogue)).toEqual(start);
    const ending = catalogue.projects.filter(({ timetable }) => timetable.kind === 'period');
    expect(period({ ...catalogue, projects: ending })).toEqual({ ...start, 'dcat:endDate': { '@value': '2026-12-31', '@type': 'xsd:date' } });
    expect(period({ ...catalogue, projects: [] })).toBeUndefined();
  });

  test('of the funds covers the years that their money is for', () => {
    const { '@graph': graph } = describeData() as { '@graph': readonly Record<string, unknown>[] };
    const years = catalogue.funds.flatMap(({ period }) => period?.split('–') ?? []).toSorted();
    expect(graph.find((one) => one['@id'] === `${base}#funds`)?.['dct:temporal']).toMatchObject({
      'dcat:startDate': { '@value': years[0], '@type': 'xsd:gYear' },
      'dcat:endDate': { '@value': years.at(-1), '@type': 'xsd:gYear' },
    });
  });

  test('tells of the catalogue and its projects alone since when they have been published, where that is known', () => {
    const issued = (others: Partial<DcatSource>) =>
      triples(JSON.stringify(describeData(others)), 'application/ld+json').filter((triple) => triple.includes('terms/issued'));
    expect(issued({})).toEqual([]);
    expect(issued({ issued: '2026-01-02' as CalendarDay })).toEqual([
      `<${base}#catalogue> <http://purl.org/dc/terms/issued> "2026-01-02"^^<http://www.w3.org/2001/XMLSchema#date> .`,
      `<${base}#dataset> <http://purl.org/dc/terms/issued> "2026-01-02"^^<http://www.w3.org/2001/XMLSchema#date> .`,
    ]);
  });

  test('says what the publisher is when its owner has announced it, and not before the unit itself', async () => {
    const typed = (site: Partial<Catalogue['site']>) => describeData({ catalogue: { ...catalogue, site: { ...catalogue.site, ...site } } });
    const type = (document: object) =>
      triples(JSON.stringify(document), 'application/ld+json').filter((triple) => triple.startsWith(`<${base}#publisher> <http://purl.org/dc/terms/type>`));
    const unit = { fi: 'Esimerkkiyksikkö', en: 'Example unit' };
    expect(type(typed({ publisherType: 'NationalAuthority' }))).toEqual([]);
    expect(type(typed({ unit }))).toEqual([]);
    const document = typed({ unit, publisherType: 'NationalAuthority' });
    expect(type(document).join()).toContain('<http://purl.org/adms/publishertype/NationalAuthority>');
    expect(await brokenShapes(document)).toEqual([]);
  });

  test('is changed when a status changes by itself', () => {
    const [model] = catalogue.projects.filter(({ timetable }) => timetable.kind === 'period');
    const one = { ...(model as Project), timetable: { kind: 'period', start: '2026-03-01', end: '2027-01-31' } as Project['timetable'] };
    const modified = (day: string) =>
      triples(
        JSON.stringify(describeData({ catalogue: { ...catalogue, projects: [one], funds: [] }, today: day as CalendarDay })),
        'application/ld+json',
      ).filter((triple) => triple.startsWith(`<${base}#dataset> <http://purl.org/dc/terms/modified>`));
    expect(modified('2027-01-31').join()).not.toContain('2027');
    expect(modified('2027-02-05').join()).toContain('"2027-02-01"');
  });
});
