import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedByCatalogue, publishedByGit } from '#content/changes/published.ts';
import type { LoadResult } from '#content/content.ts';
import { type PublishedContent, renameProject, withPublishedContent } from '../../../support/published-content.ts';
import { edit, load, within, withWorkspace } from '../../../support/workspace.ts';

const locales = ['fi', 'en'] as const;

const inShort = ({ faults }: LoadResult, dir: string) =>
  faults.map(({ code, level, place, values }) => {
    const value = String(values['suggestion'] ?? values['other'] ?? values['today'] ?? values['id'] ?? '');
    return [within(dir, place.file), level, code, value.endsWith('.md') ? within(dir, value) : value].join(' ').trim();
  });

/** What is found after a change of published content, told by Git and by the catalogue of the last build. */
async function found(change: (content: Pick<PublishedContent, 'dir'>, move: (from: string, to: string) => void) => void): Promise<readonly string[]> {
  const byGit = await withPublishedContent(async (content) => {
    change(content, (from, to) => renameProject(content, from, to));
    const published = publishedByGit(content.dir);
    return inShort(load(content.dir, undefined, false, published && { published }), content.dir);
  });
  const byBuild = withWorkspace((dir) => {
    const { catalogue } = load(dir);
    if (catalogue === undefined) throw new Error('The good content has faults');
    const published = publishedByCatalogue(catalogue);
    change({ dir }, (from, to) => {
      for (const locale of locales) renameSync(join(dir, `projects/${from}.${locale}.md`), join(dir, `projects/${to}.${locale}.md`));
    });
    return inShort(load(dir, undefined, false, { published }), dir);
  });
  expect(byBuild).toEqual(byGit);
  return byGit;
}

const inBoth = (dir: string, id: string, from: string, to: string) => {
  for (const locale of locales) edit(dir, `projects/${id}.${locale}.md`, from, to);
};

const remove = (dir: string, id: string) => {
  for (const locale of locales) rmSync(join(dir, `projects/${id}.${locale}.md`));
};

describe('against what is published the check tells', () => {
  test('nothing while nothing has changed, and nothing of new projects and of drafts', async () => {
    expect(await found(() => undefined)).toEqual([]);
    const added = await found(({ dir }) => {
      for (const locale of locales) {
        const text = readFileSync(join(dir, `projects/valo.${locale}.md`), 'utf8');
        writeFileSync(join(dir, `projects/luonnos.${locale}.md`), text.replace('checked:', 'draft: true\nchecked:'));
      }
    });
    expect(added).toEqual([]);
  });

  test('a project that has become a draft in all its files, at the line that makes it one', async () => {
    expect(await found(({ dir }) => inBoth(dir, 'silta', 'checked:', 'draft: true\nchecked:'))).toEqual([
      'projects/silta.en.md warning draftAgain silta',
      'projects/silta.fi.md warning draftAgain silta',
      expect.stringContaining('linkDraft'),
      expect.stringContaining('linkDraft'),
    ]);
  });

  test('a project that was removed, once', async () => {
    const faults = await found(({ dir }) => remove(dir, 'valo'));
    expect(faults.filter((fault) => !fault.includes('linkMissing'))).toEqual(['projects/valo.fi.md warning projectGone valo']);
  });

  test('an id that is another without the former one, with the whole line to type, which mends it', async () => {
    const renamed = await found((_content, move) => move('silta', 'uusi-silta'));
    expect(renamed.filter((fault) => fault.includes('aliasMissing'))).toEqual([
      'projects/uusi-silta.en.md error aliasMissing [vanha-silta, silta]',
      'projects/uusi-silta.fi.md error aliasMissing [vanha-silta, silta]',
    ]);
    const mended = await found(({ dir }, move) => {
      move('silta', 'uusi-silta');
      inBoth(dir, 'uusi-silta', 'aliases: [vanha-silta]', 'aliases: [vanha-silta, silta]');
      inBoth(dir, 'valo', '(silta.', '(uusi-silta.');
    });
    // The words are the same, the address of a link is not.
    expect(mended.filter((fault) => !fault.includes('staleTranslation'))).toEqual([]);
  });

  test('a former id that leads nowhere any more', async () => {
    expect(await found(({ dir }) => inBoth(dir, 'silta', 'aliases: [vanha-silta]\n', ''))).toEqual([
      'projects/silta.en.md warning aliasLost [vanha-silta]',
      'projects/silta.fi.md warning aliasLost [vanha-silta]',
    ]);
  });

  test('a former id of a project that has moved or become a part of another one', async () => {
    const dropped = await found(({ dir }, move) => {
      move('silta', 'uusi-silta');
      inBoth(dir, 'uusi-silta', 'aliases: [vanha-silta]\n', '');
      inBoth(dir, 'valo', '(silta.', '(uusi-silta.');
    });
    expect(dropped.filter((fault) => fault.includes('alias'))).toEqual([
      'projects/uusi-silta.en.md error aliasMissing [vanha-silta, silta]',
      'projects/uusi-silta.fi.md error aliasMissing [vanha-silta, silta]',
    ]);
    const merged = await found(({ dir }) => {
      remove(dir, 'silta');
      inBoth(dir, 'valo', 'checked:', 'aliases: [silta]\nchecked:');
    });
    expect(merged.filter((fault) => fault.includes('alias'))).toEqual([
      'projects/valo.en.md warning aliasLost [silta, vanha-silta]',
      'projects/valo.fi.md warning aliasLost [silta, vanha-silta]',
    ]);
  });

  test('a text that has changed while its day has not; another day, or only another form, is fine', async () => {
    const change = (dir: string) => edit(dir, 'projects/silta.en.md', '## Goals\n', '## Goals\n\nEverybody crosses.\n');
    expect(await found(({ dir }) => change(dir))).toEqual(['projects/silta.en.md warning updatedOld 2026-11-24']);
    const dated = await found(({ dir }) => {
      change(dir);
      edit(dir, 'projects/silta.en.md', 'updated: 2026-11-21', 'updated: 2026-11-23');
    });
    expect(dated).toEqual([]);
    expect(await found(({ dir }) => edit(dir, 'projects/silta.en.md', '## Goals\n', '## Goals\n\n\n'))).toEqual([]);
  });

  test('words, headings and days of funds and pages of prose too', async () => {
    const faults = await found(({ dir }) => {
      for (const file of ['funds/amif.fi.md', 'pages/privacy.en.md']) {
        writeFileSync(join(dir, file), `${readFileSync(join(dir, file), 'utf8')}\n## 2027\n`);
      }
      for (const locale of locales) rmSync(join(dir, `funds/rrf.${locale}.md`));
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        'funds/amif.fi.md warning updatedOld 2026-11-24',
        'pages/privacy.en.md warning updatedOld 2026-11-24',
        'funds/rrf.fi.md warning pageGone rrf',
      ]),
    );
  });

  test('nothing by a repository that only lies around the folder', async () => {
    const ids = await withPublishedContent(async ({ dir }) => {
      const copy = join(dir, '../copy');
      cpSync(dir, copy, { recursive: true });
      for (const folder of [dir, copy]) edit(folder, 'projects/silta.fi.md', 'title: ', 'title: Uusi ');
      return [dir, copy].map((folder) => publishedByGit(folder)?.entries.map(({ id }) => id));
    });
    expect(ids).toEqual([['silta'], undefined]);
  });

  test('a page that was removed, and no language that the site requires twice', async () => {
    const faults = await found(({ dir }) => {
      for (const locale of locales) rmSync(join(dir, `pages/privacy.${locale}.md`));
      rmSync(join(dir, 'projects/silta.en.md'));
    });
    expect(faults).toContain('pages/privacy.fi.md error pageWithoutText privacy');
    expect(faults.filter((fault) => fault.includes('silta'))).toEqual(['projects/silta.fi.md error pairMissing projects/silta.en.md']);
  });
});

describe('texts that lie where nobody reads them', () => {
  const moved = (folder: string) =>
    found(({ dir }) => {
      mkdirSync(join(dir, folder), { recursive: true });
      for (const locale of locales) renameSync(join(dir, `projects/valo.${locale}.md`), join(dir, folder, `valo.${locale}.md`));
    });

  test.each(['.', 'hankkeet', 'Projects', 'project/2026', 'projects/uudet'])('are to be moved where they belong, from %s', async (folder) => {
    const faults = (await moved(folder)).filter((fault) => !/notAFile|linkMissing/.test(fault));
    expect(faults).toEqual(locales.toReversed().map((locale) => `${join(folder, `valo.${locale}.md`)} error misplaced projects/valo.${locale}.md`));
  });

  test('are never to be moved over a file that is there, and notes are left in peace', async () => {
    const faults = await found(({ dir }) => {
      cpSync(join(dir, 'projects/valo.fi.md'), join(dir, 'valo.fi.md'));
      cpSync(join(dir, 'funds/amif.fi.md'), join(dir, 'uusi-rahasto.md'));
      writeFileSync(join(dir, 'muistiinpanot.md'), '# Muistiinpanot\n');
      mkdirSync(join(dir, '.obsidian'));
      writeFileSync(join(dir, '.obsidian/valo.fi.md'), 'x');
    });
    expect(faults).toEqual(['uusi-rahasto.md error misplaced funds/uusi-rahasto.md', 'valo.fi.md error misplacedTwice projects/valo.fi.md']);
  });
});

describe('projects that readers cannot tell apart', () => {
  const copy = (dir: string, change: (text: string) => string = (text) => text) => {
    for (const locale of locales)
      writeFileSync(join(dir, `projects/toinen.${locale}.md`), change(readFileSync(join(dir, `projects/valo.${locale}.md`), 'utf8')));
  };

  test('share a name: told in both files, in each language', async () => {
    const faults = await found(({ dir }) => {
      edit(dir, 'projects/silta.fi.md', 'title: Silta rannalta toiselle', 'title: valon  mittaus\nacronym: VALO');
      edit(dir, 'projects/silta.en.md', 'title: ', 'acronym: VALO\ntitle: ');
      for (const locale of locales) edit(dir, `projects/silta.${locale}.md`, 'updated: 2026-11-21', 'updated: 2026-11-22');
    });
    expect(faults.filter((fault) => fault.includes('nameRepeated'))).toEqual([
      'projects/silta.en.md warning nameRepeated projects/valo.en.md',
      'projects/silta.fi.md warning nameRepeated projects/valo.fi.md',
      'projects/silta.fi.md warning nameRepeated projects/valo.fi.md',
      'projects/valo.en.md warning nameRepeated projects/silta.en.md',
      'projects/valo.fi.md warning nameRepeated projects/silta.fi.md',
      'projects/valo.fi.md warning nameRepeated projects/silta.fi.md',
    ]);
  });

  test('share the code that an authority gave to one of them: told in both files, in each language, however it is written', async () => {
    const faults = await found(({ dir }) => {
      inBoth(dir, 'silta', 'title: ', 'projectCode: H-4711\ntitle: ');
      inBoth(dir, 'valo', 'title: ', 'projectCode: h-4711\ntitle: ');
    });
    expect(faults.filter((fault) => fault.includes('codeRepeated'))).toEqual([
      'projects/silta.en.md warning codeRepeated projects/valo.en.md',
      'projects/silta.fi.md warning codeRepeated projects/valo.fi.md',
      'projects/valo.en.md warning codeRepeated projects/silta.en.md',
      'projects/valo.fi.md warning codeRepeated projects/silta.fi.md',
    ]);
  });

  test('have a partner of one name with two identifiers: told at each, in each language', async () => {
    const partner = (name: string, id: string) => `partners:\n  - name: ${name}\n    ${id}\ntitle: `;
    const differing = (fault: string) => fault.includes('partnerIdDiffers');
    const faults = await found(({ dir }) => {
      inBoth(dir, 'silta', 'title: ', partner('Yhdistys ry', 'businessId: 1234567-1'));
      inBoth(dir, 'valo', 'title: ', partner('yhdistys  RY', 'businessId: 0123456-2'));
    });
    expect(faults.filter(differing)).toEqual([
      'projects/silta.en.md warning partnerIdDiffers projects/valo.en.md',
      'projects/silta.fi.md warning partnerIdDiffers projects/valo.fi.md',
      'projects/valo.en.md warning partnerIdDiffers projects/silta.en.md',
      'projects/valo.fi.md warning partnerIdDiffers projects/silta.fi.md',
    ]);
    const right = await found(({ dir }) => {
      inBoth(dir, 'silta', 'title: ', partner('Yhdistys ry', 'businessId: 1234567-1'));
      inBoth(dir, 'valo', 'title: ', partner('Toinen yhdistys ry', 'businessId: 0123456-2'));
    });
    expect(right.filter(differing)).toEqual([]);
  });

  test('have one text, which is an error, or the same fund, time and money', async () => {
    const texts = await found(({ dir }) => copy(dir));
    expect(texts.filter((fault) => fault.includes('textRepeated'))).toHaveLength(4);
    const facts = await found(({ dir }) =>
      copy(dir, (text) => text.replace(/^(title|acronym): .*/gm, '$1: Muu nimi').replace(/^(?:Hankkeessa mitataan|The project measures) /m, 'Aivan muuta ')),
    );
    expect(facts.filter((fault) => fault.includes('textRepeated'))).toEqual([]);
    expect(facts.filter((fault) => fault.includes('factsRepeated'))).toHaveLength(4);
  });

  test('are not drafts, and phases with years in their names are different', async () => {
    expect(
      (await found(({ dir }) => copy(dir, (text) => text.replace('checked:', 'draft: true\nchecked:')))).filter((fault) => fault.includes('Repeated')),
    ).toEqual([]);
  });
});
