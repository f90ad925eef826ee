import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { withFunds } from '#catalogue/catalogue.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { locales } from '#catalogue/locale.ts';
import { fundFieldNames, fundRecordSchema, toFundRecord } from '#data/fund-record.ts';
import { projectFieldNames, projectRecordSchema, toProjectRecord } from '#data/project-record.ts';
import { listProject } from '#selection/listed-project.ts';
import { messagesOf } from '#words/messages.ts';
import { catalogueContent, goodContent, load } from '../../support/workspace.ts';

const today = '2026-11-24';
const context = { origin: 'https://hankkeet.example.fi', today: today as never };

function recordsOf(dir: string) {
  const { catalogue } = load(dir, today);
  if (catalogue === undefined) throw new Error('The content has faults');
  return {
    catalogue,
    projects: withFunds(catalogue, catalogue.projects).map((entry) => toProjectRecord(listProject(entry, context.today), context)),
    funds: catalogue.funds.map((fund) => toFundRecord(fund, 1, context)),
  };
}

/** The words of a part of a text. */
function wordsIn(node: Nodes): string {
  return 'children' in node ? node.children.map(wordsIn).join('') : 'value' in node ? node.value : '';
}

describe.each([
  ['the catalogue', catalogueContent],
  ['the small content', goodContent],
])('the records of %s', (_, dir) => {
  const { projects, funds, catalogue } = recordsOf(dir);

  test('fit their schemas, as JSON too', () => {
    for (const record of projects) expect(projectRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    for (const record of funds) expect(fundRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(projects).toHaveLength(catalogue.projects.length);
  });

  test('have their fields in the order of the schema, and every field even when it is not known', () => {
    for (const record of projects) expect(Object.keys(record)).toEqual(projectFieldNames);
    for (const record of funds) expect(Object.keys(record)).toEqual(fundFieldNames);
  });
});

describe('a record', () => {
  const { projects, funds } = recordsOf(catalogueContent);
  const recordOf = (id: string) => projects.find((record) => record.id === id);

  test('says what is not known, inferred or rounded', () => {
    expect(recordOf('move')).toMatchObject({ euFunding: null, fundConfirmed: false, start: '2024-08-01', lastDay: '2025-07-31', status: 'ended' });
    expect(recordOf('move')?.gaps).toEqual(expect.arrayContaining(['noAmount', 'fundUnconfirmed']));
    expect(recordOf('ipa')).toMatchObject({ euFunding: 382_000, euFundingApproximate: true });
    expect(recordOf('soire')).toMatchObject({ euFunding: 677_593.62, euFundingApproximate: false });
  });

  test('says nothing of the rounding of an amount that is not known', () => {
    expect(recordOf('move')?.euFundingApproximate).toBeNull();
    for (const { allocation, allocationApproximate } of funds) expect(allocationApproximate === null).toBe(allocation === null);
    expect(funds.some(({ allocation }) => allocation === null)).toBe(true);
  });

  test('keeps dates as precisely as they are known, beside whole days', () => {
    expect(recordOf('oledigi')).toMatchObject({ start: '2021', end: '2024', firstDay: '2021-01-01', lastDay: '2024-12-31' });
    expect(recordOf('emn')).toMatchObject({ permanent: true, end: null, lastDay: null, status: 'permanent' });
  });

  test('has results in numbers in each language, and says of a language without them nothing', () => {
    expect(recordOf('vapaaehtoinen-paluu')?.resultFigures.en?.[0]).toMatchObject({ value: 1300, moreThan: true, until: '2024' });
    expect(recordOf('vapaaehtoinen-paluu')?.resultFigures.fi?.map(({ value }) => value)).toEqual([1300, 24]);
    expect(recordOf('move')?.resultFigures).toEqual({});
  });

  test('names topics by their ids, and partners in each language', () => {
    expect(recordOf('tilda')?.topics).toEqual(['ihmiskauppa', 'tietojarjestelmat']);
    expect(recordOf('kotu')?.partners).toEqual([
      {
        name: { fi: 'Diakonia-ammattikorkeakoulu (Diak)', en: 'Diaconia University of Applied Sciences (Diak)' },
        url: 'https://www.diak.fi',
        businessId: null,
        foreignId: null,
      },
    ]);
  });

  test('keeps lists, headings and links of the texts as Markdown, without what is a field of its own', () => {
    const { markdown, goals, title, sources } = recordOf('kotu') ?? {};
    const tree = remark()
      .use(remarkGfm)
      .parse(markdown?.fi ?? '');
    const items = tree.children.flatMap((node) => (node.type === 'list' ? node.children.map((item) => wordsIn(item)) : []));
    expect(tree.children.filter((node) => node.type === 'heading' && node.depth === 2).length).toBeGreaterThanOrEqual(2);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(goals?.fi?.split('\n')).toContain(item);
    expect(markdown?.fi).not.toContain(title?.fi);
    expect(markdown?.fi).not.toContain(sources?.fi?.[0]?.url);
    for (const { markdown: text } of [...projects, ...funds]) expect(JSON.stringify(text)).not.toContain('this-site.invalid');
  });

  test('says of an option whether it is signed, and nothing where there is none', () => {
    expect(recordOf('kulttuuriorientaatio')).toMatchObject({ optionUntil: '2028', optionSigned: true });
    expect(recordOf('move')).toMatchObject({ optionUntil: null, optionSigned: null });
  });

  test('never gives a cost estimate as a grant', () => {
    expect(recordOf('oledigi')).toMatchObject({ euFunding: null, costEstimate: 15_845_000 });
  });

  test('keeps the blocks of a text apart: a line for each paragraph and each item of a list', () => {
    const lines = recordOf('soire')?.goals.en?.split('\n') ?? [];
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'The project set out to promote return and reintegration in four ways',
      'Relations',
      'Information',
      'Return system',
      'Support services',
    ]);
  });

  test('has the page’s address in every language', () => {
    expect(recordOf('move')?.address).toMatchObject({ fi: 'https://hankkeet.example.fi/hankkeet/move', en: 'https://hankkeet.example.fi/en/projects/move' });
  });
});

test('every published field has words in every language', () => {
  for (const [kind, names] of [
    ['project', projectFieldNames],
    ['fund', fundFieldNames],
  ] as const)
    for (const name of names) {
      for (const locale of locales) expect(factWords(messagesOf(locale), kind, name).help, `${name} in ${locale}`).toMatch(/\.$/);
    }
});
