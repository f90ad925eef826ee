import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoadResult } from '#content/content.ts';
import { type FixResult, fixContent } from '#content/edit/fix.ts';
import { runs } from '../../../support/depth.ts';
import { edit, load, withWorkspace } from '../../../support/workspace.ts';
import { spoilt } from '../spoilt-files.ts';

const valo = 'projects/valo.fi.md';
const valoEn = 'projects/valo.en.md';

/** Fixes a folder in place, as the command does. */
function fix(dir: string, isChosen: (path: string) => boolean = () => true): FixResult {
  const result = fixContent({ dir, load, isChosen });
  for (const { path, after } of result.changes) writeFileSync(join(dir, path), after);
  return result;
}

/** The lines that were taken from and put into the files of a spoilt folder. */
function fixed(spoil: (dir: string) => void): readonly string[] {
  return withWorkspace((dir) => {
    spoil(dir);
    return fix(dir).changes.flatMap(({ path, before, after }) => {
      const [old, now] = [before.split('\n'), after.split('\n')];
      return [
        ...old.filter((line) => !now.includes(line)).map((line) => `${path} - ${line}`),
        ...now.filter((line) => !old.includes(line)).map((line) => `${path} + ${line}`),
      ];
    });
  });
}

const codes = (dir: string) => load(dir).faults.map(({ code, level, place }) => `${level} ${code} ${place.file.split('/').at(-1)}`);

describe('fixing content', () => {
  test('finds nothing to do in a good folder', () => {
    expect(fixed(() => undefined)).toEqual([]);
  });

  test.each<readonly [string, string, string, string, readonly string[]]>([
    ['a Finnish date', valo, 'end: 2025-04-30', 'end: 30.4.2025 # loppu', [`${valo} -   end: 30.4.2025 # loppu`, `${valo} +   end: 2025-04-30 # loppu`]],
    ['a date in quotation marks', valo, 'end: 2025-04-30', "end: '30.4.2025'", [`${valo} -   end: '30.4.2025'`, `${valo} +   end: '2025-04-30'`]],
    ['an amount with spaces and a sign', valoEn, '1000.50', '1 000,50 €', [`${valoEn} - euFunding: 1 000,50 €`, `${valoEn} + euFunding: 1000.50`]],
    ['a misspelt field', valo, 'title: Valon', 'titel: Valon', [`${valo} - titel: Valon mittaus`, `${valo} + title: Valon mittaus`]],
    ['a misspelt field inside another', valo, '  end:', '  ends:', [`${valo} -   ends: 2025-04-30`, `${valo} +   end: 2025-04-30`]],
    ['a Finnish yes', valoEn, 'fund: amif', 'fund: amif\nfundConfirmed: kyllä', [`${valoEn} - fundConfirmed: kyllä`, `${valoEn} + fundConfirmed: true`]],
    ['a title that is a number', valo, 'title: Valon mittaus', 'title: 2024', [`${valo} - title: 2024`, `${valo} + title: "2024"`]],
    [
      'a fingerprint that is a number',
      valoEn,
      'translationOf: 0c364fe1',
      'translationOf: 12345678',
      [`${valoEn} - translationOf: 12345678`, `${valoEn} + translationOf: "12345678"`],
    ],
    ['a misspelt heading', valo, '## Tavoitteet', '## Tavoiteet', [`${valo} - ## Tavoiteet`, `${valo} + ## Tavoitteet`]],
    ['a heading in another language', valoEn, '## Goals', '## Tavoitteet', [`${valoEn} - ## Tavoitteet`, `${valoEn} + ## Goals`]],
    ['a heading without its space', valo, '## Tavoitteet', '##Tavoitteet', [`${valo} - ##Tavoitteet`, `${valo} + ## Tavoitteet`]],
    ['a heading of another level', valo, '## Tavoitteet', '# Tavoitteet', [`${valo} - # Tavoitteet`, `${valo} + ## Tavoitteet`]],
    ['a line in bold in place of a heading', valo, '## Tavoitteet', '**Goals:**', [`${valo} - **Goals:**`, `${valo} + ## Tavoitteet`]],
    [
      'a fact that differs',
      valoEn,
      'start: 2023-05-01',
      'start: 2023-05 # from the page',
      [`${valoEn} -   start: 2023-05 # from the page`, `${valoEn} +   start: 2023-05-01 # from the page`],
    ],
    ['a fact that is missing', valoEn, 'objective: amif-1\n', '', [`${valoEn} + objective: amif-1`]],
    [
      'a fact that is wrong in the translation',
      valoEn,
      'euFunding: 1000.50',
      'euFunding: miljoona',
      [`${valoEn} - euFunding: miljoona`, `${valoEn} + euFunding: 1000.50`],
    ],
    [
      'a list that differs',
      'projects/silta.en.md',
      'aliases: [vanha-silta]',
      'aliases:\n  - muu',
      ['projects/silta.en.md -   - muu', 'projects/silta.en.md - aliases:', 'projects/silta.en.md + aliases: [vanha-silta]'].sort(),
    ],
    [
      'a source that is new',
      valo,
      'checked:',
      '  - url: https://example.fi/lisaa\n    covers: lisää\nchecked:',
      [`${valoEn} +   - url: https://example.fi/lisaa`, `${valoEn} +     covers:`],
    ],
    [
      'a fund fact that differs',
      'funds/amif.en.md',
      'allocation: 67900000',
      'allocation: 1',
      ['funds/amif.en.md - allocation: 1', 'funds/amif.en.md + allocation: 67900000'],
    ],
  ])('mends %s', (_, file, from, to, expected) => {
    expect([...fixed((dir) => edit(dir, file, from, to))].sort()).toEqual([...expected].sort());
  });

  test.each<readonly [string, string, string, string]>([
    ['a choice that resembles an allowed one', valo, 'fund: amif', 'fund: amif\nsupport: operative'],
    ['a fund that resembles a fund', valo, 'fund: amif', 'fund: amf'],
    ['a fact that only the translation has', valoEn, 'euFunding: 1000.50', 'euFunding: 1000.50\ntotalCost: 2000'],
    ['a source that only the translation has', valoEn, 'checked:', '  - url: https://example.fi/lisaa\n    covers: more\nchecked:'],
    ['a day that does not exist', valo, 'end: 2025-04-30', 'end: 2025-02-30'],
  ])('leaves %s to the editor', (_, file, from, to) => {
    expect(fixed((dir) => edit(dir, file, from, to)).filter((line) => line.startsWith(file))).toEqual([]);
  });

  test('copies no fact that is wrong in the original', () => {
    expect(fixed((dir) => edit(dir, valo, 'end: 2025-04-30', 'end: huhtikuussa'))).toEqual([]);
  });

  test('mends the original first, then copies what it says', () => {
    withWorkspace((dir) => {
      edit(dir, valo, 'end: 2025-04-30', 'end: 31.5.2025');
      fix(dir);
      expect(readFileSync(join(dir, valoEn), 'utf8')).toContain('end: 2025-05-31');
      expect(codes(dir)).toEqual([]);
    });
  });

  test('changes only the files that are asked for', () => {
    withWorkspace((dir) => {
      edit(dir, valo, 'end: 2025-04-30', 'end: 31.5.2025');
      expect(fix(dir, (path) => path === valo).changes.map(({ path }) => path)).toEqual([valo]);
    });
  });

  test.each([
    ['cannot be parsed', 'title: Valon mittaus', 'title: Valo: mittaus'],
    ['holds two versions of a text', 'Hankkeessa mitataan valoa. ', '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other\n'],
    ['has invisible characters', 'mitataan', 'mita\u200btaan'],
  ])('leaves and names a file that %s', (_, from, to) => {
    withWorkspace((dir) => {
      edit(dir, valo, from, to);
      edit(dir, valoEn, 'end: 2025-04-30', 'end: 30.4.2025');
      const { changes, left } = fix(dir);
      expect([changes.map(({ path }) => path), left]).toEqual([[valoEn], [valo]]);
    });
  });

  test('keeps a byte order mark, Windows line ends and decomposed letters', () => {
    withWorkspace((dir) => {
      const text = `\uFEFF${readFileSync(join(dir, valo), 'utf8').normalize('NFD').replaceAll('\n', '\r\n')}`;
      const spoil = (from: string, to: string) =>
        text.replace('end: 2025-04-30', from).replace('acronym: VALO\r\n', '').replace('updated:', `${to}\r\nupdated:`);
      writeFileSync(join(dir, valo), spoil('end: 30.4.2025', 'acronym: VALO').replace('## Tavoitteet', '## Tavoiteet'));
      fix(dir);
      expect(readFileSync(join(dir, valo), 'utf8')).toBe(text);
    });
  });

  test('types what the check suggests for words of the text, wherever they stand, and a translation stays up to date', () => {
    withWorkspace((dir) => {
      edit(dir, valo, 'Mittaus maksaa', '2021-2027 [2021-2027](https://example.fi/2021-2027) maksaa');
      edit(dir, valoEn, 'Measuring costs', 'In 2021–2027 measuring costs');
      const path = join(dir, valo);
      const stale = load(dir).faults.find(({ code }) => code === 'staleTranslation');
      edit(dir, valoEn, 'translationOf: 0c364fe1', `translationOf: ${stale?.values.suggestion}`);
      expect(fix(dir).changes.map((change) => change.path)).toEqual([valoEn, valo]);
      expect(readFileSync(path, 'utf8')).toContain('2021–2027 [2021–2027](https://example.fi/2021-2027) maksaa');
      expect(codes(dir)).toEqual([]);
    });
  });

  test('does not mark a translation as up to date that was not', () => {
    withWorkspace((dir) => {
      edit(dir, valo, 'Valoa on riittävästi', 'Valoa on paljon');
      edit(dir, valo, '## Tavoitteet', '## Tavoiteet');
      fix(dir);
      expect(codes(dir)).toEqual(['warning staleTranslation valo.en.md']);
    });
  });
});

const several = fc.shuffledSubarray([...spoilt], { minLength: 1, maxLength: 3 });

describe('whatever is wrong with the content, a fix', () => {
  const spoilAll = (dir: string, cases: typeof spoilt) => {
    for (const one of cases) {
      try {
        one.spoil(dir);
      } catch {
        // An earlier case has taken away the place that this one spoils.
      }
    }
  };

  test('never makes a good file bad, keeps every comment, and has nothing to do a second time', () => {
    fc.assert(
      fc.property(several, (cases) =>
        withWorkspace((dir) => {
          edit(dir, valoEn, 'fund: amif', '# rahasto\nfund: amif # oma\n');
          spoilAll(dir, cases);
          const bad = (faults: LoadResult['faults']) => new Set(faults.filter(({ level }) => level === 'error').map(({ place }) => place.file));
          const before = bad(load(dir).faults);
          const { changes } = fix(dir);
          const comments = (text: string) => text.split('\n').filter((line) => / ?#(?!#)/.test(line)).length;
          expect([...bad(load(dir).faults)].filter((file) => !before.has(file))).toEqual([]);
          for (const change of changes) expect(comments(change.after)).toBeGreaterThanOrEqual(comments(change.before));
          expect(fix(dir).changes).toEqual([]);
        }),
      ),
      runs(8),
    );
  });
});
