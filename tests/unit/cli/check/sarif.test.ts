import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { feedbackPlaces } from '#catalogue/site.ts';
import { sarifReport } from '#cli/check/sarif.ts';
import { faultCodes } from '#content/check/fault-code.ts';
import { everyHostileFault, hostile, hostileFault, reportOf } from '../../../support/hostile-report.ts';
import { edit, load, withWorkspace } from '../../../support/workspace.ts';

/** The schema of the standard, as Microsoft's SARIF SDK carries it. */
const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
// A pattern of the schema is a regular expression only without the Unicode flag.
const ajv = new Draft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const validate = ajv.compile(schema);

const read = (text: string) => JSON.parse(text) as Log;

/** What an editor writes in braces into the address of a feedback form is no place for a value. */
const withoutFeedbackPlaces = (text: string) => feedbackPlaces.reduce((rest, place) => rest.replace(`{${place}}`, place), text);

describe('the SARIF report', () => {
  test.each(locales)('is valid against the schema of the standard in %s', (locale) => {
    for (const report of [reportOf([], locale), reportOf([hostileFault('error'), hostileFault('warning')], locale)]) {
      expect([validate(read(sarifReport(report))), validate.errors]).toEqual([true, null]);
    }
    expect(validate({ version: '2.1.0' })).toBe(false);
  });

  test('is valid for every kind of fault', () => {
    const log = read(sarifReport(reportOf(everyHostileFault())));
    expect(log.runs[0]?.results).toHaveLength(faultCodes.length);
    expect([validate(log), validate.errors]).toEqual([true, null]);
  });

  test.each(locales)('explains every kind of fault in %s, without places for values', (locale) => {
    const rules = read(sarifReport(reportOf([], locale))).runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([...faultCodes]);
    const words = rules.flatMap(({ shortDescription, help }) => [shortDescription?.text ?? '', help?.text ?? '']).map(withoutFeedbackPlaces);
    expect(words.filter((text) => text === '' || /\{\w+\}|undefined|NaN|epäluku/.test(text))).toEqual([]);
  });

  test('gives a fault its rule, level, words and place below the root', () => {
    const [run] = read(sarifReport(reportOf([hostileFault('warning')], 'en'))).runs;
    const [result] = run?.results ?? [];
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe('notDate');
    expect(result).toMatchObject({
      ruleId: 'notDate',
      level: 'warning',
      message: {
        text: `The value ‘${hostile}’ of timetable.end is not a date.\nFix: Write end: … with the day (yyyy-mm-dd), the month (yyyy-mm) or the year (yyyy) in place of the dots, as the source tells it.`,
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/projects/a%2C%20b%3Ac%20100%25%7C%3Cb%3E.fi.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 8, endColumn: 17 },
          },
        },
      ],
    });
    expect(Object.keys(run?.originalUriBaseIds ?? {})).toEqual(['%SRCROOT%']);
  });

  test('counts columns in UTF-16 code units, as it says', () => {
    const region = withWorkspace((dir) => {
      edit(dir, 'projects/valo.fi.md', '1. Valoa on riittävästi.', '1. 💡💡 <b>Valoa</b>');
      const [run] = read(sarifReport(reportOf(load(dir).faults.slice(0, 1)))).runs;
      return { kind: run?.columnKind, ...run?.results?.[0]?.locations?.[0]?.physicalLocation?.region };
    });
    expect(region).toEqual({ kind: 'utf16CodeUnits', startLine: 25, startColumn: '1. 💡💡 '.length + 1, endColumn: '1. 💡💡 <b>'.length + 1 });
  });

  test('names a file outside the project by its whole address', () => {
    const fault = hostileFault('error');
    const [run] = read(sarifReport(reportOf([{ ...fault, place: { ...fault.place, file: '../muu/a b.fi.md' } }]))).runs;
    const { artifactLocation } = run?.results?.[0]?.locations?.[0]?.physicalLocation ?? {};
    expect(artifactLocation?.uri).toMatch(/^file:\/\/\/.*\/muu\/a%20b\.fi\.md$/);
    expect(artifactLocation).not.toHaveProperty('uriBaseId');
  });
});
