import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { readFileName } from '#content/places/file-name.ts';
import { edit, load, within, withWorkspace } from '../../../support/workspace.ts';

/** What is told of the good folder after an edit: level, code, file and line. What follows from any other edit is left out. */
const told = (spoil: (dir: string) => void): readonly string[] =>
  withWorkspace((dir) => {
    spoil(dir);
    return load(dir)
      .faults.filter(({ code }) => code !== 'staleTranslation' && code !== 'figureMissing')
      .map(({ level, code, place, values }) => `${level} ${code} ${within(dir, place.file)}:${place.line} ${values.value ?? values.locale ?? ''}`.trim());
  });

const inBoth = (from: string, to: string) => (dir: string) => {
  for (const file of ['projects/valo.fi.md', 'projects/valo.en.md']) edit(dir, file, from, to);
};

describe('a copy of a file', () => {
  const taken = new Set(['move.fi.md', 'varausapu.fi.md']);

  test.each([
    ...['move - Copy.fi.md', 'move - Copy.md', 'move (2).fi.md', 'Kopio move.fi.md', 'move.fi (1).md', 'move.fi kopio 2.md', 'move-copy.fi.md'],
    ...[
      'move_old.fi.md',
      'move.fi.md.bak',
      'move.fi.md~',
      'Copy of move.fi.md',
      'varmuuskopio-move.fi.md',
      'move 2.fi.md',
      'Kopio – move.fi.md',
      'Kopio tiedostosta move.fi.md',
    ],
  ])('is told as one: %s', (name) => expect(readFileName(name, taken)).toMatchObject({ code: 'fileCopy', values: { suggestion: 'move.fi.md' } }));

  test.each(['varausapu-2.fi.md', 'copy.fi.md', 'old-town.fi.md', 'valo-copy.fi.md'])('is none: %s', (name) =>
    expect(readFileName(name, taken)).toMatchObject({ locale: 'fi' }),
  );

  test.each([
    ['uusi_en.md', 'uusi.en.md'],
    ['uusi.en .md', 'uusi.en.md'],
    ['uusi-en.md', 'uusi.en.md'],
    ['uusi.fi.en.md', 'uusi.en.md'],
    ['uusi en.md', 'uusi.en.md'],
    ['uusi_hanke.fi.md', 'uusi-hanke.fi.md'],
  ])('keeps the language of a name: %s', (name, suggestion) => expect(readFileName(name, taken)).toMatchObject({ code: 'fileName', values: { suggestion } }));

  test('takes the name of a file that is not there', () =>
    expect(readFileName('valo (1).fi.md', taken)).toMatchObject({ code: 'fileName', values: { suggestion: 'valo.fi.md' } }));

  test('is no project, which would lack its other language', () =>
    expect(told((dir) => cpSync(join(dir, 'projects/valo.fi.md'), join(dir, 'projects/valo - Kopio.fi.md')))).toEqual([
      'error fileCopy projects/valo - Kopio.fi.md:1 valo - Kopio.fi.md',
    ]));
});

describe('words for what is not written yet', () => {
  const inText = (words: string) => told((dir) => edit(dir, 'projects/valo.fi.md', '## Kuvaus\n', `## Kuvaus\n\nAlku on ${words} tässä.\n`));

  test.each([
    '[täydennä]',
    '[lisää summa]',
    '(lisätään myöhemmin)',
    '[pvm]',
    'xxx',
    'xx.xx.2024',
    'pp.kk.vvvv',
    'XX €',
    'x,x milj.',
    '[to be added]',
    '[?]',
    '???',
  ])('%s', (words) => expect(inText(words)).toEqual([`error leftover projects/valo.fi.md:21 ${words}`]));

  test.each(['TBC', 'N.N.', 'TBA'])('%s may be right among other words', (words) =>
    expect(inText(words)).toEqual([`warning leftover projects/valo.fi.md:21 ${words}`]),
  );

  test.each(['tbc', 'N.N.', 'TBA'])('%s is no value', (words) =>
    expect(told(inBoth('fund: amif', `fund: amif\npartners:\n  - name: ${words}`))).toEqual([
      `error leftover projects/valo.en.md:8 ${words}`,
      `error leftover projects/valo.fi.md:8 ${words}`,
    ]),
  );

  test.each(['(lisätietoja sivulla)', '(kesken jääneitä ei laskettu)', '10 €', '[…]'])('%s is a text', (words) => expect(inText(words)).toEqual([]));
});

describe('facts that are most likely mistyped', () => {
  test.each([
    ['start: 2023-05-01', 'start: 1924-05-01', 9],
    ['start: 2023-05-01', 'start: 2003', 9],
    ['end: 2025-04-30', 'end: 2106-04-30', 10],
  ])('%s typed as %s', (from, to, line) => {
    const faults = told(inBoth(from, to)).filter((fault) => fault.includes('yearOdd') || fault.startsWith('error'));
    expect(faults).toEqual(['en', 'fi'].map((locale) => `warning yearOdd projects/valo.${locale}.md:${line} ${to.replace(/^\w+: /, '')}`));
  });

  test('a project of decades, and none of fifteen years', () => {
    const long = (start: string) =>
      told(inBoth('start: 2023-05-01\n  end: 2025-04-30', `start: ${start}\n  end: 2030`)).filter((fault) => fault.includes('durationLong'));
    expect(long('2014')).toHaveLength(2);
    expect(long('2015')).toEqual([]);
  });

  test.each(['https://example.fi/valo/', 'https://www.example.fi/valo', 'https://example.fi/valo#kohta', 'https://example.fi/valo?utm_source=a'])(
    'a source given twice, as %s',
    (address) =>
      expect(told(inBoth('sources:\n', `sources:\n  - url: ${address}\n    covers: a b c\n`)).filter((fault) => fault.includes('itemRepeated'))).toHaveLength(
        2,
      ),
  );

  test('a partner given twice; two pages of a site are two sources', () => {
    expect(told(inBoth('fund: amif', 'fund: amif\npartners:\n  - name: Diak\n  - name: DIAK '))).toEqual([
      'warning itemRepeated projects/valo.en.md:9 DIAK',
      'warning itemRepeated projects/valo.fi.md:9 DIAK',
    ]);
    expect(told(inBoth('sources:\n', 'sources:\n  - url: https://example.fi/valo?id=2\n    covers: a b c\n'))).toEqual([]);
  });
});

describe('texts in another language', () => {
  const title = (file: string, to: string) => (dir: string) => {
    const path = join(dir, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*/m, `title: ${to}`));
  };

  test('a title that was not translated', () =>
    expect(
      told((dir) => {
        for (const file of ['projects/valo.fi.md', 'projects/valo.en.md']) title(file, 'Toimistojen valon mittaus ja parantaminen')(dir);
      }),
    ).toEqual(expect.arrayContaining(['warning titleSame projects/valo.en.md:2 Toimistojen valon mittaus ja parantaminen'])));

  test.each(['VALO', 'Kotona Suomessa', 'SIS recast'])('a name that is one in both: %s', (name) =>
    expect(
      told((dir) => {
        for (const file of ['projects/valo.fi.md', 'projects/valo.en.md']) title(file, name)(dir);
      }).filter((fault) => /title|Language/.test(fault)),
    ).toEqual([]),
  );

  const foreign = [
    ['sv', 'Projektet utvecklar rådgivning för personer som har fått tillfälligt skydd och flyttar till en kommun.'],
    ['de', 'Das Projekt ist eine Hilfe für die Menschen, die mit dem Schutz in der Gemeinde nicht zurechtkommen und Rat suchen.'],
    ['ru', 'Проект развивает консультации для людей, которые переезжают в другой город.'],
    ['uk', 'Проєкт розвиває консультації для людей, які переїжджають до іншого міста.'],
  ].filter(([language]) => locales.every((locale) => locale !== language));

  test.each(foreign)('a paragraph in %s', (language, text) =>
    expect(told((dir) => edit(dir, 'projects/valo.fi.md', '## Kuvaus\n', `## Kuvaus\n\n${text}\n`))).toEqual([
      `warning passageInOtherLanguage projects/valo.fi.md:21 ${language}`,
    ]),
  );

  test('what a source covers', () =>
    expect(told((dir) => edit(dir, 'projects/valo.fi.md', 'covers: ', 'covers: timetable, description and the goals of the project, '))).toEqual([
      'warning passageInOtherLanguage projects/valo.fi.md:14 en',
    ]));
});
