import { parseFeed } from '@rowanmanning/feed-parser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pathToFile } from '#addresses/files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';
import { askFile } from '../../../support/ask-file.ts';
import { atomFaults } from '../../../support/atom-faults.ts';
import { everyChange, type WrittenChange, withHistory } from '../../../support/with-history.ts';
import { goodContent } from '../../../support/workspace.ts';

const ask = (locale: Locale, query = '') => askFile(pathToFile('changes', 'atom', locale) + query);

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.example.fi');
});

describe('the feed of changes', () => {
  test.each(locales)('is valid Atom in %s: every change, newest first, under a name of its own', async (locale) => {
    const { status, text, headers } = await withHistory(everyChange, () => ask(locale));
    expect([status, headers['content-type'], headers['content-language']]).toEqual([200, 'application/atom+xml', locale]);
    expect(await atomFaults(text)).toEqual([]);
    const feed = parseFeed(text);
    expect(feed.items.map(({ id }) => id)).toEqual(everyChange.map(({ id, day }) => `tag:hankkeet.example.fi,2026:changes/${id}/${day}/${locale}`));
    expect(feed.items.map(({ updated }) => updated?.toISOString())).toEqual(everyChange.map(({ day }) => new Date(`${day}T00:00:00+03:00`).toISOString()));
    expect([feed.language, feed.updated]).toEqual([locale, feed.items[0]?.updated]);
  });

  test('says what changed from what, and leads to the project or, when it is gone, to the page of changes', async () => {
    const { text } = await withHistory(everyChange, () => ask('en'));
    const { items } = parseFeed(text);
    expect(items[0]?.title).toBe('Removed <project>: The project was removed from the catalogue.');
    expect(items[0]?.url).toBe('https://hankkeet.example.fi/en/changes');
    expect(items[1]?.url).toBe('https://hankkeet.example.fi/en/projects/valo');
    expect(text).toContain('EU funding: Not known → EUR\u00a01,000.50. EU share: 75.5% → Not known.');
  });

  test('has the newest fifty of many and says so', async () => {
    const many = Array.from(
      { length: 60 },
      (_, index): WrittenChange => ({ day: '2026-06-01', id: `a-${index}`, titles: { en: 'A' }, kind: 'published', facts: [] }),
    );
    const { text } = await withHistory(many, () => ask('en'));
    expect(await atomFaults(text)).toEqual([]);
    expect(parseFeed(text).items.length).toBe(50);
    expect(parseFeed(text).description).toBe('60 changes, of which the newest 50 are here.');
  });

  test('without a history is valid, empty, and says that the history is not known', async () => {
    const { status, text } = await ask('fi');
    expect(status).toBe(200);
    expect(await atomFaults(text)).toEqual([]);
    expect(parseFeed(text).items).toEqual([]);
    expect(parseFeed(text).description).toBe(messagesOf('fi').feed.changesUnknown);
  });

  test('refuses parameters, which it has none of', async () => {
    const { status, text } = await ask('fi', '?fund=amif');
    expect(status).toBe(400);
    expect(JSON.parse(text).errors).toMatchObject([{ parameter: 'fund', value: 'amif', detail: expect.stringContaining('fund') }]);
  });

  test('has another tag when the history is another, although the content is the same', async () => {
    const tags = [await withHistory(everyChange, () => ask('fi')), await withHistory(everyChange.slice(1), () => ask('fi'))].map(({ headers }) => headers.etag);
    expect(tags[0]).not.toBe(tags[1]);
  });
});
