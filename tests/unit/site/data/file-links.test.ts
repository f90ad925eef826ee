import { describe, expect, test } from 'vitest';
import { linkedEndingsOf, readFilePath } from '#addresses/files.ts';
import { locales } from '#catalogue/locale.ts';
import { csvDialectNames } from '#data/csv.ts';
import type { Selection } from '#selection/parameters.ts';
import { everything } from '#selection/selection.ts';
import { linksToList } from '#site/data/list-files.ts';
import { linksToProject } from '#site/data/project-files.ts';
import { messagesOf } from '#words/messages.ts';

describe('the links to the files of a selection', () => {
  test('are none when it finds nothing', () => {
    expect(linksToList({ ...everything, q: 'olematonsana' }, 0, 'fi')).toEqual([]);
  });

  test('lead to every file that people read, on no page but the first', () => {
    const links = linksToList({ ...everything, status: ['ended'], page: 2 }, 30, 'en');
    expect(links.map(({ ending }) => ending)).toEqual(linkedEndingsOf('projects'));
    expect(links.map(({ ending }) => ending)).not.toContain('csv-metadata.json');
    for (const { ending, href } of links) expect(href).toBe(`/en/projects.${ending}?status=ended`);
  });

  test('lead to CSV as the spreadsheets of the language expect it', () => {
    for (const [locale, csv, narrowed] of [
      ['fi', '/hankkeet.csv?dialect=fi', '/hankkeet.csv?fund=amif&dialect=fi'],
      ['en', '/en/projects.csv', '/en/projects.csv?fund=amif'],
    ] as const) {
      const hrefs = (selection: Partial<Selection>) => linksToList({ ...everything, ...selection }, 1, locale).map(({ href }) => href);
      expect(hrefs({})).toContain(csv);
      expect(hrefs({ fund: ['amif'], page: 2 })).toContain(narrowed);
    }
  });

  test('name a dialect there is, in every language', () => {
    for (const locale of locales) expect(csvDialectNames).toContain(messagesOf(locale).language.csvDialect);
  });
});

test('the links to the files of a project lead to them in the language of the page', () => {
  for (const locale of locales) {
    const links = linksToProject('move', locale);
    expect(links.map(({ ending }) => ending)).toEqual(linkedEndingsOf('project'));
    for (const { ending, href } of links) expect(readFilePath(href)).toEqual({ set: 'project', ending, locale, id: 'move' });
  }
});
