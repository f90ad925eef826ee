import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, helsinkiTime } from '#catalogue/date.ts';
import { type AtomFeed, atomDate, atomFeed, tagAuthority, tagUri } from '#data/atom.ts';
import { atomFaults } from '../../support/atom-faults.ts';

/** Nothing is trimmed, converted or decoded twice. */
const exactly = { ignoreAttributes: false, attributeNamePrefix: '@', trimValues: false, parseTagValue: false };

const day = '2026-11-21' as CalendarDay;

function feedWith(title: string): AtomFeed {
  const page = { rel: 'alternate', href: 'https://hankkeet.example.fi/hankkeet?q=a%22b&sort=title-asc', type: 'text/html', hreflang: 'fi' };
  return {
    id: 'tag:hankkeet.example.fi,2026:feeds/projects/fi?q=a&sort=title-asc',
    locale: 'fi',
    title,
    subtitle: title,
    updated: atomDate(day),
    author: { name: title, uri: 'https://hankkeet.example.fi/' },
    rights: title,
    links: [page, { ...page, rel: 'self' }],
    total: 1,
    page: 1,
    entries: [
      {
        id: tagUri('hankkeet.example.fi', 'projects/a'),
        title: { text: title, lang: 'en' },
        updated: atomDate(day),
        published: '2026-11-21T14:30:05+02:00',
        summary: { text: title },
        links: [page],
        categories: [{ term: 'amif', scheme: 'tag:hankkeet.example.fi,2026:funds', label: title }],
      },
    ],
  };
}

describe('a feed', () => {
  test.each(['<b>Lihava</b> & ”lainattu”', 'A ]]> B <![CDATA[', `"'&apos;&amp;&lt;`, '😀 ja 한국어', '--> <!-- ?> <?', '&#0;'])(
    'carries a title that looks like markup letter for letter: %s',
    async (title) => {
      const xml = atomFeed(feedWith(title));
      expect(await atomFaults(xml)).toEqual([]);
      const { entry, author } = new XMLParser(exactly).parse(xml).feed;
      expect([entry.title['#text'], entry.summary, entry.category['@label'], author.name]).toEqual([title, title, title, title]);
    },
  );

  test('leaves out what XML cannot write', async () => {
    const xml = atomFeed(feedWith('a\u0000b\u001fc\ud800d\uffff'));
    expect(await atomFaults(xml)).toEqual([]);
    expect(parseFeed(xml).items[0]?.title).toBe('abcd');
  });

  test('without entries is valid', async () => {
    expect(await atomFaults(atomFeed({ ...feedWith('Tyhjä'), total: 0, entries: [] }))).toEqual([]);
  });

  test.each([
    ['an id that is there twice', { entries: [...feedWith('a').entries, ...feedWith('a').entries] }],
    ['no link to itself', { links: feedWith('a').links.slice(0, 1) }],
    ['an id that is no tag', { id: 'https://hankkeet.example.fi/' }],
    ['no title', { title: '' }],
  ])('is proven wrong by the tests when it has %s', async (_, wrong) => {
    expect(await atomFaults(atomFeed({ ...feedWith('a'), ...wrong }))).not.toEqual([]);
  });
});

test('a time is that of the wall in Helsinki with the offset of the moment, also in the hour that comes twice', () => {
  const times = ['2026-01-15T10:00:59Z', '2026-07-01T20:59:59Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((text) => helsinkiTime(Date.parse(text)));
  expect(times).toEqual(['2026-01-15T12:00:59+02:00', '2026-07-01T23:59:59+03:00', '2026-10-25T03:30:00+03:00', '2026-10-25T03:30:00+02:00']);
});

test('a day begins at midnight in Helsinki, in summer, in winter and when the clocks change', () => {
  const begins = ['2026-01-15', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26'].map((text) => atomDate(text as CalendarDay).slice(10));
  expect(begins).toEqual(['T00:00:00+02:00', 'T00:00:00+02:00', 'T00:00:00+03:00', 'T00:00:00+03:00', 'T00:00:00+02:00']);
});

test('tags are named by the chosen host, else by that of the address, without its port', () => {
  expect(tagAuthority('vanha.example.fi', 'https://uusi.example.fi')).toBe('vanha.example.fi');
  expect(tagAuthority(undefined, 'http://localhost:3000')).toBe('localhost');
  expect(tagAuthority(undefined, 'http://[::1]:3000')).toBe('1');
  expect(tagUri('a.example', 'projects/move')).toBe('tag:a.example,2026:projects/move');
});
