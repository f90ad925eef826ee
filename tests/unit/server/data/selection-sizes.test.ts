import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../../src/domain/locale';
import { selectionQuery } from '../../../../src/domain/selection';
import { projectsMakers } from '../../../../src/server/data/files/projects-makers';
import { linksToList } from '../../../../src/server/data/list-links';
import { selectRecords } from '../../../../src/server/data/selected-records';
import { selectionSizes, sizedEndings } from '../../../../src/server/data/selection-sizes';
import type { Maker } from '../../../../src/server/data/serve-files';
import { parametersOf } from '../../../support/ask-list';
import { bytesOf, dataRequest } from '../../../support/make-file';
import { randomSelections } from '../../../support/random-selections';

/** How far a told size may be from the true one: a workbook is compressed as a whole; and the query itself, which a file repeats a few times, is not counted. */
const tolerance = { csv: 0, json: 0, atom: 0.02, xlsx: 0.2 } as const;
const repeats = 6;
const small = 200;

describe('the size told beside the link to a file', () => {
  test('is that of the file', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomSelections(['amif', 'isf', 'bmvi', 'rrf', 'komissio']), fc.constantFrom(...locales), async (selection, locale) => {
        const request = dataRequest({ locale, query: parametersOf(selectionQuery(selection)) });
        const selected = selectRecords(request);
        if ('problem' in selected) throw new Error(`Refused: ${selectionQuery(selection)}`);
        const told = await selectionSizes(selected.rows, request);
        for (const ending of sizedEndings) {
          const made = await (projectsMakers[ending] as Maker)(request);
          const size = (await bytesOf(made)).length;
          expect(Math.abs(told[ending] - size), `${ending}: told ${told[ending]}, is ${size}`).toBeLessThanOrEqual(
            tolerance[ending] * size + repeats * selectionQuery(selection).length + small,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is not told of nothing', async () => {
    const request = dataRequest({ query: { q: 'olematonsana' } });
    const selected = selectRecords(request);
    if ('problem' in selected) throw new Error('refused');
    expect(await linksToList(selected.selection, selected.rows, request)).toEqual([]);
  });
});
