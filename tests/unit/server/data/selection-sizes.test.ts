import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { csvDialectNames } from '#data/csv.ts';
import { everything, selectionQuery } from '#selection/selection.ts';
import type { Maker } from '#site/data/file-set.ts';
import { projectsMakers } from '#site/data/list-files.ts';
import { dialectOf, selectRecords } from '#site/data/selected.ts';
import { linksToList, selectionSizes, sizedEndings } from '#site/data/sizes.ts';
import { messagesOf } from '#words/messages.ts';
import { parametersOf } from '../../../support/ask-list.ts';
import { runs } from '../../../support/depth.ts';
import { bytesOf, dataRequest } from '../../../support/make-file.ts';
import { randomSelections } from '../../../support/random-selections.ts';

/** How far a told size may be from the true one: a workbook is compressed as a whole; and the query itself, which a file repeats a few times, is not counted. */
const tolerance = { csv: 0, json: 0, xlsx: 0.2 } as const;
const repeats = 6;
const small = 200;

describe('the size told beside the link to a file', () => {
  test('is that of the file', async () => {
    await fc.assert(
      fc.asyncProperty(randomSelections(['amif', 'isf', 'bmvi', 'rrf', 'komissio']), fc.constantFrom(...locales), async (selection, locale) => {
        const request = dataRequest({ locale, query: parametersOf(selectionQuery(selection)) });
        const selected = selectRecords(request);
        if ('problem' in selected) throw new Error(`Refused: ${selectionQuery(selection)}`);
        const told = await selectionSizes(selected.rows, request);
        for (const ending of sizedEndings) {
          const made = await (projectsMakers[ending] as Maker)(
            ending === 'csv' ? { ...request, query: { ...request.query, dialect: dialectOf(locale) } } : request,
          );
          const size = (await bytesOf(made)).length;
          expect(Math.abs(told[ending] - size), `${ending}: told ${told[ending]}, is ${size}`).toBeLessThanOrEqual(
            tolerance[ending] * size + repeats * selectionQuery(selection).length + small,
          );
        }
      }),
      runs(12),
    );
  });

  test('is not told of nothing', async () => {
    const request = dataRequest({ query: { q: 'olematonsana' } });
    const selected = selectRecords(request);
    if ('problem' in selected) throw new Error('refused');
    expect(await linksToList(selected.selection, selected.rows, request)).toEqual([]);
  });

  test('leads to CSV as the spreadsheets of the language expect it, and to a feed without a size', async () => {
    for (const [locale, csv, narrowed] of [
      ['fi', '/hankkeet.csv?dialect=fi', '/hankkeet.csv?fund=amif&dialect=fi'],
      ['en', '/en/projects.csv', '/en/projects.csv?fund=amif'],
    ] as const) {
      const request = dataRequest({ locale, query: {} });
      const selected = selectRecords(request);
      if ('problem' in selected) throw new Error('refused');
      const hrefsTo = async (fund: readonly string[]) => (await linksToList({ ...everything, fund }, selected.rows, request)).map(({ href }) => href);
      expect(await hrefsTo([])).toContain(csv);
      expect(await hrefsTo(['amif'])).toContain(narrowed);
      const links = await linksToList(everything, selected.rows, request);
      expect(links.map(({ ending }) => ending)).toEqual(['xlsx', 'csv', 'json', 'atom']);
      expect(links.filter(({ bytes }) => bytes === undefined).map(({ ending }) => ending)).toEqual(['atom']);
    }
  });

  test('names a dialect there is, in every language', () => {
    expect(locales.map((locale) => messagesOf(locale).language.csvDialect).filter((name) => !(csvDialectNames as readonly string[]).includes(name))).toEqual(
      [],
    );
  });
});
