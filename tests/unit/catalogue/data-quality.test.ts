import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { assessQuality, type Gap, gaps, missingOf, projectsLacking, shareOf } from '#catalogue/completeness.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { edit, load, withWorkspace } from '../../support/workspace.ts';

const today = '2026-11-24' as CalendarDay;
let catalogue: Catalogue;

/** The catalogue of the good workspace after some edits; both languages get those of facts. */
function catalogueWith(edits: readonly (readonly [file: string, from: string, to: string])[]): Catalogue {
  return withWorkspace((dir) => {
    for (const [file, from, to] of edits) edit(dir, file, from, to);
    const { catalogue: loaded, faults } = load(dir);
    if (loaded === undefined) throw new Error(JSON.stringify(faults));
    return loaded;
  });
}

const inBoth = (id: string, from: string, to: string) => ['fi', 'en'].map((locale) => [`projects/${id}.${locale}.md`, from, to] as const);
const lacking = (of: Catalogue, gap: Gap, day = today) => projectsLacking(of, gap, day).map(({ project }) => project.id);

beforeAll(() => {
  catalogue = catalogueWith([['projects/valo.en.md', '\n## Results\n\nThere is light in two offices.\n', '']]);
});

describe('the state of the data', () => {
  test('counts what is known of how many, and leaves out what makes no sense', () => {
    const { fields, languages, projects } = assessQuality(catalogue, today);
    const counted = Object.fromEntries(fields.map(({ gap, known, of }) => [gap, [known, of]]));
    expect(projects).toBe(2);
    expect(counted).toEqual({
      startUnknown: [2, 2],
      endUnknown: [2, 2],
      noAmount: [1, 2],
      noTotalCost: [0, 2],
      noShare: [0, 2],
      noObjective: [1, 1],
      noResults: [0, 1],
      noPartners: [0, 2],
      noWebsite: [0, 2],
      titleDescriptive: [1, 2],
      fundUnconfirmed: [1, 2],
      checkDue: [1, 1],
    });
    const texts = Object.fromEntries(languages.map(({ locale, states }) => [locale, [states.noText.known, states.machineText.of]]));
    expect(texts).toMatchObject({ fi: [2, 0], en: [2, 0] });
  });

  test('is the same taken together and fund by fund', () => {
    for (const field of assessQuality(catalogue, today).fields) {
      for (const part of ['known', 'of'] as const) expect(field.funds.reduce((sum, fund) => sum + fund[part], 0)).toBe(field[part]);
    }
  });

  test('changes with the day: results are expected and checks fall due', () => {
    expect(lacking(catalogue, 'noResults', '2025-10-30' as CalendarDay)).toEqual([]);
    expect(lacking(catalogue, 'noResults', '2025-10-31' as CalendarDay)).toEqual(['valo']);
    expect(lacking(catalogue, 'checkDue', '2027-11-20' as CalendarDay)).toEqual([]);
    expect(lacking(catalogue, 'checkDue', '2027-11-21' as CalendarDay)).toEqual(['silta']);
  });

  test('asks no end of a permanent activity, but its start', () => {
    const permanent = catalogueWith(inBoth('silta', 'start: 2021\n  end: 2030', 'permanent: true'));
    expect(lacking(permanent, 'endUnknown')).toEqual([]);
    expect(lacking(permanent, 'startUnknown')).toEqual(['silta']);
    expect(assessQuality(permanent, today).fields.find(({ gap }) => gap === 'endUnknown')?.of).toBe(1);
  });

  test('does not take a cost estimate for an amount of EU funding', () => {
    expect(lacking(catalogue, 'noAmount')).toEqual(['silta']);
  });

  test('finds what is filled in', () => {
    const filled = catalogueWith([
      ...inBoth('silta', 'costEstimate: 5000', 'euFunding: 3000\ntotalCost: 4000\neuShare: 75\npartners:\n  - name: Kaupunki'),
      ['projects/silta.fi.md', 'fund: rrf', 'website: https://example.fi/silta\nfund: rrf'],
    ]);
    for (const gap of ['noAmount', 'noTotalCost', 'noShare', 'noPartners', 'noWebsite'] as const) expect(lacking(filled, gap), gap).not.toContain('silta');
  });

  test('tells a machine translation that nobody has read from one that somebody has', () => {
    const withTranslation = (translation: string) =>
      catalogueWith([['projects/valo.en.md', 'updated: 2026-11-21', `updated: 2026-11-21\ntranslation: ${translation}`]]);
    const states = (of: Catalogue) => assessQuality(of, today).languages.find(({ locale }) => locale === 'en')?.states.machineText;
    expect(states(withTranslation('machine'))).toMatchObject({ known: 0, of: 1 });
    expect(lacking(withTranslation('machine'), 'machineText-en')).toEqual(['valo']);
    expect(states(withTranslation('machine-reviewed'))).toMatchObject({ known: 1, of: 1 });
  });

  test('tells a translation whose original has changed from one that is up to date; an original is no translation', () => {
    const changed = catalogueWith([['projects/valo.fi.md', 'Valoa on riittävästi', 'Valoa on paljon']]);
    expect([lacking(catalogue, 'staleText-en'), lacking(changed, 'staleText-en'), lacking(changed, 'staleText-fi')]).toEqual([[], ['valo'], []]);
    const { languages } = assessQuality(changed, today);
    const counted = Object.fromEntries(languages.map(({ locale, states: { staleText } }) => [locale, [staleText.known, staleText.of]]));
    expect(counted).toMatchObject({ fi: [0, 0], en: [1, 2] });
  });

  test('has each gap once', () => {
    expect(new Set(gaps).size).toBe(gaps.length);
    expect(gaps).toContain('noText-en');
  });
});

describe('a share', () => {
  const share = (known: number, of: number) => shareOf({ known, of });
  test('is nothing when it makes sense for no project', () => {
    expect(share(0, 0)).toBeUndefined();
    expect(missingOf({ gap: 'noAmount', known: 3, of: 5 })).toBe(2);
  });

  test('is 0 or 1 only when it is exactly that', () => {
    expect([share(0, 9), share(9, 9), share(1, 2)]).toEqual([0, 1, 0.5]);
    expect([share(999, 1000), share(1, 1000)]).toEqual([0.99, 0.01]);
  });
});
