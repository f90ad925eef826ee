import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Catalogue, inListOrder } from '#catalogue/catalogue.ts';
import { type Gap, gaps } from '#catalogue/completeness.ts';
import { type CalendarDay, firstDay, lastDay, type PartialDate } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { statuses, statusOn } from '#catalogue/timetable.ts';
import { createListing, type Listing } from '#selection/listing.ts';
import { parameterNames, type Selection, sorts } from '#selection/parameters.ts';
import { parseSelection } from '#selection/parse.ts';
import { pageOf, pageSize, type RankedPlaces, selectAll } from '#selection/select.ts';
import { activeFilters, changeSelection, everything, selectionQuery, withoutFilters } from '#selection/selection.ts';
import { choicesWithFunds } from '../../support/choices.ts';
import { runs } from '../../support/depth.ts';
import { plainReading } from '../../support/reading.ts';
import { selectSlowly, turnsAndCosts } from '../../support/slow-selection.ts';

const funds = ['amif', 'rrf'];
const choices = choicesWithFunds(funds);
/** What a search has found, by ids, best first. */
const rankedPlaces = (listing: Listing, ids: readonly string[]): RankedPlaces => {
  const places = ids.flatMap((id) => listing.placeOf(id) ?? []);
  return { all: places.toReversed(), bestFirst: () => places };
};

/** A page of a selection. */
const selectProjects = (...[listing, selection, ranked]: Parameters<typeof selectAll>) => pageOf(selectAll(listing, selection, ranked), selection);

const parse = (query: string) => parseSelection(toQuery(query), choices, plainReading);

function toQuery(text: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries([...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key)]));
}

test('what an address does not hold itself is not read from the object it is in', () => {
  const query = Object.setPrototypeOf({ q: 'valo' }, ['x']) as Record<string, string>;
  expect(parseSelection(query, choices, plainReading)).toEqual(parseSelection({ q: 'valo' }, choices, plainReading));
  const withMethod = { sort: [[].sort, 'title'] } as unknown as Record<string, string[]>;
  expect(parseSelection(withMethod, choices, plainReading)).toEqual(parseSelection({ sort: 'title' }, choices, plainReading));
});

describe('the address of a selection', () => {
  test('is read and written in canonical order, defaults left out', () => {
    expect(selectionQuery(parse('view=list&page=1&status=ended&fund=rrf&fund=amif&q=tulkki&sort=relevance').selection)).toBe(
      '?q=tulkki&fund=amif&fund=rrf&status=ended',
    );
    expect(selectionQuery(parse('from=2024&gap=checkDue&gap=noAmount&gap=noText-en&gap=noAmount&status=ended').selection)).toBe(
      '?status=ended&gap=noAmount&gap=checkDue&gap=noText-en&from=2024',
    );
    expect(selectionQuery(parse('view=timeline&sort=start').selection)).toBe('?view=timeline');
  });

  test('takes dates as people write them', () => {
    for (const from of ['2024-06', '6/2024', '06.2024']) expect(parse(`from=${from}`).selection.from).toBe('2024-06');
    for (const from of ['2024-06-30', '30.6.2024', ' 30. 6. 2024']) expect(parse(`from=${from}`).selection.from).toBe('2024-06-30');
  });

  test('takes a range for both ends where the other field is empty, and else each field’s own end', () => {
    expect(parse('from=2024–2025').selection).toMatchObject({ from: '2024', to: '2025' });
    expect(parse('to=2024–2025').selection).toMatchObject({ from: '2024', to: '2025' });
    expect(parse('from=2024–2025&to=2026').selection).toMatchObject({ from: '2024', to: '2026' });
    expect(parse('from=2022&to=huomenna').selection.to).toBeUndefined();
  });

  test('takes times and amounts as people write them, and writes them in one way', () => {
    expect(selectionQuery(parse('starts=2023–2024&ends=6/2025&amountFrom=1 000,50&amountTo=2 000').selection)).toBe(
      '?starts=2023%2F2024&ends=2025-06&amountFrom=1000.5&amountTo=2000',
    );
    for (const starts of ['2023/..', '2023–']) expect(parse(`starts=${starts}`).selection.starts).toBe('2023/..');
    for (const starts of ['../2023', '–2023']) expect(parse(`starts=${starts}`).selection.starts).toBe('../2023');
  });

  test.each([
    ['fund=xyz', { kind: 'unknownValue', parameter: 'fund', value: 'xyz' }],
    ['status=loppu', { kind: 'unknownValue', parameter: 'status', value: 'loppu' }],
    ['gap=raha', { kind: 'unknownValue', parameter: 'gap', value: 'raha' }],
    ['gap=noText-zz', { kind: 'unknownValue', parameter: 'gap', value: 'noText-zz' }],
    ['gap=constructor', { kind: 'unknownValue', parameter: 'gap', value: 'constructor' }],
    ['sort=hinta', { kind: 'unknownValue', parameter: 'sort', value: 'hinta' }],
    ['view=kartta', { kind: 'unknownValue', parameter: 'view', value: 'kartta' }],
    ['from=31.2.2024', { kind: 'noSuchDay', parameter: 'from', value: '31.2.2024', month: '2024-02', days: 29 }],
    ['from=huomenna', { kind: 'badDate', parameter: 'from', value: 'huomenna' }],
    ['ends=2999', { kind: 'noSuchYear', parameter: 'ends', value: '2999' }],
    ['starts=joskus', { kind: 'badPeriod', parameter: 'starts', value: 'joskus' }],
    ['amountFrom=paljon', { kind: 'badAmount', parameter: 'amountFrom', value: 'paljon' }],
    ['amountFrom=2000&amountTo=10', { kind: 'reversed', parameter: 'amountTo', value: '10', instead: { amountFrom: 10, amountTo: 2000 } }],
    ['from=2025&to=2024', { kind: 'reversed', parameter: 'to', value: '2024', instead: { from: '2024', to: '2025' } }],
  ])('names what it does not follow: %s', (query, notice) => {
    expect(parse(query).notices).toEqual([notice]);
  });

  test('takes values in capitals for what they are', () => {
    expect(parse('fund=AMIF&fund=Rrf&programme=EUSA&status=Ended&sort=Title-DESC&view=TABLE')).toEqual({
      selection: { ...everything, fund: ['amif', 'rrf'], programme: ['eusa'], status: ['ended'], sort: 'title-desc', view: 'table' },
      notices: [],
    });
  });

  test('reads a page number of any length as one beyond the end', () => {
    for (const page of ['1000000', '9'.repeat(400)]) expect(parse(`page=${page}`).selection.page).toBe(999_999);
  });

  test('cuts a query at 200 characters and says so', () => {
    const { selection, notices } = parse(`q=${'a'.repeat(300)}`);
    expect(selection.q).toHaveLength(200);
    expect(notices.map((notice) => notice.kind)).toEqual(['longQuery']);
  });

  test('takes the first of a repeated single value and ignores unknown parameters', () => {
    expect(parse('q=eka&q=toka&utm=1').selection.q).toBe('eka');
    expect(parse('page=abc').selection.page).toBe(1);
    expect(parse('page=-1').selection.page).toBe(1);
  });

  test('keeps every selection over any address', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('amif', 'ended', ...gaps, '2024', '30.6.2024', '2022–2023', '2025', '2', 'title-desc', 'timeline', '1'),
    );
    const key = fc.constantFrom(...parameterNames, 'x');
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(value, fc.array(value))), (query) => {
        const { selection } = parseSelection(query, choices, plainReading);
        expect(parse(selectionQuery(selection).slice(1))).toEqual({ selection, notices: [] });
        for (const { without } of activeFilters(selection)) expect(activeFilters(without).length).toBeLessThan(activeFilters(selection).length);
        expect(activeFilters(withoutFilters(selection))).toEqual([]);
      }),
      runs(100),
    );
  });
});

const today = '2026-11-24' as CalendarDay;
const topics = ['paluu', 'turva', 'uhrit'];
const year = fc.integer({ min: 2021, max: 2029 }).map((value) => String(value) as PartialDate);

/** A catalogue of random projects, as far as lists look at them. */
const catalogues = fc
  .array(
    fc.record({
      fundId: fc.constantFrom(...funds),
      topics: fc.subarray([...topics]),
      start: fc.option(year),
      length: fc.option(fc.integer({ min: 0, max: 4 })),
      permanent: fc.boolean(),
      euFunding: fc.option(fc.nat({ max: 1e9 }).map((cents) => cents / 100)),
      euFundingApproximate: fc.boolean(),
      costEstimate: fc.option(fc.nat()),
      objective: fc.option(fc.constant('amif-1')),
      fundConfirmed: fc.boolean(),
      officialTitle: fc.boolean(),
      checked: fc.constantFrom('2024-05-01', '2025-11-24', '2025-11-25'),
      results: fc.option(fc.constantFrom('', '<p>Opas</p>')),
      english: fc.option(fc.constantFrom('human', 'machine', 'machine-reviewed')),
    }),
    { maxLength: 60 },
  )
  .map((drawn) => ({
    projects: drawn.map(({ fundId, start, length, permanent, euFunding, costEstimate, objective, results, english, ...rest }, index) => ({
      ...rest,
      id: `p${index}`,
      fundId,
      ...(euFunding !== null && { euFunding }),
      ...(costEstimate !== null && { costEstimate }),
      ...(objective !== null && { objective }),
      timetable: {
        kind: permanent ? 'permanent' : 'period',
        ...(start && { start }),
        ...(!permanent && length !== null && { end: String(Number(start ?? 2024) + length) }),
      },
      texts: {
        fi: {
          title: `Hanke ${index % 7}`,
          translation: 'human',
          partners: index % 3 === 0 ? [{ name: 'Kumppani' }] : [],
          results: [],
          sections: { ...(results !== null && { results }) },
        },
        ...(english && { en: { title: `Project ${index}`, translation: english, partners: [], results: [], sections: {} } }),
      },
    })),
    topics: topics.map((id) => ({ id, name: {}, covers: {} })),
    funds: funds.map((id, index) => ({ id, programme: index === 0 ? 'eusa' : 'rrf', objectiveIds: index === 0 ? ['amif-1'] : [] })),
  })) as unknown as fc.Arbitrary<Catalogue>;

const selections: fc.Arbitrary<Selection> = fc
  .record({
    topic: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(topics) }),
    fund: fc.subarray(funds),
    programme: fc.subarray(['eusa', 'rrf'] as const),
    status: fc.subarray([...statuses]),
    gap: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...gaps], { maxLength: 3 }) }),
    from: fc.option(year),
    to: fc.option(year),
    starts: fc.option(
      fc.oneof(
        year,
        fc.tuple(year, year).map((years) => years.sort().join('/')),
        year.map((first) => `${first}/..`),
      ),
    ),
    ends: fc.option(
      fc.oneof(
        year,
        year.map((last) => `../${last}`),
      ),
    ),
    amountFrom: fc.option(fc.nat()),
    amountTo: fc.option(fc.nat()),
    sort: fc.constantFrom(...sorts),
    view: fc.constantFrom('list' as const, 'timeline' as const, 'table' as const),
  })
  .map(({ from, to, starts, ends, amountFrom, amountTo, ...rest }) => {
    const typed = Object.entries({ from, to, starts, ends, amountFrom, amountTo }).filter(([, value]) => value !== null);
    return { ...everything, ...rest, ...Object.fromEntries(typed) } as Selection;
  });

type Drawn = Catalogue['projects'][number];

type TextGap = Extract<Gap, `${string}-${Locale}`>;

/** Slow and obvious, on the one day of these tests: what of the random projects counts as missing. */
const lackingFacts: Readonly<Record<Exclude<Gap, TextGap>, (project: Drawn) => boolean>> = {
  startUnknown: ({ timetable }) => !('start' in timetable),
  endUnknown: ({ timetable }) => timetable.kind === 'period' && !('end' in timetable),
  noAmount: ({ euFunding }) => typeof euFunding !== 'number',
  noTotalCost: () => true,
  noShare: () => true,
  noObjective: ({ fundId, objective }) => fundId === 'amif' && objective !== 'amif-1',
  noResults: ({ timetable, texts }) => timetable.kind === 'period' && Number(timetable.end) <= 2025 && !texts.fi?.sections.results,
  noPartners: ({ texts }) => Object.values(texts).every(({ partners }) => partners.length === 0),
  noWebsite: () => true,
  titleDescriptive: ({ officialTitle }) => !officialTitle,
  fundUnconfirmed: ({ fundConfirmed }) => !fundConfirmed,
  checkDue: ({ timetable, checked }) => ['ongoing', 'permanent'].includes(statusOn(timetable, today)) && checked !== '2025-11-25',
};

const lackingTexts = locales.flatMap((locale): readonly (readonly [TextGap, (project: Drawn) => boolean])[] => [
  [`noText-${locale}`, ({ texts }) => texts[locale] === undefined],
  [`staleText-${locale}`, ({ texts }) => texts[locale]?.originalChanged !== undefined],
  [`machineText-${locale}`, ({ texts }) => texts[locale]?.translation === 'machine'],
]);

const lacking = { ...lackingFacts, ...Object.fromEntries(lackingTexts) } as Readonly<Record<Gap, (project: Drawn) => boolean>>;

/** Slow and obvious: is a project in the selection, one facet left out or none? */
function belongs(project: Drawn, selection: Selection, leftOut?: string): boolean {
  const { timetable } = project;
  const end = timetable.kind === 'period' ? timetable.end : undefined;
  const values = { fund: project.fundId, programme: project.fundId === 'amif' ? 'eusa' : 'rrf', status: statusOn(timetable, today) };
  const inFacets = (['fund', 'programme', 'status'] as const).every(
    (facet) => facet === leftOut || selection[facet].length === 0 || (selection[facet] as readonly string[]).includes(values[facet]),
  );
  const onTopic = leftOut === 'topic' || selection.topic.length === 0 || selection.topic.some((topic) => project.topics.includes(topic));
  if (!onTopic || !turnsAndCosts(project, selection)) return false;
  const dated = selection.from === undefined && selection.to === undefined ? true : timetable.start !== undefined || end !== undefined;
  const late = selection.from !== undefined && end !== undefined && lastDay(end) < firstDay(selection.from);
  const early = selection.to !== undefined && timetable.start !== undefined && firstDay(timetable.start) > lastDay(selection.to);
  const inGaps = selection.gap.length === 0 || selection.gap.some((gap) => lacking[gap](project));
  return inFacets && inGaps && dated && !late && !early;
}

describe('a selected page', () => {
  test('agrees with a slow and obvious reference: rows on all pages, count and facet counts', () => {
    fc.assert(
      fc.property(catalogues, selections, (catalogue, selection) => {
        const listing = createListing(catalogue, today, 'fi');
        const first = selectProjects(listing, selection);
        const rows = Array.from({ length: first.pages }, (_, index) => selectProjects(listing, { ...selection, page: index + 1 }).rows).flat();
        const expected = catalogue.projects.filter((project) => belongs(project, selection)).map((project) => project.id);
        expect(rows.map(({ project }) => project.id).sort()).toEqual([...expected].sort());
        expect(first.count).toBe(expected.length);
        const granted = catalogue.projects.filter((project) => belongs(project, selection) && project.euFunding !== undefined);
        expect(first.grants).toEqual({
          euros: granted.reduce((sum, { euFunding = 0 }) => sum + Math.round(euFunding * 100), 0) / 100,
          largest: Math.max(0, ...granted.map(({ euFunding = 0 }) => euFunding)),
          known: granted.length,
          of: expected.length,
          approximate: granted.some(({ euFundingApproximate }) => euFundingApproximate),
        });
        const size = pageSize(selection);
        expect(first.rows.length).toBe(expected.length <= size + 2 ? expected.length : size);
        for (const { value, count } of first.counts.status) {
          expect(count).toBe(
            catalogue.projects.filter((project) => statusOn(project.timetable, today) === value && belongs(project, selection, 'status')).length,
          );
        }
        for (const { value, count } of first.counts.topic) {
          expect(count).toBe(catalogue.projects.filter((project) => project.topics.includes(value) && belongs(project, selection, 'topic')).length);
        }
        for (const { value, count } of first.counts.fund) {
          expect(count).toBe(catalogue.projects.filter((project) => project.fundId === value && belongs(project, selection, 'fund')).length);
        }
      }),
      runs(100),
    );
  });

  test('agrees with one project after another in every order and view, with and without a search: order, and the counts of every facet', () => {
    const searches = fc.option(fc.uniqueArray(fc.nat({ max: 70 }).map((number) => `p${number}`)), { nil: undefined });
    fc.assert(
      fc.property(catalogues, selections, searches, (catalogue, drawn, ranked) => {
        const listing = createListing(catalogue, today, 'fi');
        const selection = { ...drawn, q: ranked === undefined ? '' : 'x' };
        const ordered = listing.inOrder(selection.sort, false).flatMap((place) => listing.rows[place] ?? []);
        const expected = selectSlowly(ordered, selection, listing.choices, today, ranked);
        const selected = selectAll(listing, selection, ranked && rankedPlaces(listing, ranked));
        expect(ordered.map(({ project }) => project.id).sort()).toEqual(catalogue.projects.map(({ id }) => id).sort());
        expect(selected.rows.slice().map(({ project }) => project.id)).toEqual(expected.ids);
        expect(selected.rows.length).toBe(expected.ids.length);
        expect(selected.counts()).toEqual(expected.counts);
        const part = selected.rows.slice(3, 8).map(({ project }) => project.id);
        expect(part).toEqual(expected.ids.slice(3, 8));
      }),
      runs(100),
    );
  });

  test('knows the neighbours of each project, and the projects of each fund in the order of the list', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const listing = createListing(catalogue, today, 'fi');
        const ordered = inListOrder(catalogue.projects, today, 'fi');
        for (const [at, { id }] of ordered.entries()) {
          const { previous, next } = listing.neighboursOf(id);
          expect([previous?.project, next?.project]).toEqual([ordered[at - 1], ordered[at + 1]]);
        }
        expect(listing.neighboursOf('none')).toEqual({});
        for (const fund of funds) expect(listing.ofFund(fund).map(({ project }) => project)).toEqual(ordered.filter(({ fundId }) => fundId === fund));
      }),
      runs(50),
    );
  });

  test('puts what is missing last in both directions, an estimate of all costs before nothing at all', () => {
    fc.assert(
      fc.property(catalogues, fc.constantFrom('amount' as const, 'amount-desc' as const), (catalogue, sort) => {
        const { rows } = selectProjects(createListing(catalogue, today, 'fi'), { ...everything, view: 'table', sort });
        const amounts = rows.map(({ project }) => project.euFunding);
        const known = amounts.filter((amount) => amount !== undefined);
        expect(amounts.slice(0, known.length)).toEqual(known);
        expect(known).toEqual([...known].sort((a, b) => (sort === 'amount' ? a - b : b - a)));
        const estimates = rows.slice(known.length).map(({ project }) => project.costEstimate !== undefined);
        expect(estimates).toEqual([...estimates].sort((a, b) => Number(b) - Number(a)));
      }),
      runs(100),
    );
  });

  test('keeps the order of relevance', () => {
    const catalogue = fc.sample(catalogues, { seed: 1, numRuns: 20 }).find(({ projects }) => projects.length > 3);
    if (catalogue === undefined) throw new Error('no catalogue drawn');
    const listing = createListing(catalogue, today, 'fi');
    const { rows } = selectProjects(listing, { ...everything, q: 'x', sort: 'relevance' }, rankedPlaces(listing, ['p2', 'p0', 'p1']));
    expect(rows.map(({ project }) => project.id)).toEqual(['p2', 'p0', 'p1']);
  });

  test('a new choice goes back to the first page', () => {
    expect(changeSelection({ ...everything, page: 3 }, { view: 'table' }).page).toBe(1);
  });
});
