import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { endingsOf } from '#addresses/files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import type { Selection } from '#selection/parameters.ts';
import { selectionQuery } from '#selection/selection.ts';
import { askListFile } from '../../support/ask-file.ts';
import { runs } from '../../support/depth.ts';
import { idsIn } from '../../support/ids-in-files.ts';
import { writeManyProjects } from '../../support/many-projects.ts';
import { idsOnPages } from '../../support/page-ids.ts';
import { randomSelections } from '../../support/random-selections.ts';
import { catalogueContent } from '../../support/workspace.ts';

vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');

const selections = randomSelections(['amif', 'isf', 'bmvi', 'rrf', 'komissio']);
const many = mkdtempSync(join(tmpdir(), 'agreement-'));
beforeAll(() => writeManyProjects(many, 60));
afterAll(() => rmSync(many, { recursive: true, force: true }));

/** Compares the pages of a selection with each file of it. Gives the number of its projects. */
async function compare(selection: Selection, locale: Locale): Promise<number> {
  const shown = await idsOnPages(selection, locale);
  for (const ending of endingsOf('projects')) {
    const read = idsIn(ending);
    // Only the description of the CSV file holds no projects.
    expect(read === undefined, ending).toBe(['csv-metadata.json', 'schema.json'].includes(ending));
    if (read === undefined) continue;
    const { status, bytes } = await askListFile(ending, locale, selectionQuery({ ...selection, page: 1 }));
    expect({ ending, status, ids: await read.ids(bytes) }).toEqual({ ending, status: 200, ids: shown.slice(0, read.most) });
  }
  return shown.length;
}

describe('a selection is the same projects in the same order on its pages and in every file', () => {
  test.each([
    ['of the published projects', () => catalogueContent],
    ['of many projects on many pages', () => many],
  ])('%s', async (_, dir) => {
    vi.stubEnv('CONTENT_DIR', dir());
    const sizes = new Set<number>();
    await fc.assert(
      fc.asyncProperty(selections, fc.constantFrom(...locales), async (selection: Selection, locale) => void sizes.add(await compare(selection, locale))),
      runs(60),
    );
    // The drawing must not have found only nothing or only everything.
    expect(sizes.size).toBeGreaterThan(5);
  });
});
