import { z } from 'zod';
import type { Fault } from '#content/check/fault.ts';
import { endColumnOf, wordsOf } from '#site/fault-words.ts';
import { countsOf, type Report } from './report.ts';

const count = z.int().min(0);
const position = z.int().min(1);
const counts = z.strictObject({ errors: count, warnings: count });

const faultEntry = z
  .strictObject({
    code: z.string().describe('The kind of fault; a kind keeps its code. New codes may come at any time.'),
    level: z.enum(['error', 'warning']).describe('An error keeps the whole site from being published; a warning does not.'),
    file: z.string().describe('Path relative to the folder the command was started in, with forward slashes.'),
    line: position.describe('Counted from 1, the front matter included.'),
    column: position.describe('Counted from 1 in UTF-16 code units of the text in normal form C.'),
    endColumn: position.describe('The column after the last character, on the same line.'),
    excerpt: z.string().optional().describe('The line as it stands in the file.'),
    problem: z.string().describe('What is wrong, in the language of the report.'),
    fix: z.string().describe('What to type instead, in the language of the report.'),
    value: z.union([z.string(), z.number()]).optional().describe('The value found, when the fault is about a value.'),
    values: z.record(z.string(), z.union([z.string(), z.number()])).describe('Everything the words were made from.'),
  })
  .describe('One problem: where it is, what it is, and what to type instead.');

/** The document of `--format json`. A change that breaks a reader raises `schemaVersion`; a new field does not. */
export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Raised when a field is removed or changes its meaning.'),
    language: z.string().describe('The language of problem and fix.'),
    files: count.describe('How many files were read.'),
    paths: z.array(z.string()).describe('The files and folders asked for; empty when all were.'),
    counts: counts.describe('How many faults are listed.'),
    elsewhere: counts.describe('How many faults are in files that were not asked for, and are not listed.'),
    faults: z.array(faultEntry).describe('By file, line and column.'),
  })
  .describe('What npm run content:check -- --format json found.');

type ReportDocument = z.infer<typeof reportSchema>;

/** The report as one JSON document of `reportSchema`. */
export function jsonReport({ locale, files, paths, faults, elsewhere }: Report): string {
  const document: ReportDocument = {
    schemaVersion: 1,
    language: locale,
    files,
    paths: [...paths],
    counts: countsOf(faults),
    elsewhere: countsOf(elsewhere),
    faults: faults.map((fault) => entryOf(fault, locale)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function entryOf(fault: Fault, locale: Report['locale']): ReportDocument['faults'][number] {
  const { code, level, place, values } = fault;
  const { file, line, column, excerpt } = place;
  const where = { file, line, column, endColumn: endColumnOf(fault), ...(excerpt !== undefined && { excerpt }) };
  return { code, level, ...where, ...wordsOf(fault, locale), ...(values.value !== undefined && { value: values.value }), values: { ...values } };
}
