import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDay } from '#catalogue/date.ts';
import { locales } from '#catalogue/locale.ts';
import { printChanges } from '#cli/changes/print.ts';
import { changesReport } from '#cli/changes/report.ts';
import type { ContentChanges } from '#content/changes/changes.ts';
import { readCodeNames } from '#content/changes/code-names.ts';
import { compareEntries } from '#content/changes/compare.ts';
import { readTouchedEntries } from '#content/changes/entries.ts';
import { publishedBefore } from '#content/changes/published.ts';
import { parseMarkdown } from '#content/read/markdown.ts';
import { messagesOf } from '#words/messages.ts';
import { runs } from '../../../support/depth.ts';
import { hostileText, mutated } from '../../../support/hostile-text.ts';
import { goodContent } from '../../../support/workspace.ts';

const files = ['projects/valo.fi.md', 'projects/valo.en.md', 'projects/silta.fi.md', 'funds/amif.fi.md', 'pages/about.fi.md'] as const;
const textOf = (file: string) => readFileSync(join(goodContent, file), 'utf8');
const names = readCodeNames(goodContent);

/** The report of two versions of a file, in every language and format. */
function reportsOf(path: string, before: string, after: string) {
  const touched = readTouchedEntries(goodContent, [{ path, before: Buffer.from(before), after: Buffer.from(after) }]);
  const changes: ContentChanges = {
    revision: { name: 'HEAD', commit: '0'.repeat(40) },
    published: publishedBefore(touched),
    paths: [path],
    ...compareEntries(touched),
    lists: [],
    files: [],
    isSoftwareChanged: false,
  };
  return locales.map((locale) => changesReport({ changes, faults: [], names, today: '2026-11-24' as CalendarDay }, locale));
}

test('any two versions of a file are told apart in every language and format, and the same version is not', () => {
  const version = (file: string) => fc.oneof(mutated(textOf(file)), hostileText, fc.constant(textOf(file)));
  const pair = fc.constantFrom(...files).chain((file) => fc.tuple(fc.constant(file), version(file), version(file)));
  fc.assert(
    fc.property(pair, ([file, before, after]) => {
      const reports = reportsOf(file, before, after);
      const [first] = reports;
      for (const report of reports) {
        expect(report.blocks.length).toBe(first?.blocks.length);
        expect(report.losses.length).toBe(first?.losses.length);
        for (const format of ['text', 'json', 'markdown'] as const) expect(printChanges(report, format)).toMatch(/\n$/);
        const rows = report.blocks.flatMap((block) => block.rows);
        for (const { from, to } of rows) expect([from, to]).not.toContain('');
        // The status of today is told beside a timetable that is another, whether it is the same or not.
        const status = messagesOf(report.locale).contentChanges.statusLabel;
        expect(rows.filter(({ label, from, to }) => label !== status && from === to)).toEqual([]);
        const kinds = new Set(parseMarkdown(printChanges(report, 'markdown')).children.map(({ type }) => type));
        expect([...kinds].filter((kind) => !['heading', 'paragraph', 'list', 'table'].includes(kind))).toEqual([]);
      }
      if (before === after) expect(first?.blocks).toEqual([]);
    }),
    runs(60),
  );
});

test('line ends, a mark of the order of bytes and empty lines at the end are no change', () => {
  for (const file of files) {
    const text = textOf(file);
    for (const other of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`, `${text}\n\n`]) {
      expect(reportsOf(file, text, other).flatMap(({ losses, blocks }) => [...losses, ...blocks])).toEqual([]);
    }
  }
});
