import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { jsonReport, reportSchema } from '#cli/check/json.ts';
import { faultCodes } from '#content/check/fault-code.ts';
import { everyHostileFault, hostile, hostileFault, reportOf } from '../../../support/hostile-report.ts';
import { root } from '../../../support/workspace.ts';

const schemaFile = 'docs/content-report.schema.json';

describe('the JSON report', () => {
  test('keeps its schema in the documents; `npx vitest run -u tests/unit/cli/check/json.test.ts` writes it anew', async () => {
    await expect(`${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`).toMatchFileSnapshot(join(root, schemaFile));
  });

  test('is valid for every kind of fault', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(JSON.parse(readFileSync(join(root, schemaFile), 'utf8')));
    const document = JSON.parse(jsonReport(reportOf(everyHostileFault())));
    expect(document.faults).toHaveLength(faultCodes.length);
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(validate({ schemaVersion: 1 })).toBe(false);
  });

  test('holds a fault whole, with its words in the language asked for', () => {
    const document = JSON.parse(jsonReport(reportOf([hostileFault('error')], 'en', { paths: ['content/a.fi.md'], elsewhere: [hostileFault('warning')] })));
    expect(document).toMatchObject({
      schemaVersion: 1,
      language: 'en',
      files: 17,
      paths: ['content/a.fi.md'],
      counts: { errors: 1, warnings: 0 },
      elsewhere: { errors: 0, warnings: 1 },
      faults: [
        {
          code: 'notDate',
          level: 'error',
          file: 'content/projects/a, b:c 100%|<b>.fi.md',
          line: 3,
          column: 8,
          endColumn: 17,
          problem: `The value ‘${hostile}’ of timetable.end is not a date.`,
          fix: 'Write end: … with the day (yyyy-mm-dd), the month (yyyy-mm) or the year (yyyy) in place of the dots, as the source tells it.',
          value: hostile,
          values: { key: 'timetable.end', name: 'end', field: 'end:', value: hostile },
        },
      ],
    });
  });
});
