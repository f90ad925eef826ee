import { describe, expect, test } from 'vitest';
import { countStatuses } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { sumGrants } from '#catalogue/sums.ts';
import { catalogueContent, load } from '../../support/workspace.ts';

/** What the files of the fixture say: id, fund, inferred or not, start, end, EU grant in euros. */
const facts = [
  ['adere', 'amif', true, '2023-05-01', '2025-04-30', 1444708],
  ['emn', 'komissio', true, undefined, undefined, undefined],
  ['ipa', 'amif', true, '2023-01-01', '2024-12-31', 382000],
  ['jalkivalvonta', 'amif', false, '2022-11-01', '2025-04-30', undefined],
  ['joustava-turvapaikkamenettely', 'amif', true, '2023-01-01', '2025-12-31', 2200120.8],
  ['kiintiopakolaiset-uma', 'amif', false, '2023-01-01', '2026-12-31', undefined],
  ['kotu', 'amif', true, '2023-05-01', '2024-04-30', 212429],
  ['kulttuuriorientaatio', 'amif', false, '2023-01-01', '2026-12-31', undefined],
  ['move', 'amif', false, '2024-08-01', '2025-07-31', undefined],
  ['muuttoliikkeiden-ennakointi', 'amif', false, '2023-11-01', '2026-01-31', undefined],
  ['oledigi', 'rrf', true, '2021', '2024', undefined],
  ['soire', 'amif', true, '2023-04-01', '2025-03-31', 677593.62],
  ['tehokkaat-oleskelulupaprosessit', 'amif', true, '2023-03-01', '2026-02-28', 1706205.6],
  ['tilda', 'isf', true, '2023-04-01', '2025-03-31', undefined],
  ['vapaaehtoinen-paluu', 'amif', true, '2023-01-01', '2024-12-31', undefined],
  ['varausapu-2', 'amif', true, '2023-05-01', '2025-04-30', 1153584],
  ['vis-io', 'bmvi', false, '2023-01-01', '2025-06-30', undefined],
  ['vok-valmius', 'amif', true, '2023-01-01', '2024-05-31', undefined],
] as const;

const { catalogue, faults } = load(catalogueContent);
const projects = catalogue?.projects ?? [];
const byId = (id: string) => projects.find((project) => project.id === id);

describe('the catalogue of the tests', () => {
  test('has no faults, and only hints: results that are not public, what OLEDES stands for, two ends that are near, and a summary that was not put in the past tense', () => {
    expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
    const others = faults.filter(({ code }) => code !== 'resultsMissing');
    expect(others.map(({ code, values, place }) => [code, values.value, place.file])).toEqual([
      ['endsSoon', '2026-12-31', 'tests/fixtures/content/catalogue/projects/kiintiopakolaiset-uma.fi.md'],
      ['optionUnconfirmed', '2026-12-31', 'tests/fixtures/content/catalogue/projects/kulttuuriorientaatio.fi.md'],
      ['presentTense', 'tuotetaan', 'tests/fixtures/content/catalogue/projects/muuttoliikkeiden-ennakointi.fi.md'],
      ['abbreviation', 'OLEDES', 'tests/fixtures/content/catalogue/projects/oledigi.en.md'],
      ['abbreviation', 'OLEDES', 'tests/fixtures/content/catalogue/projects/oledigi.fi.md'],
    ]);
  });

  test('lacks results in twelve of the fifteen projects that ended over six months ago', () => {
    const withResults = projects.filter(({ texts }) => texts.fi?.sections.results !== undefined).map(({ id }) => id);
    expect(withResults).toEqual(['kotu', 'tehokkaat-oleskelulupaprosessit', 'vapaaehtoinen-paluu']);
    expect(faults.filter(({ code }) => code === 'resultsMissing')).toHaveLength(12);
  });

  test('holds the eighteen projects with the facts of their files', () => {
    const published = projects.map(({ id, fundId, fundConfirmed, timetable, euFunding }) => [
      id,
      fundId,
      fundConfirmed,
      timetable.start,
      timetable.kind === 'period' ? timetable.end : undefined,
      euFunding,
    ]);
    expect(published).toEqual(facts);
  });

  test('holds the five funds in both languages, and every project in both languages with sources', () => {
    expect(catalogue?.funds.map(({ id }) => id)).toEqual(['amif', 'isf', 'bmvi', 'rrf', 'komissio']);
    for (const entry of [...projects, ...(catalogue?.funds ?? [])]) {
      for (const text of [entry.texts.fi, entry.texts.en]) expect(text?.sources.length, entry.id).toBeGreaterThan(0);
      expect(entry.checked, entry.id).toBe('2026-11-21');
    }
  });

  test('marks what is descriptive, rounded, estimated, permanent or optional', () => {
    expect(projects.filter(({ officialTitle }) => !officialTitle).map(({ id }) => id)).toEqual([
      'adere',
      'jalkivalvonta',
      'kiintiopakolaiset-uma',
      'kulttuuriorientaatio',
      'muuttoliikkeiden-ennakointi',
      'vis-io',
    ]);
    expect(projects.filter(({ euFundingApproximate }) => euFundingApproximate).map(({ id }) => id)).toEqual(['ipa']);
    expect(projects.filter(({ support }) => support === 'operating').map(({ id }) => id)).toEqual([
      'joustava-turvapaikkamenettely',
      'tehokkaat-oleskelulupaprosessit',
      'vapaaehtoinen-paluu',
    ]);
    expect(byId('oledigi')?.costEstimate).toBe(15_845_000);
    expect(byId('emn')?.timetable).toEqual({ kind: 'permanent' });
    expect(byId('kulttuuriorientaatio')?.timetable).toMatchObject({ optionUntil: '2028' });
    expect(projects.map(({ id, objective }) => objective && [id, objective]).filter(Boolean)).toEqual([
      ['joustava-turvapaikkamenettely', 'amif-1'],
      ['soire', 'amif-3'],
      ['tilda', 'isf-3'],
    ]);
  });

  test('keeps the numbered goals and OLEDIGI’s ten sub-projects in both languages', () => {
    const items = (html: string | undefined) => html?.match(/<li>/g)?.length ?? 0;
    for (const locale of ['fi', 'en'] as const) {
      expect(byId('jalkivalvonta')?.texts[locale]?.sections.goals).toMatch(/<ol>\s*<li>[\s\S]*<li>[\s\S]*<\/ol>/);
      expect(
        byId('tilda')
          ?.texts[locale]?.sections.goals?.match(/<ol>([\s\S]*)<\/ol>/)?.[1]
          ?.match(/<li>/g),
      ).toHaveLength(3);
      expect(items(byId('oledigi')?.texts[locale]?.sections.subprojects)).toBe(10);
    }
    for (const { id, texts } of projects) {
      for (const section of ['description', 'goals', 'results', 'subprojects'] as const) {
        expect(items(texts.en?.sections[section]), `${id} ${section}`).toBe(items(texts.fi?.sections[section]));
      }
    }
  });

  test('on 21 November 2026 has two ongoing projects and one permanent activity', () => {
    expect(countStatuses(projects, '2026-11-21' as CalendarDay)).toEqual({ ongoing: 2, permanent: 1, option: 0, upcoming: 0, ended: 15, unknown: 0 });
  });

  test('sums the seven published grants, of which one is rounded, and no estimate', () => {
    expect(sumGrants(projects)).toEqual({ euros: 7_776_641.02, known: 7, of: 18, approximate: true });
  });
});
