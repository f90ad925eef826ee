import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#catalogue/locale.ts';
import { changesSummary, printChanges } from '#cli/changes/print.ts';
import type { ChangesReport } from '#cli/changes/report.ts';
import { summaryBytes } from '#cli/check/github.ts';
import { parseMarkdown } from '#content/read/markdown.ts';
import { runs } from '../../../support/depth.ts';
import { hostileText } from '../../../support/hostile-text.ts';

/** A report that says a text wherever something is said. */
function reportOf(text: string, locale: Locale = 'fi', blocks = 1): ChangesReport {
  const block = {
    about: 'projects/a',
    title: text,
    lines: [{ text }],
    rows: [{ label: text, from: text, to: text }],
    diffs: [{ label: text, words: [{ is: 'removed', text } as const, { is: 'same', text } as const, { is: 'added', text } as const] }],
  };
  return {
    locale,
    heading: 'X',
    notes: [{ text }],
    losses: [{ text }, { text, typed: 'aliases: [a]' }],
    blocks: Array.from({ length: blocks }, () => block),
    closing: [{ text }],
  };
}

describe('the report as Markdown', () => {
  test('keeps its form, whatever is told', () => {
    const form = (text: string) =>
      parseMarkdown(printChanges(reportOf(text), 'markdown')).children.map((node) => [
        node.type,
        node.type === 'table' ? node.children.map((row) => row.children.length) : 0,
      ]);
    const wanted = form('a');
    expect(wanted).toContainEqual(['table', [3, 3]]);
    fc.assert(
      fc.property(hostileText, (text) => {
        // What says nothing at all is no paragraph.
        expect(form(`a${text}`)).toEqual(wanted);
        expect(printChanges(reportOf(`a${text} www.example.fi`), 'markdown')).not.toMatch(/www\.|https?:/i);
        expect(printChanges(reportOf(text), 'markdown')).not.toMatch(/<(?!\/?(?:ins|del)>)/);
      }),
      runs(40),
    );
  });

  test('shows ten thousand letters as a few hundred', () => {
    expect(printChanges(reportOf('Ä'.repeat(10_000)), 'text').length).toBeLessThan(100_000);
    const lines = printChanges(reportOf('Ä'.repeat(10_000)), 'markdown').split('\n');
    expect(Math.max(...lines.filter((line) => line.startsWith('|')).map((line) => line.length))).toBeLessThan(1000);
  });

  test('is cut by whole parts in the summary, in each language, below what GitHub takes', () => {
    const text = changesSummary((locale) => reportOf('|'.repeat(500), locale, 400));
    expect(Buffer.byteLength(text)).toBeLessThan(summaryBytes + 1000);
    expect(text).toMatch(/Raportti on katkaistu: \d+ osaa 403 osasta\./);
    expect(text).toMatch(/The report has been cut: \d+ of 403 parts\./);
    expect(text.match(/^\| &#124;/gm)?.length).toBeGreaterThan(20);
  });
});
