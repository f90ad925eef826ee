import { describe, expect, test } from 'vitest';
import { withFunds } from '#catalogue/catalogue.ts';
import { areResultsExpected, isReviewDue, stateOf } from '#catalogue/completeness.ts';
import { addMonths, type CalendarDay, type PartialDate } from '#catalogue/date.ts';
import { byLocale, type Locale, pickLocale } from '#catalogue/locale.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import { published } from '../../support/make-file.ts';

const day = (text: string) => text as CalendarDay;
const date = (text: string) => text as PartialDate;
const until = (end: string): Timetable => ({ kind: 'period', start: date('2020'), end: date(end) });

describe('calendar months', () => {
  test.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-12-31', 6, '2025-06-30'],
    ['2024-11-15', 14, '2026-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-31', -12, '2023-01-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });
});

describe('results', () => {
  test.each([
    ['2025-08-31', '2026-02-28', false],
    ['2025-08-31', '2026-03-01', true],
    ['2025-03', '2025-09-30', false],
    ['2025-03', '2025-10-01', true],
    ['2024', '2025-06-30', false],
    ['2024', '2025-07-01', true],
  ])('of a project that ended %s are on %s expected: %s', (end, today, expected) => {
    expect(areResultsExpected(until(end), day(today))).toBe(expected);
  });

  test('are not expected of what has no end or an unknown one', () => {
    expect(areResultsExpected({ kind: 'permanent' }, day('2026-01-01'))).toBe(false);
    expect(areResultsExpected({ kind: 'period', start: date('2019') }, day('2026-01-01'))).toBe(false);
  });

  test('are not expected while a signed option may keep a project going', () => {
    const signed = { kind: 'period', start: date('2020'), end: date('2024'), optionUntil: date('2026'), optionSigned: true } as const;
    expect(areResultsExpected(signed, day('2025-12-01'))).toBe(false);
    expect(areResultsExpected(signed, day('2027-07-01'))).toBe(true);
  });

  test('in numbers are results', () => {
    const entry = withFunds(published, published.projects).find(({ project }) => project.texts.fi?.results.length === 0);
    if (entry?.project.texts.fi === undefined) throw new Error('No project without results in numbers');
    const figure = { value: 12, moreThan: false, text: 'lupaa', until: date('2024'), source: 'https://example.fi' };
    const stateWith = (results: readonly (typeof figure)[]) => {
      const fi = { ...pickLocale(entry.project.texts, 'fi').value, sections: {}, results };
      return stateOf('noResults', { ...entry, project: { ...entry.project, timetable: until('2024'), texts: { fi } } }, day('2026-01-01'));
    };
    expect([stateWith([]), stateWith([figure])]).toEqual(['missing', 'known']);
  });

  test('are missing only when no language tells them', () => {
    const [entry] = withFunds(published, published.projects);
    const state = (today: string, told: Readonly<Partial<Record<Locale, string>>> = {}) => {
      if (entry === undefined) throw new Error('No project');
      const { results: _, ...others } = pickLocale(entry.project.texts, 'fi').value.sections;
      const texts = byLocale((locale) => {
        const results = told[locale];
        return { ...pickLocale(entry.project.texts, locale).value, sections: { ...others, ...(results !== undefined && { results }) } };
      });
      return stateOf('noResults', { ...entry, project: { ...entry.project, timetable: until('2024'), texts } }, day(today));
    };
    expect(state('2026-01-01')).toBe('missing');
    expect(state('2026-01-01', { fi: '', en: '' })).toBe('missing');
    expect(state('2026-01-01', { fi: '<p>Opas</p>' })).toBe('known');
    expect(state('2026-01-01', { en: '<p>Guide</p>' })).toBe('known');
    expect(state('2025-06-30')).toBe('notConcerned');
  });
});

describe('a check', () => {
  const ongoing = until('2030');
  test.each([
    ['2025-11-24', '2026-11-23', false],
    ['2025-11-24', '2026-11-24', true],
    ['2024-02-29', '2025-02-27', false],
    ['2024-02-29', '2025-02-28', true],
    ['2025-06', '2026-06-29', false],
    ['2025-06', '2026-06-30', true],
  ])('made %s is on %s due again: %s', (checked, today, due) => {
    expect(isReviewDue({ timetable: ongoing, checked: date(checked) }, day(today))).toBe(due);
    expect(isReviewDue({ timetable: { kind: 'permanent' }, checked: date(checked) }, day(today))).toBe(due);
  });

  test('is due only while a project runs', () => {
    const checked = date('2020-01-01');
    expect(isReviewDue({ timetable: until('2025'), checked }, day('2026-01-01'))).toBe(false);
    expect(isReviewDue({ timetable: { kind: 'period', start: date('2027'), end: date('2028') }, checked }, day('2026-01-01'))).toBe(false);
    expect(isReviewDue({ timetable: { kind: 'period', start: date('2019') }, checked }, day('2026-01-01'))).toBe(false);
  });
});
