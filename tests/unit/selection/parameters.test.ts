import { describe, expect, test } from 'vitest';
import { withFunds } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { locales, mapLocales } from '#catalogue/locale.ts';
import { parametersOf } from '#data/api/parameters.ts';
import { listProject } from '#selection/listed-project.ts';
import { createListing, relatedByTopic } from '#selection/listing.ts';
import { selectionErrors } from '#selection/parameter-errors.ts';
import { allowedValues, choiceNames, choicesIn, facets, hiddenChoices, parameterNames, parameters } from '#selection/parameters.ts';
import { parseSelection } from '#selection/parse.ts';
import { selectAll } from '#selection/select.ts';
import { activeFilters, everything, selectionQuery } from '#selection/selection.ts';
import { filterNames } from '#words/codes.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { wordingIn } from '#words/wording.ts';
import { plainReading } from '../../support/reading.ts';
import { goodContent, load } from '../../support/workspace.ts';

const today = '2026-11-24' as CalendarDay;
const { catalogue: loaded } = load(goodContent);
if (loaded === undefined) throw new Error('The good content must load');
/** With a partner too, so that a project has some of everything. */
const catalogue = {
  ...loaded,
  projects: loaded.projects.map((project, index) => ({
    ...project,
    texts: mapLocales(project.texts, (text) => ({ ...text, partners: index === 0 ? [{ name: 'Kumppani Oy' }] : [] })),
  })),
};
const choices = choicesIn(catalogue);
const listing = createListing(catalogue, today, 'fi');
const rows = withFunds(catalogue, catalogue.projects).map((entry) => listProject(entry, today));

/** A value that is not the default, as it stands in an address. */
function exampleOf(name: (typeof parameterNames)[number]): string {
  const { kind } = parameters[name];
  return (
    allowedValues(name, choices)?.at(-1) ??
    { text: 'silta', date: '2024-06', period: '2023/2025', amount: '500000', page: '2', choices: '', choice: '', flag: '' }[kind]
  );
}

describe.each(parameterNames)('the parameter %s', (name) => {
  const query = { ...(name === 'exact' && { q: 'silta' }), [name]: exampleOf(name) };

  test('is read from an address and written into it', () => {
    const { selection, notices } = parseSelection(query, choices, plainReading);
    expect(notices).toEqual([]);
    expect(Object.fromEntries(new URLSearchParams(selectionQuery(selection)))).toEqual(query);
    expect(selectionErrors(query, { selection, notices }, choices)).toEqual([]);
  });

  test.each(locales)('has words in %s: of a value that there is not, and of itself where it narrows the list', (locale) => {
    const notice = translatorOf(locale, 'notices');
    if (allowedValues(name, choices) !== undefined && parameters[name].kind !== 'flag') {
      expect(notice('unknownValue', { parameter: name, value: 'x' })).not.toBe(notice('unknownValue', { parameter: 'other', value: 'x' }));
    }
    const { nameParameter, describe: describeFilter, describeAlone } = filterNames(wordingIn(locale, catalogue));
    for (const filter of activeFilters(parseSelection(query, choices, plainReading).selection)) {
      expect(nameParameter(filter.parameter)).not.toBe('');
      expect([describeFilter(filter), ...describeAlone([filter])]).not.toContain('');
    }
  });

  test('is a parameter of the API with its words, or is withheld from it', () => {
    const told = parametersOf('listProjects', choices).filter((parameter) => parameter.name === name);
    expect(told.map(({ allowed }) => allowed)).toEqual(name === 'view' ? [] : [allowedValues(name, choices)]);
    for (const locale of locales) for (const { key } of told) expect(messagesOf(locale).apiDocument.parameter[key]).toMatch(/./);
  });
});

describe.each(choiceNames)('the choice %s', (name) => {
  test('keeps exactly the projects that have the value, and counts them where it is a facet', () => {
    expect(choices[name].length).toBeGreaterThan(0);
    const counts = selectAll(listing, everything).counts();
    for (const value of choices[name]) {
      const { selection } = parseSelection({ [name]: value }, choices, plainReading);
      const expected = rows.filter((row) => (parameters[name].valuesIn(row, today) as readonly string[]).includes(value)).map(({ project }) => project.id);
      const selected = selectAll(listing, selection)
        .rows.slice()
        .map(({ project }) => project.id);
      expect([...selected].sort()).toEqual([...expected].sort());
      const facet = facets.find((other) => other === name);
      if (facet !== undefined) expect(counts[facet].find((counted) => counted.value === value)?.count).toBe(expected.length);
    }
  });

  test('has its values in the catalogue, each once', () => {
    expect(new Set(choices[name]).size).toBe(choices[name].length);
    for (const row of rows) {
      const values: readonly string[] = parameters[name].valuesIn(row, today);
      expect(choices[name]).toEqual(expect.arrayContaining([...values]));
      expect(new Set(values).size).toBe(values.length);
    }
  });
});

test('the facets have places of their own in the form, the other choices none', () => {
  expect([...facets, ...hiddenChoices].sort()).toEqual([...choiceNames].sort());
  expect(new Set(facets.map((name) => parameters[name].field)).size).toBe(facets.length);
});

describe('other projects on the topics of a project', () => {
  const topicsOf: Readonly<Record<string, readonly string[]>> = { a: ['x', 'y'], b: ['x', 'y'], c: ['x'], d: ['x'], e: ['x'], f: ['y'], g: ['z'] };
  const [sample] = loaded.projects;
  if (sample === undefined) throw new Error('No project');
  const drawn = {
    ...loaded,
    topics: ['x', 'y', 'z'].map((id) => ({ id, name: { fi: id }, covers: { fi: id } })),
    projects: Object.entries(topicsOf).map(([id, topics]) => ({
      ...sample,
      id,
      topics,
      // The later in the alphabet, the sooner it ends; `e` has ended.
      timetable: { kind: 'period', start: '2020', end: id === 'e' ? '2021' : String(2190 - id.charCodeAt(0)) } as (typeof sample)['timetable'],
    })),
  };
  const related = (id: string) =>
    relatedByTopic(createListing(drawn, today, 'fi'), { id, topics: topicsOf[id] ?? [] }, drawn.topics).map(({ topic, projects, count }) => [
      topic.id,
      projects.map((other) => other.id).join(' '),
      count,
    ]);

  test('are at most three of a topic, running ones first, each named once', () => {
    expect(related('a')).toEqual([
      ['x', 'd c b', 5],
      ['y', 'f', 3],
    ]);
    expect(related('c')).toEqual([['x', 'd b a', 5]]);
    expect(related('f')).toEqual([['y', 'b a', 3]]);
  });

  test('are none where it is alone on its topic', () => {
    expect(related('g')).toEqual([]);
  });
});
