import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, helsinkiDay, type PartialDate } from '#catalogue/date.ts';
import { daysLeftOn, durationOf, finalEndOf, isRunning, isTimetableKnown, nextStatusAfter, statusOn, type Timetable } from '#catalogue/timetable.ts';
import { root } from '../../support/workspace.ts';

const day = (text: string) => text as CalendarDay;
const period = (start?: string, end?: string): Timetable => ({
  kind: 'period',
  ...(start && { start: start as PartialDate }),
  ...(end && { end: end as PartialDate }),
});

describe('the status of a project', () => {
  const project = period('2023-05-01', '2025-04-30');
  test.each([
    ['the day before its start', '2023-04-30', 'upcoming'],
    ['its first day', '2023-05-01', 'ongoing'],
    ['its last day', '2025-04-30', 'ongoing'],
    ['the day after its end', '2025-05-01', 'ended'],
  ])('on %s is right', (_, today, status) => {
    expect(statusOn(project, day(today))).toBe(status);
  });

  test('with a year or a month runs to its last day', () => {
    expect(statusOn(period('2021', '2024'), day('2024-12-31'))).toBe('ongoing');
    expect(statusOn(period('2021', '2024'), day('2025-01-01'))).toBe('ended');
    expect(statusOn(period('2021-03', '2024-02'), day('2024-02-29'))).toBe('ongoing');
    expect(statusOn(period('2021-03', '2024-02'), day('2024-03-01'))).toBe('ended');
    expect(statusOn(period('2021-03', '2024-02'), day('2021-02-28'))).toBe('upcoming');
  });

  test('without an end is permanent only when the file says so', () => {
    expect(statusOn({ kind: 'permanent' }, day('2026-01-01'))).toBe('permanent');
    expect(statusOn({ kind: 'permanent', start: '2027' as PartialDate }, day('2026-01-01'))).toBe('upcoming');
    expect(statusOn(period('2021'), day('2026-01-01'))).toBe('unknown');
    expect(statusOn(period(undefined, '2027'), day('2026-01-01'))).toBe('unknown');
    expect(statusOn(period(undefined, '2025'), day('2026-01-01'))).toBe('ended');
  });

  test('an option does not keep a project ongoing: it is not a decision to go on', () => {
    expect(statusOn({ kind: 'period', start: '2023' as PartialDate, end: '2026' as PartialDate, optionUntil: '2028' as PartialDate }, day('2027-01-01'))).toBe(
      'ended',
    );
  });

  const signed = {
    kind: 'period',
    start: '2023-01-01' as PartialDate,
    end: '2026-12-31' as PartialDate,
    optionUntil: '2028' as PartialDate,
    optionSigned: true,
  } as const satisfies Timetable;
  test.each([
    ['its last day', '2026-12-31', 'ongoing'],
    ['the day after its end', '2027-01-01', 'option'],
    ['the last day of the option', '2028-12-31', 'option'],
    ['the day after the option', '2029-01-01', 'ended'],
  ])('with a signed option is on %s %s %s', (_, today, status) => {
    expect(statusOn(signed, day(today))).toBe(status);
  });

  test('that may go on by an option is neither running nor over, and its end is nowhere told as one', () => {
    expect(isRunning(signed, day('2027-01-01'))).toBe(false);
    expect(finalEndOf(signed)).toBe('2028');
    const { optionSigned: _, ...unsigned } = signed;
    expect(finalEndOf(unsigned)).toBe('2026-12-31');
    expect(daysLeftOn(signed, day('2026-11-28'))).toBeUndefined();
  });

  test('whose timetable is not known is not known, and it never runs', () => {
    expect(statusOn(period(), day('2026-01-01'))).toBe('unknown');
    expect(isRunning(period(), day('2026-01-01'))).toBe(false);
    expect(finalEndOf(period())).toBeUndefined();
  });

  test.each([
    ['in winter', '2024-12-31T21:59:59Z', '2024-12-31T22:00:00Z', '2024-12-31'],
    ['in summer', '2025-07-31T20:59:59Z', '2025-07-31T21:00:00Z', '2025-07-31'],
    ['on the day the clocks go forward', '2026-03-29T20:59:59Z', '2026-03-29T21:00:00Z', '2026-03-29'],
    ['on the day the clocks go back', '2026-10-25T21:59:59Z', '2026-10-25T22:00:00Z', '2026-10-25'],
  ])('changes at midnight in Helsinki %s, not a second earlier', (_, before, after, end) => {
    const status = (instant: string) => statusOn(period('2020', end), helsinkiDay(Date.parse(instant)));
    expect([status(before), status(after)]).toEqual(['ongoing', 'ended']);
  });

  test.each(['Pacific/Honolulu', 'UTC', 'Pacific/Kiritimati'])('is the same with the process in %s', (zone) => {
    const script = `
      import { helsinkiDay } from ${JSON.stringify(join(root, 'src/catalogue/date.ts'))};
      import { statusOn } from ${JSON.stringify(join(root, 'src/catalogue/timetable.ts'))};
      const timetable = { kind: 'period', start: '2023', end: '2024-12-31' };
      const statuses = ['2024-12-31T21:59:59Z', '2024-12-31T22:00:00Z'].map((instant) => statusOn(timetable, helsinkiDay(Date.parse(instant))));
      console.log(new Date(0).getTimezoneOffset(), ...statuses);`;
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: root,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(run.stderr).not.toMatch(/Error/);
    expect(run.stdout.trim().split(' ').slice(1)).toEqual(['ongoing', 'ended']);
  });
});

describe('the next change of status', () => {
  const next = (timetable: object, today: string) => {
    const found = nextStatusAfter({ kind: 'period', ...timetable } as Timetable, today as CalendarDay);
    return found && `${found.day} ${found.status}`;
  };

  test('is the day on which it begins, the day after its last one, or the day after its signed option', () => {
    const whole = { start: '2024-05', end: '2025', optionUntil: '2027-06', optionSigned: true };
    expect(next(whole, '2024-01-31')).toBe('2024-05-01 ongoing');
    expect(next(whole, '2024-05-01')).toBe('2026-01-01 option');
    expect(next(whole, '2026-01-01')).toBe('2027-07-01 ended');
    expect(next(whole, '2027-07-01')).toBeUndefined();
  });

  test('is not known where no day is, and an option that nobody has signed changes nothing', () => {
    expect(next({}, '2024-01-31')).toBeUndefined();
    expect(next({ start: '2023', end: '2025-06-30', optionUntil: '2027' }, '2024-01-31')).toBe('2025-07-01 ended');
    expect(next({ end: '2025-06-30' }, '2024-01-31')).toBe('2025-07-01 ended');
    expect(next({ start: '2023' }, '2024-01-31')).toBeUndefined();
    expect(nextStatusAfter({ kind: 'permanent', start: '2025' as PartialDate }, '2024-01-31' as CalendarDay)).toEqual({
      day: '2025-01-01',
      status: 'permanent',
    });
  });
});

describe('the days left', () => {
  test('are counted to the last day, which is the last on which a project is ongoing', () => {
    expect(daysLeftOn(period('2023', '2026-12-31'), day('2026-11-28'))).toBe(33);
    expect(daysLeftOn(period('2023', '2026'), day('2026-12-31'))).toBe(0);
    expect(daysLeftOn(period('2023', '2026'), day('2027-01-01'))).toBeUndefined();
    expect(daysLeftOn(period('2023'), day('2026-01-01'))).toBeUndefined();
    expect(daysLeftOn(period('2027', '2028'), day('2026-01-01'))).toBeUndefined();
  });
});

describe('how long a project runs', () => {
  test('is told in whole months, and from two years on in years', () => {
    expect(durationOf(period('2023-03-01', '2026-02-28'))).toEqual({ years: 3, months: 0 });
    expect(durationOf(period('2025-06-01', '2027-01-31'))).toEqual({ years: 0, months: 20 });
    expect(durationOf(period('2023-01-15', '2025-07-14'))).toEqual({ years: 2, months: 6 });
    expect(durationOf(period('2024-01', '2024-12'))).toEqual({ years: 1, months: 0 });
  });

  test('is not told where that is not whole months or an end is not known to the month', () => {
    expect(durationOf(period('2024-01-01', '2024-06-15'))).toBeUndefined();
    expect(durationOf(period('2024-01-01', '2024-01-20'))).toBeUndefined();
    expect(durationOf(period('2021', '2023-12-31'))).toBeUndefined();
    expect(durationOf(period('2021-01-01'))).toBeUndefined();
    expect(durationOf({ kind: 'permanent', start: '2008-01-01' as PartialDate })).toBeUndefined();
  });
});

test('a timetable is known when an end of it is, or that there is none', () => {
  expect([period('2023'), period(undefined, '2024'), { kind: 'permanent' } as const].map(isTimetableKnown)).toEqual([true, true, true]);
  expect(isTimetableKnown(period())).toBe(false);
});
