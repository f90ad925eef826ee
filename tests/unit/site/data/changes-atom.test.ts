import { parseFeed } from '@rowanmanning/feed-parser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pathToFile } from '#addresses/files.ts';
import { nameOfChange } from '#catalogue/changes.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { readHistory } from '#content/history/history.ts';
import { messagesOf } from '#words/messages.ts';
import { askFile } from '../../../support/ask-file.ts';
import { atomFaults } from '../../../support/atom-faults.ts';
import { feedPages } from '../../../support/feed-pages.ts';
import { historyOptions, projectFiles, withGitContent } from '../../../support/git-content.ts';
import { asBuilt, everyChange, type WrittenChange, withHistory } from '../../../support/with-history.ts';
import { goodContent } from '../../../support/workspace.ts';

const ask = (locale: Locale, query = '') => askFile(pathToFile('changes', 'atom', locale) + query);

const many: readonly WrittenChange[] = Array.from({ length: 120 }, (_, index) => ({
  day: `2026-06-${String(20 - Math.floor(index / 10)).padStart(2, '0')}`,
  id: `a-${index}`,
  titles: { en: `Project ${index}` },
  kind: 'published',
  facts: [],
}));

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.example.fi');
});

describe('the feed of changes', () => {
  test.each(locales)('is valid Atom in %s: every change, newest first, under a name of its own, with its time', async (locale) => {
    const { status, text, headers } = await withHistory(everyChange, () => ask(locale));
    expect([status, headers['content-type'], headers['content-language']]).toEqual([200, 'application/atom+xml', locale]);
    expect(await atomFaults(text)).toEqual([]);
    const feed = parseFeed(text);
    expect(feed.items.map(({ id }) => id)).toEqual(
      asBuilt(everyChange).map((change) => `tag:hankkeet.example.fi,2026:changes/${nameOfChange(change)}/${locale}`),
    );
    const noons = everyChange.map(({ day }) => new Date(`${day}T12:00:00+03:00`));
    expect(feed.items.map(({ updated }) => updated)).toEqual(noons);
    expect(feed.items.map(({ published }) => published)).toEqual(noons);
    expect([feed.language, feed.updated]).toEqual([locale, feed.items[0]?.updated]);
  });

  test.each([
    [
      'en',
      [
        'Removed <project>: The project was removed from the catalogue.',
        'Measuring light: Results were added. Title (English), Fund, Fund confirmed and 8 other facts',
      ],
    ],
    [
      'fi',
      [
        'Poistettu <hanke>: Hanke poistettiin luettelosta.',
        'Valon mittaus: Tulokset lisättiin. Nimi (englanti), Rahasto, Rahasto vahvistettu ja 8 muuta tietoa',
      ],
    ],
  ] as const)('says in the title what happened, and which facts changed, in %s', async (locale, titles) => {
    const { text } = await withHistory(everyChange, () => ask(locale));
    expect(
      parseFeed(text)
        .items.slice(0, 2)
        .map(({ title }) => title),
    ).toEqual(titles);
  });

  test('says what changed from what, and leads to the project or, when it is gone, to the page of changes', async () => {
    const { text } = await withHistory(everyChange, () => ask('en'));
    const { items } = parseFeed(text);
    expect(items[0]?.url).toBe('https://hankkeet.example.fi/en/changes');
    expect(items[1]?.url).toBe('https://hankkeet.example.fi/en/projects/valo');
    expect(text).toContain('EU funding: Not known → EUR\u00a01,000.50. EU share: 75.5% → Not known.');
    expect(text).toContain('Results in numbers: None → over 1,300.');
  });

  test('is cut into pages of fifty that lead to one another and together have everything once', async () => {
    const pages = await withHistory(many, () => feedPages('/en/changes.atom', askFile));
    expect(pages.map(({ items }) => items.length)).toEqual([50, 50, 20]);
    expect(pages.flatMap(({ items }) => items.map(({ title }) => title?.split(':')[0]))).toEqual(many.map(({ titles }) => titles.en));
    expect(pages.map(({ opensearch }) => opensearch)).toEqual([1, 51, 101].map((start) => ({ total: 120, start, perPage: 50 })));
    for (const { text } of pages) expect(await atomFaults(text)).toEqual([]);
    const feed = 'https://hankkeet.example.fi/en/changes.atom';
    expect(pages.map(({ links: { self, first, previous, next, last, alternate } }) => [self, first, previous, next, last, alternate])).toEqual([
      [feed, feed, undefined, `${feed}?page=2`, `${feed}?page=3`, 'https://hankkeet.example.fi/en/changes'],
      [`${feed}?page=2`, feed, feed, `${feed}?page=3`, `${feed}?page=3`, 'https://hankkeet.example.fi/en/changes'],
      [`${feed}?page=3`, feed, `${feed}?page=2`, undefined, `${feed}?page=3`, 'https://hankkeet.example.fi/en/changes'],
    ]);
    // RFC 5005: all pages are one feed.
    expect(new Set(pages.map(({ text }) => /<id>[^<]*<\/id>/.exec(text)?.[0])).size).toBe(1);
    expect(pages.map(({ text }) => parseFeed(text).description)).toEqual([
      '120 changes, of which the newest 50 are here.',
      '120 changes, newest first, of which 51–100 are here.',
      '120 changes, newest first, of which 101–120 are here.',
    ]);
  });

  test.each([
    ['?page=4', 'tooLarge', ['3']],
    ['?page=0', 'notNumber', undefined],
    ['?page=x', 'notNumber', undefined],
    ['?page=1&page=2', 'repeated', undefined],
    ['?fund=amif', 'unknownParameter', ['page']],
  ] as const)('says what is wrong with an address that has no such page: %s', async (query, reason, allowed) => {
    const { status, text } = await withHistory(many, () => ask('fi', query));
    const [parameter = '', value = ''] = query.slice(1).split('&')[0]?.split('=') ?? [];
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0]).toMatchObject({ parameter, value, ...(allowed && { allowed }) });
    expect(Object.keys(messagesOf('fi').problem.parameterError)).toContain(reason);
  });

  test('without a history is valid, empty, and says that the history is not known', async () => {
    const { status, text } = await ask('fi');
    expect(status).toBe(200);
    expect(await atomFaults(text)).toEqual([]);
    expect(parseFeed(text).items).toEqual([]);
    expect(parseFeed(text).description).toBe(messagesOf('fi').feed.changesUnknown);
  });

  test('has another tag when the history is another, although the content is the same', async () => {
    const tags = [await withHistory(everyChange, () => ask('fi')), await withHistory(everyChange.slice(1), () => ask('fi'))].map(({ headers }) => headers.etag);
    expect(tags[0]).not.toBe(tags[1]);
  });
});

describe('whoever has read the feed', () => {
  /** What the feed has after each commit that was made, built and read at once. */
  async function readings(commits: readonly (readonly [time: string, amount: string])[]) {
    const histories = withGitContent(({ dir, commit }) =>
      commits.map(([time, euFunding]) => {
        commit(time, projectFiles('valo', { euFunding }));
        return JSON.stringify(readHistory(dir, historyOptions()));
      }),
    );
    const feeds = [];
    for (const history of histories) feeds.push(parseFeed((await withHistory(history, () => ask('en'))).text).items);
    return feeds;
  }

  test('finds the second change of a day unread, and the first one as it was', async () => {
    const [first = [], second = [], third = []] = await readings([
      ['2026-11-20T08:00:00Z', '100'],
      ['2026-11-21T08:00:00Z', '200'],
      ['2026-11-21T09:30:00Z', '250'],
    ]);
    const seen = new Set(second.map(({ id }) => id));
    const unread = third.filter(({ id }) => !seen.has(id));
    expect([first.length, second.length, unread.map(({ title, description }) => [title, description])]).toEqual([
      1,
      2,
      [['valo en: EU funding', 'EU funding: EUR\u00a0200 → EUR\u00a0250.']],
    ]);
    expect(third.slice(1)).toEqual(second);
    expect(unread[0]?.updated?.toISOString()).toBe('2026-11-21T09:30:00.000Z');
    // Who reads for the first time finds both of them.
    expect(third.filter(({ updated }) => updated?.toISOString().startsWith('2026-11-21'))).toHaveLength(2);
  });

  test('is told once of a change that is dated ahead, on that day or as soon as a later one shows that a clock was wrong', async () => {
    const commits = [
      ['2026-11-20T08:00:00Z', '100'],
      ['2026-12-24T08:00:00Z', '200'],
    ] as const;
    const [, ahead = []] = await readings(commits);
    expect(ahead).toHaveLength(1);
    const [, , mended = []] = await readings([...commits, ['2026-11-21T08:00:00Z', '300']]);
    expect(mended.map(({ updated }) => updated?.toISOString())).toEqual(['2026-11-21T08:00:00.000Z', '2026-11-21T08:00:00.000Z', '2026-11-20T08:00:00.000Z']);
    for (const day of ['2026-12-24', '2027-01-10']) {
      vi.stubEnv('CATALOGUE_TODAY', day);
      const [, there = []] = await readings(commits);
      expect(there.map(({ id, updated }) => [id?.split('/')[2], updated?.toISOString()])).toEqual([
        ['2026-12-24', '2026-12-24T08:00:00.000Z'],
        ['2026-11-20', '2026-11-20T08:00:00.000Z'],
      ]);
    }
  });
});
