import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProject } from '#catalogue/catalogue.ts';
import { yamlText } from '#content/read/yaml.ts';
import { edit, goodContent, load, withWorkspace } from '../../support/workspace.ts';

const draft = `---
title: Keskeneräinen hanke
summary: Tämä hanke on vasta suunnitteilla, eikä siitä tiedetä vielä kaikkea.
topics: [turvapaikka]
fund: amif
timetable:
  start: 2027
sources:
  - url: https://example.fi/keskenerainen
    covers: kaikki tiedot
checked: 2026-11-21
updated: 2026-11-21
draft: true
---

## Kuvaus

Hanketta suunnitellaan. TODO
`;

describe('a draft', () => {
  test('is not published, may lack a language and a section, and its leftovers are only warnings', () => {
    withWorkspace((dir) => {
      writeFileSync(join(dir, 'projects/keskenerainen.fi.md'), draft);
      const { catalogue, faults } = load(dir);
      expect(faults.map(({ code, level }) => [code, level])).toEqual([
        ['sectionMissing', 'warning'],
        ['leftover', 'warning'],
      ]);
      expect(catalogue?.projects.map(({ id }) => id)).toEqual(['silta', 'valo']);
    });
  });

  test('is shown when drafts are asked for', () => {
    withWorkspace((dir) => {
      writeFileSync(join(dir, 'projects/keskenerainen.fi.md'), draft);
      const project = findProject(
        load(dir, '2026-11-24', true).catalogue ?? {
          projects: [],
          funds: [],
          topics: [],
          pages: [],
          glossary: [],
          synonyms: {},
          languages: {},
          site: { requiredLocales: [] },
        },
        'keskenerainen',
      );
      expect(project).toMatchObject({ draft: true, timetable: { kind: 'period', start: '2027' } });
    });
  });

  test('that lacks a required field is a warning, and nothing of it is published', () => {
    withWorkspace((dir) => {
      writeFileSync(join(dir, 'projects/keskenerainen.fi.md'), draft.replace(/^summary:.*\n/m, ''));
      const { catalogue, faults } = load(dir, '2026-11-24', true);
      expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
      expect(faults.map(({ code }) => code)).toContain('required');
      expect(catalogue?.projects.map(({ id }) => id)).toEqual(['silta', 'valo']);
    });
  });

  test.each([
    ['summary', 'requiredEmpty'],
    ['fund', 'requiredFund'],
  ])('whose required field %s is left empty is a warning too', (field, code) => {
    withWorkspace((dir) => {
      writeFileSync(join(dir, 'projects/keskenerainen.fi.md'), draft.replace(new RegExp(`^${field}:.*$`, 'm'), `${field}:`));
      const { faults } = load(dir, '2026-11-24', true);
      expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
      expect(faults.map((fault) => fault.code)).toContain(code);
    });
  });
});

describe('a link to a draft', () => {
  const linking = (level: string, drafts: boolean, spoil: (dir: string) => void = () => undefined) =>
    withWorkspace((dir) => {
      for (const locale of ['fi', 'en']) edit(dir, `projects/silta.${locale}.md`, 'checked: 2026', 'draft: true\nchecked: 2026');
      spoil(dir);
      const found = load(dir, '2026-11-24', drafts).faults.filter(({ code }) => code === 'linkDraft');
      return found.filter((fault) => fault.level === level).length;
    });

  test('is an error where drafts are not published, a warning where they are shown', () => {
    expect(linking('error', false)).toBe(2);
    expect([linking('error', true), linking('warning', true)]).toEqual([0, 2]);
  });

  test('is found in a fund and in a definition too, and left alone in a draft', () => {
    expect(linking('error', false, (dir) => edit(dir, 'funds/amif.fi.md', 'jäsenmaissa.', '[jäsenmaissa][a].\n\n[a]: ../projects/silta.fi.md'))).toBe(3);
    expect(
      linking('error', false, (dir) => {
        for (const locale of ['fi', 'en']) edit(dir, `projects/valo.${locale}.md`, 'checked: 2026', 'draft: true\nchecked: 2026');
        edit(dir, 'pages/about.fi.md', ' Katso [valo](../projects/valo.fi.md).', '');
        edit(dir, 'pages/about.en.md', ' See [light](../projects/valo.en.md).', '');
      }),
    ).toBe(0);
  });
});

describe('a draft whose times are not known yet', () => {
  test('is only warned about, and its status is not known', () => {
    withWorkspace((dir) => {
      writeFileSync(join(dir, 'projects/keskenerainen.fi.md'), draft.replace('  start: 2027', '  start:\n  end:'));
      const { catalogue, faults } = load(dir, '2026-11-24', true);
      expect(faults.map(({ code, level }) => [code, level])).toContainEqual(['timetableEmpty', 'warning']);
      expect(catalogue?.projects.find(({ id }) => id === 'keskenerainen')?.timetable).toEqual({ kind: 'period' });
    });
  });
});

describe('a translation', () => {
  test('knows since when its original is another text', () => {
    withWorkspace((dir) => {
      edit(dir, 'projects/valo.fi.md', 'Valoa on riittävästi', 'Valoa on paljon');
      const texts = load(dir).catalogue?.projects.find(({ id }) => id === 'valo')?.texts;
      expect([texts?.fi?.originalChanged, texts?.en?.originalChanged]).toEqual([undefined, '2026-11-21']);
    });
  });

  test('whose pair has an error is not compared: mending it would change the value to type', () => {
    withWorkspace((dir) => {
      edit(dir, 'projects/valo.fi.md', 'Valoa on riittävästi', 'Valoa <b>on</b> paljon');
      expect(load(dir).faults.map(({ code }) => code)).toEqual(['rawHtml', 'rawHtml']);
    });
  });

  test('in draft need not say yet what it was made from', () => {
    withWorkspace((dir) => {
      for (const locale of ['fi', 'en']) edit(dir, `projects/valo.${locale}.md`, 'fund: amif', 'fund: amif\ndraft: true');
      edit(dir, 'projects/valo.en.md', 'translationOf: 0c364fe1\n', '');
      expect(load(dir).faults.filter(({ code }) => code === 'translationOfMissing')).toEqual([]);
    });
  });

  test('gets the fingerprint to type in quotation marks when YAML would take it for a number', () => {
    expect(['12345678', '1e234567', '0c364fe1', '01234567'].map(yamlText)).toEqual(['"12345678"', '"1e234567"', '0c364fe1', '"01234567"']);
  });
});

describe('the catalogue', () => {
  const { catalogue } = load(goodContent);
  const valo = catalogue?.projects.find(({ id }) => id === 'valo');

  test('holds facts once and words in each language', () => {
    expect(valo).toMatchObject({
      acronym: 'VALO',
      fundId: 'amif',
      euFunding: 1000.5,
      timetable: { kind: 'period', start: '2023-05-01', end: '2025-04-30' },
      texts: { fi: { title: 'Valon mittaus' }, en: { title: 'Measuring light' } },
    });
  });

  test('turns links between files into paths of the site, in the language of the link', () => {
    expect(valo?.texts.fi?.sections.goals).toContain('<a href="/hankkeet/silta">sillasta</a>');
    expect(valo?.texts.en?.sections.goals).toContain('<a href="/en/projects/silta">the bridge</a>');
    expect(catalogue?.pages.find(({ id }) => id === 'about')?.texts.fi?.body).toContain('<a href="/hankkeet/valo">valo</a>');
  });

  test('keeps numbers together', () => {
    expect(valo?.texts.fi?.sections.description).toBe('<p>Hankkeessa mitataan valoa. Mittaus maksaa 1\u00a0000\u00a0€.</p>');
  });

  test('cannot be changed by anyone who holds it', () => {
    expect(() => Object.assign(valo ?? {}, { id: 'muu' })).toThrow();
    expect(() => Object.assign(valo?.texts.fi ?? {}, { title: 'Muu' })).toThrow();
  });

  test('has no language that is not required when the site does not ask for it', () => {
    withWorkspace((dir) => {
      edit(dir, 'site.yml', 'requiredLocales: [fi, en]', 'requiredLocales: [fi]');
      writeFileSync(join(dir, 'projects/uusi.fi.md'), draft.replace('draft: true\n', '').replace(' TODO', '\n\n## Tavoitteet\n\nTehdään hyvin.'));
      const { catalogue: loaded, faults } = load(dir);
      expect(faults).toEqual([]);
      expect(Object.keys(loaded?.projects.find(({ id }) => id === 'uusi')?.texts ?? {})).toEqual(['fi']);
    });
  });
});
