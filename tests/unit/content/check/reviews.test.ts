import { describe, expect, test } from 'vitest';
import type { FaultCode } from '#content/check/fault-code.ts';
import { edit, goodContent, load, withWorkspace } from '../../../support/workspace.ts';

/** The hints of some kind on a project in a workspace, after a change of it: what each names. */
function hints(code: FaultCode, today: string, change: (replace: (locale: string, from: string, to: string) => void) => void): readonly unknown[] {
  return withWorkspace((dir) => {
    change((locale, from, to) => edit(dir, `projects/valo.${locale}.md`, from, to));
    return load(dir, today).faults.flatMap(({ code: own, values }) => (own === code ? [values.days ?? values.value] : []));
  });
}

const summaries = { fi: 'Hankkeessa mitataan valoa, jotta toimistot olisivat viihtyisämpiä.', en: undefined } as const;

describe('the end of a project', () => {
  const timetable = '  start: 2023-05-01\n  end: 2025-04-30';
  const ends = (today: string, written: string) =>
    hints('endsSoon', today, (replace) => {
      for (const locale of ['fi', 'en']) replace(locale, timetable, written);
    });

  test.each([
    ['2025-03-01', timetable, [60]],
    ['2025-02-28', timetable, []],
    ['2025-04-30', timetable, [0]],
    ['2025-05-01', timetable, []],
    ['2025-11-02', '  start: 2023\n  end: 2025', [59]],
    ['2025-04-01', '  start: 2023-05\n  end: 2025-04', [29]],
    ['2025-04-01', '  end: 2025-04-30', [29]],
    ['2025-04-01', '  start: 2025-04-15\n  end: 2025-04-30', []],
    ['2025-04-01', '  start: 2023-05-01\n  permanent: true', []],
    ['2025-04-01', '  start: 2023-05-01\n  end: 2025-04-30\n  optionUntil: 2026', [29]],
    ['2025-04-01', '  start: 2023-05-01\n  end: 2025-04-30\n  optionUntil: 2026\n  optionSigned: true', []],
  ])('on %s is told once in the last sixty days of %j', (today, written, days) => {
    expect(ends(today, written)).toEqual(days);
  });
});

describe('the summary of a project that has ended', () => {
  const told = (locale: 'fi' | 'en', summary: string, today = '2026-11-24') =>
    hints('presentTense', today, (replace) => {
      replace('fi', summaries.fi, 'Hankkeessa mitattiin valoa.');
      if (locale === 'fi') replace('fi', 'Hankkeessa mitattiin valoa.', summary);
      else replace('en', englishSummary(), summary);
    });

  test.each([
    ['fi', 'Hankkeessa kehitetään valoa.', 'kehitetään'],
    ['fi', 'Pyritään siihen, että valoa riittää.', 'Pyritään'],
    ['fi', 'Hankkeen tavoitteena on mitata valoa.', 'tavoitteena on'],
    ['fi', 'Hankkeen tarkoituksena\u00a0on mitata valoa.', 'tarkoituksena\u00a0on'],
    ['fi', 'Hankkeessa oli tarkoitus mitata valoa.', undefined],
    ['fi', 'Tavoitteena oli selvittää, mitä valo maksaa.', undefined],
    ['fi', 'Tavoitteena oli kehittää valoa ja auttaa toimistoja.', undefined],
    ['fi', 'Hanke kehittää valoa.', 'Hanke kehittää'],
    ['fi', 'Hankkeessa luotiin jatkokehitetään-merkintä.', undefined],
    ['en', 'The project aims to measure light in offices.', 'project aims'],
    ['en', 'A way to measure light is being built.', 'is being'],
    ['en', 'The aim is to measure light in offices.', 'aim is'],
    ['en', 'The project examined whether light is suitable for offices.', undefined],
    ['en', 'The aims were to measure light and to see what it costs.', undefined],
  ] as const)('in %s, %s', (locale, summary, form) => {
    expect(told(locale, summary)).toEqual(form === undefined ? [] : [form]);
  });

  test('may be in the present tense while the project runs', () => {
    expect(told('fi', 'Hankkeessa kehitetään valoa.', '2025-04-30')).toEqual([]);
  });
});

function englishSummary(): string {
  const summary = load(goodContent).catalogue?.projects.find(({ id }) => id === 'valo')?.texts.en?.summary;
  if (summary === undefined) throw new Error('The fixture has no English summary');
  return summary;
}
