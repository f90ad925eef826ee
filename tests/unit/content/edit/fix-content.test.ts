import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoadResult } from '#content/content.ts';
import { type FixResult, fixContent } from '#content/edit/fix.ts';
import { runs } from '../../../support/depth.ts';
import { edit, goodContent, load, withWorkspace } from '../../../support/workspace.ts';
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
    ['a fact that is missing in the timetable', valoEn, '  end: 2025-04-30\n', '', [`${valoEn} +   end: 2025-04-30`]],
    ['a fact that is missing', valoEn, 'objective: amif-1\n', '', [`${valoEn} + objective: amif-1`]],
    ['a list that is missing', 'projects/silta.en.md', 'aliases: [vanha-silta]\n', '', ['projects/silta.en.md + aliases: [vanha-silta]']],
    [
      'a source that is new',
      valo,
      'checked:',
      '  - url: https://example.fi/lisaa\n    covers: lisää\nchecked:',
      [`${valoEn} +   - url: https://example.fi/lisaa`, `${valoEn} +     covers: …`],
    ],
    ['a fund fact that is missing', 'funds/amif.en.md', 'allocation: 67900000\n', '', ['funds/amif.en.md + allocation: 67900000']],
    ['a fund by its code', valo, 'fund: amif', 'fund: AMIF', [`${valo} - fund: AMIF`, `${valo} + fund: amif`]],
    ['a topic by its name', valo, '[turvapaikka]', '[Asylum]', [`${valo} - topics: [Asylum]`, `${valo} + topics: [turvapaikka]`]],
    [
      'an address without https',
      valo,
      'url: https://example.fi',
      'url: example.fi',
      [`${valo} -   - url: example.fi/valo`, `${valo} +   - url: https://example.fi/valo`],
    ],
    [
      'an address that begins with www',
      valo,
      'fund: amif',
      'fund: amif\nwebsite: "www.example.fi"',
      [`${valo} - website: "www.example.fi"`, `${valo} + website: "https://www.example.fi"`],
    ],
    ['a tab', valo, '  start: 2023', '\tstart: 2023', [`${valo} - \tstart: 2023-05-01`, `${valo} +   start: 2023-05-01`]],
    ['two colons', valo, 'title: Valon mittaus', 'title: Valo: mittaus', [`${valo} - title: Valo: mittaus`, `${valo} + title: "Valo: mittaus"`]],
    ['a missing space', valo, 'acronym: VALO', 'acronym:VALO', [`${valo} - acronym:VALO`, `${valo} + acronym: VALO`]],
    [
      'a dash of a word processor',
      valo,
      '  - url: https',
      '  – url: https',
      [`${valo} -   – url: https://example.fi/valo`, `${valo} +   - url: https://example.fi/valo`],
    ],
    ['a date with the dashes of a word processor', valo, 'end: 2025-04-30', 'end: 2025–04–30', [`${valo} -   end: 2025–04–30`, `${valo} +   end: 2025-04-30`]],
    ['an amount in words', valo, 'euFunding: 1000.50', 'euFunding: 1,0005 t€', [`${valo} - euFunding: 1,0005 t€`, `${valo} + euFunding: 1000.50`]],
    [
      'a text where a list belongs',
      'projects/silta.fi.md',
      'aliases: [vanha-silta]',
      'aliases: vanha-silta',
      ['projects/silta.fi.md -   - vanha-silta', 'projects/silta.fi.md - aliases: vanha-silta']
        .slice(1)
        .concat(['projects/silta.fi.md +   - vanha-silta', 'projects/silta.fi.md + aliases:']),
    ],
    ['a field at the margin', valo, '  end: 2025', 'end: 2025', [`${valo} - end: 2025-04-30`, `${valo} +   end: 2025-04-30`]],
    [
      'a missing space in the settings',
      'site.yml',
      'requiredLocales: [fi, en]',
      'requiredLocales:[fi, en]',
      ['site.yml - requiredLocales:[fi, en]', 'site.yml + requiredLocales: [fi, en]'],
    ],
    [
      'a date in the settings',
      'site.yml',
      'requiredLocales: [fi, en]',
      'requiredLocales: [fi, en]\ncompleteUpTo: 1.11.2026 # kopio',
      ['site.yml - completeUpTo: 1.11.2026 # kopio', 'site.yml + completeUpTo: 2026-11-01 # kopio'],
    ],
    ['what is not known', valo, '  end: 2025-04-30', '  end: 2025-04-30\n  optionUntil: ei tiedossa', [`${valo} -   optionUntil: ei tiedossa`]],
  ])('mends %s', (_, file, from, to, expected) => {
    expect([...fixed((dir) => edit(dir, file, from, to))].sort()).toEqual([...expected].sort());
  });

  test.each<readonly [string, string, string, string]>([
    ['a choice that resembles an allowed one', valo, 'fund: amif', 'fund: amif\nsupport: operative'],
    ['a fund that resembles a fund', valo, 'fund: amif', 'fund: amf'],
    ['a fact that only the translation has', valoEn, 'euFunding: 1000.50', 'euFunding: 1000.50\ntotalCost: 2000'],
    ['a source that only the translation has', valoEn, 'checked:', '  - url: https://example.fi/lisaa\n    covers: more\nchecked:'],
    ['a day that does not exist', valo, 'end: 2025-04-30', 'end: 2025-02-30'],
    ['a season', valo, 'end: 2025-04-30', 'end: kevät 2025'],
    ['an amount that may be another', valo, 'euFunding: 1000.50', 'euFunding: 12,345'],
    ['a fact that differs, of which it is not known which is newer', valoEn, 'start: 2023-05-01', 'start: 2023-05'],
    ['a list that differs', 'projects/silta.en.md', 'aliases: [vanha-silta]', 'aliases:\n  - muu'],
  ])('leaves %s to the editor', (_, file, from, to) => {
    expect(fixed((dir) => edit(dir, file, from, to)).filter((line) => line.startsWith(file))).toEqual([]);
  });

  test('copies no fact that is wrong in the original', () => {
    expect(fixed((dir) => edit(dir, valo, 'end: 2025-04-30', 'end: huhtikuussa'))).toEqual([]);
  });

  test('copies no fact that disagrees with another one in the original', () => {
    const spoil = (dir: string) => {
      edit(dir, valo, 'start: 2023-05-01', 'start: 2025-05-01');
      edit(dir, valo, 'updated: 2026-11-21', 'updated: 2026-11-22');
    };
    expect(fixed(spoil)).toEqual([]);
  });

  test('mends the original first, then copies what it says where it is the newer one', () => {
    withWorkspace((dir) => {
      edit(dir, valo, 'end: 2025-04-30', 'end: 31.5.2025');
      edit(dir, valo, 'updated: 2026-11-21', 'updated: 2026-11-22');
      fix(dir);
      expect(readFileSync(join(dir, valoEn), 'utf8')).toContain('end: 2025-05-31');
      expect(codes(dir)).toEqual([]);
    });
  });

  test('splits a range over its two fields, and says of an amount that it is approximate', () => {
    const lines = fixed((dir) => {
      for (const file of [valo, valoEn]) {
        edit(dir, file, '  start: 2023-05-01\n  end: 2025-04-30', '  start: 1.5.2023–30.4.2025');
        edit(dir, file, 'euFunding: 1000.50', 'euFunding: noin 1000,50 €');
      }
    });
    expect(lines.filter((line) => line.startsWith(`${valo} +`)).map((line) => line.slice(valo.length + 3))).toEqual([
      '  start: 2023-05-01',
      '  end: 2025-04-30',
      'euFunding: 1000.50',
      'euFundingApproximate: true',
    ]);
  });

  test('overwrites no fact that may be newer: what was changed since the last commit is, otherwise the day of the texts decides', () => {
    const result = (change: (dir: string) => void, committed?: (path: string) => string) =>
      withWorkspace((dir) => {
        change(dir);
        const { changes, faults } = fixContent({ dir, load, isChosen: () => true, ...(committed && { committed }) });
        return [changes.map(({ path }) => path), faults.map(({ code }) => code)];
      });
    const changeOf = (file: string) => (dir: string) => edit(dir, file, 'end: 2025-04-30', 'end: 2025-05-31');
    const asCommitted = (path: string) => readFileSync(join(goodContent, path), 'utf8');
    expect(result(changeOf(valo))).toEqual([[], ['factsDiffer']]);
    expect(result(changeOf(valo), asCommitted)).toEqual([[valoEn], []]);
    expect(result(changeOf(valoEn), asCommitted)).toEqual([[], ['factsDiffer']]);
    const laterDay = (file: string) => (dir: string) => {
      changeOf(valo)(dir);
      edit(dir, file, 'updated: 2026-11-21', 'updated: 2026-11-22');
    };
    expect(result(laterDay(valo))).toEqual([[valoEn], []]);
    expect(result(laterDay(valoEn))).toEqual([[], ['factsDiffer']]);
  });

  test('takes the comments of the template out of a file that is no draft, and leaves all others', () => {
    const comments = new Set(['# Ohje.', '#website: https://www.example.fi']);
    const changed = (draft: string) =>
      withWorkspace((dir) => {
        edit(dir, valo, 'title: Valon mittaus', `# Ohje.\ntitle: Valon mittaus\n\n# oma\n\n# Ohje.\n#website: https://www.example.fi\n${draft}`);
        return fixContent({ dir, load, isChosen: () => true, templateComments: () => comments }).changes.map(({ after }) => after.split('acronym')[0]);
      });
    expect(changed('')).toEqual(['---\ntitle: Valon mittaus\n\n# oma\n']);
    expect(changed('draft: true\n').join('')).toContain('# Ohje.');
  });

  test('changes only the files that are asked for', () => {
    withWorkspace((dir) => {
      edit(dir, valo, 'end: 2025-04-30', 'end: 31.5.2025');
      expect(fix(dir, (path) => path === valo).changes.map(({ path }) => path)).toEqual([valo]);
    });
  });

  test('mends what else is wrong in a file that has invisible characters, and keeps those', () => {
    withWorkspace((dir) => {
      edit(dir, valo, 'mitataan', 'mita\u200btaan');
      edit(dir, valo, 'end: 2025-04-30', 'end: 30.4.2025');
      const { changes, left, faults } = fix(dir);
      expect([changes.map(({ path }) => path), left]).toEqual([[valo], []]);
      expect(readFileSync(join(dir, valo), 'utf8')).toContain('end: 2025-04-30');
      expect(faults.map(({ code }) => code)).toEqual(['hiddenCharacter']);
    });
  });

  test('takes out a field that is written twice with the same value, and a topic that is named twice', () => {
    withWorkspace((dir) => {
      for (const file of [valo, valoEn]) {
        edit(dir, file, 'fund: amif', 'fund: amif\nfund: amif');
        edit(dir, file, /^topics: \[([\w-]+).*\]$/m.exec(readFileSync(join(dir, file), 'utf8'))?.[0] ?? '', 'topics: [tilat, tilat]');
      }
      fix(dir);
      for (const file of [valo, valoEn]) {
        const text = readFileSync(join(dir, file), 'utf8');
        expect(text.match(/^fund: amif$/gm)).toHaveLength(1);
        expect(text).toContain('\ntopics: [tilat]\n');
      }
    });
  });

  test('copies what an original says again that could not be read before, though its translation had no error until then', () => {
    withWorkspace((dir) => {
      edit(
        dir,
        valo,
        '  - url: https://example.fi/valo\n    covers: aikataulu',
        '  url: https://example.fi/2\n  covers: muu\n  url: https://example.fi/valo\n  covers: aikataulu',
      );
      expect(fix(dir)).toMatchObject({ left: [], faults: [{ code: 'leftover' }] });
      expect(readFileSync(join(dir, valoEn), 'utf8')).toContain('  - url: https://example.fi/2\n    covers: …\n');
    });
  });

  test('leaves a field that is written twice with different values', () => {
    withWorkspace((dir) => {
      edit(dir, valo, 'fund: amif', 'fund: amif\nfund: isf');
      expect(fix(dir).left).toEqual([valo]);
    });
  });

  test.each([
    ['cannot be parsed', 'acronym: VALO', 'acronym: VALO\n? [a, b]\n: c'],
    ['holds two versions of a text', 'Hankkeessa mitataan valoa. ', '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other\n'],
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

  /** What the check says when one of the changed files is as it was. */
  const withUnchanged = (dir: string, label: string, changes: FixResult['changes']): LoadResult => {
    const change = changes.find(({ path }) => label.endsWith(`/${path}`));
    if (change === undefined) return load(dir);
    writeFileSync(join(dir, change.path), change.before);
    const result = load(dir);
    writeFileSync(join(dir, change.path), change.after);
    return result;
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
          // What a mended original uncovers in its translation is there without the change of that translation too.
          for (const path of [...bad(load(dir).faults)].filter((file) => !before.has(file)))
            expect(bad(withUnchanged(dir, path, changes).faults)).toContain(path);
          for (const change of changes) expect(comments(change.after)).toBeGreaterThanOrEqual(comments(change.before));
          expect(fix(dir).changes).toEqual([]);
        }),
      ),
      runs(8),
    );
  });
});
