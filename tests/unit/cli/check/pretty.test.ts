import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { prettyReport } from '#cli/check/pretty.ts';
import { showsColours } from '#cli/command.ts';
import type { Fault } from '#content/check/fault.ts';
import { hostileFault, reportOf } from '../../../support/hostile-report.ts';

const at = (column: number, length: number, excerpt: string): Fault => ({
  ...hostileFault('error'),
  place: { file: 'a.md', line: 7, column, length, excerpt },
  values: { key: 'end', name: 'end', field: 'end:', value: 'x' },
});
const frame = (fault: Fault) =>
  prettyReport(reportOf([fault]), false)
    .split('\n')
    .slice(1, 3);

describe('the report for people', () => {
  test('points at the value, however it is cut', () => {
    expect(frame(at(6, 4, 'end: 2025'))).toEqual(['   7 │ end: 2025', '     │      ^^^^']);
    expect(frame(at(6, 99, 'end: 2025'))).toEqual(['   7 │ end: 2025', '     │      ^^^^']);
    expect(frame(at(10, 1, 'end: 2025'))).toEqual(['   7 │ end: 2025', '     │          ^']);
    expect(frame(at(3, 1, '\t\tend: 2025'))).toEqual(['   7 │   end: 2025', '     │   ^']);
    expect(frame(at(1, 300, 'a'.repeat(160)))).toEqual([`   7 │ ${'a'.repeat(100)}`, `     │ ${'^'.repeat(100)}`]);
    expect(frame(at(151, 300, 'a'.repeat(400)))).toEqual([`   7 │ ${'a'.repeat(100)}`, `     │ ${' '.repeat(19)}${'^'.repeat(81)}`]);
    expect(frame(at(201, 5, `${'a'.repeat(200)}bbbbb${'c'.repeat(200)}`))).toEqual(
      [`   7 │ ${'a'.repeat(19)}bbbbb${'c'.repeat(76)}`, `     │ ${' '.repeat(19)}^^^^^`].map((line) => line),
    );
  });

  test('shows no line when there is none to show', () => {
    expect(prettyReport(reportOf([at(1, 1, '  ')]), false).split('\n')).toHaveLength(5);
  });

  test('cannot be recoloured, moved or turned round by content', () => {
    const text = prettyReport(reportOf([hostileFault('error')]), false);
    expect(stripVTControlCharacters(text)).toBe(text);
    expect(text).toContain('␛[31mred');
    expect(text).not.toMatch(/[\r\u009b\u202e]/);
    expect(text.split('\n').slice(0, -2)).toHaveLength(5);
  });

  test('has the same words with and without colours', () => {
    const report = reportOf([hostileFault('error'), hostileFault('warning')]);
    const coloured = prettyReport(report, true);
    expect(coloured).toContain('\u001b[31mvirhe\u001b[39m');
    expect(coloured).toContain('\u001b[33mhuomautus\u001b[39m');
    expect(stripVTControlCharacters(coloured)).toBe(prettyReport(report, false));
  });

  test('says what the files that were not asked for hold', () => {
    const report = reportOf([], 'en', { paths: ['content/a.fi.md'], elsewhere: [hostileFault('error')] });
    expect(prettyReport(report, false)).toBe(
      '0 errors, 0 warnings, 17 files checked.\nOnly content/a.fi.md is shown. The other files have 1 error and 0 warnings.\n',
    );
  });
});

test.each([
  [{ isTTY: true, hasColors: () => true }, {}, true],
  [{ isTTY: true, hasColors: () => false }, {}, false],
  [{}, {}, false],
  [{}, { CI: 'true' }, false],
  [{ isTTY: true, hasColors: () => true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true, hasColors: () => true }, { NO_COLOR: '' }, true],
  [{}, { FORCE_COLOR: '' }, true],
  [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  [{ isTTY: true, hasColors: () => true }, { FORCE_COLOR: '0' }, false],
])('colours on %o with %o: %s', (stream, env, expected) => {
  expect(showsColours(stream, env)).toBe(expected);
});
