import { describe, expect, test } from 'vitest';
import { countStatuses, findByAlias, inListOrder, projectsOf } from '#catalogue/catalogue.ts';
import type { CalendarDay, PartialDate } from '#catalogue/date.ts';
import { pickLocale } from '#catalogue/locale.ts';
import { type Project, shortNameOf, statementFor } from '#catalogue/project.ts';
import { sumGrants, summariseFunds } from '#catalogue/sums.ts';
import { axisOf, barOf, positionOf } from '#catalogue/time-axis.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import { goodContent, load } from '../../support/workspace.ts';

const today = '2026-11-24' as CalendarDay;
const { catalogue } = load(goodContent);
if (catalogue === undefined) throw new Error('The good content must load');
const [silta, valo] = catalogue.projects as readonly [Project, Project];

function project(id: string, timetable: Timetable, title = id): Project {
  return { ...valo, id, timetable, texts: { fi: { ...pickLocale(valo.texts, 'fi').value, title } } };
}
const period = (start: string, end: string): Timetable => ({ kind: 'period', start: start as PartialDate, end: end as PartialDate });

describe('the order of the list', () => {
  test('is ongoing, permanent, perhaps going on by an option, upcoming, ended, not known; next to end first, last to have ended first', () => {
    const projects = [
      project('ended-early', period('2020', '2021')),
      project('upcoming', period('2027', '2028')),
      project('unknown', { kind: 'period' }),
      project('option', { kind: 'period', start: '2020' as PartialDate, end: '2025' as PartialDate, optionUntil: '2028' as PartialDate, optionSigned: true }),
      project('permanent', { kind: 'permanent' }),
      project('ongoing-late', period('2020', '2030')),
      project('ended-late', period('2020', '2025')),
      project('ongoing-soon', period('2020', '2026-12')),
    ];
    expect(inListOrder(projects, today, 'fi').map(({ id }) => id)).toEqual([
      'ongoing-soon',
      'ongoing-late',
      'permanent',
      'option',
      'upcoming',
      'ended-late',
      'ended-early',
      'unknown',
    ]);
  });

  test('puts å, ä and ö last in Finnish', () => {
    const projects = ['Öljy', 'Äly', 'Zeniitti', 'Åland', 'Apu'].map((title) => project(title, period('2020', '2030'), title));
    expect(inListOrder(projects, today, 'fi').map(({ id }) => id)).toEqual(['Apu', 'Zeniitti', 'Åland', 'Äly', 'Öljy']);
  });
});

describe('the short name', () => {
  test('is the short title, else the acronym, else the title', () => {
    const { shortTitle: _, ...text } = pickLocale(valo.texts, 'fi').value;
    expect(shortNameOf({ acronym: 'VALO' }, { ...text, shortTitle: 'Valo' })).toBe('Valo');
    expect(shortNameOf({ acronym: 'VALO' }, text)).toBe('VALO');
    expect(shortNameOf({}, text)).toBe(text.title);
  });
});

describe('sums', () => {
  test('keep estimates apart from grants, and say how many projects they speak for', () => {
    expect(sumGrants(catalogue.projects)).toEqual({ euros: 1000.5, known: 1, of: 2, approximate: false });
  });

  test('lose no cent', () => {
    expect(
      sumGrants([
        { ...valo, euFunding: 0.1 },
        { ...valo, euFunding: 0.2 },
      ]).euros,
    ).toBe(0.3);
  });

  test('are approximate when a part is', () => {
    expect(sumGrants([valo, { ...valo, euFundingApproximate: true }]).approximate).toBe(true);
  });

  test('of the funds split by status', () => {
    const summaries = summariseFunds(catalogue, today);
    expect(summaries.map(({ fund, grants }) => [fund.id, grants.euros])).toEqual([
      ['amif', 1000.5],
      ['rrf', 0],
    ]);
    expect(summaries.map(({ statuses }) => [statuses.ongoing, statuses.ended])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(countStatuses(catalogue.projects, today)).toEqual({ ongoing: 1, permanent: 0, option: 0, upcoming: 0, ended: 1, unknown: 0 });
  });
});

describe('the EU statement', () => {
  const [amif, rrf] = catalogue.funds;
  if (amif === undefined || rrf === undefined) throw new Error('The good content has two funds');
  test('is co-funded when the share is not known, funded for operating support or a share of 100 percent', () => {
    expect(statementFor(valo, amif)).toBe('cofunded');
    expect(statementFor({ ...valo, support: 'operating' }, amif)).toBe('funded');
    expect(statementFor({ ...valo, euShare: 100 }, amif)).toBe('funded');
    expect(statementFor({ ...valo, euShare: 75 }, amif)).toBe('cofunded');
  });

  test('names NextGenerationEU for the recovery facility, and a project’s own statement comes first', () => {
    expect(statementFor(silta, rrf)).toBe('nextgeneration');
    expect(statementFor({ ...silta, statement: 'funded' }, rrf)).toBe('funded');
  });
});

describe('the time axis', () => {
  test('spans all years of the projects, options included', () => {
    expect(axisOf(catalogue.projects, today)).toEqual({ first: 2021, last: 2030 });
    expect(axisOf([], today)).toEqual({ first: 2026, last: 2026 });
    const option: Timetable = { kind: 'period', start: '2023' as PartialDate, end: '2024' as PartialDate, optionUntil: '2028' as PartialDate };
    expect(axisOf([project('x', option)], today)).toEqual({ first: 2023, last: 2028 });
  });

  test('places days and bars between 0 and 1', () => {
    const axis = { first: 2021, last: 2024 };
    expect(positionOf(axis, '2021-01-01' as CalendarDay)).toBe(0);
    expect(positionOf(axis, '2026-01-01' as CalendarDay)).toBe(1);
    expect(barOf(axis, period('2021', '2024'), today)).toEqual({ from: 0, length: 1, status: 'ended' });
    expect(barOf(axis, { kind: 'permanent' }, today)).toEqual({ from: 0, length: 1, status: 'permanent' });
  });

  test('is not there where no time is known', () => {
    expect(barOf({ first: 2021, last: 2024 }, { kind: 'period' }, today)).toBeUndefined();
  });
});

test('a former id leads to the project that has it', () => {
  expect(findByAlias(catalogue, 'vanha-silta')?.id).toBe('silta');
  expect(findByAlias(catalogue, 'silta')).toBeUndefined();
  expect(projectsOf(catalogue, 'rrf').map(({ id }) => id)).toEqual(['silta']);
});
