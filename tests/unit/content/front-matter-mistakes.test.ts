import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { validate } from '#content/check/values.ts';
import { readMarkdown } from '#content/read/front-matter.ts';
import { contentShapes } from '#content/schema/kinds.ts';
import { wordsOf } from '#site/fault-words.ts';
import { runs } from '../../support/depth.ts';
import { goodContent } from '../../support/workspace.ts';

const file = 'projects/valo.fi.md';
const text = readFileSync(join(goodContent, file), 'utf8');
const fields = text.indexOf('\n---\n', 4);

/** Slips of the hand anywhere in the fields: some characters taken out, others put in their place. */
const slips = fc.array(
  fc.record({
    at: fc.nat(fields - 4).map((offset) => offset + 4),
    taken: fc.nat(3),
    put: fc.constantFrom(
      '',
      ' ',
      '  ',
      '\t',
      '\n',
      ':',
      ': ',
      '"',
      "'",
      '”',
      '- ',
      '-',
      '#',
      '&',
      '*',
      '!',
      '@',
      '%',
      '`',
      '|',
      '>',
      '[',
      ']',
      '{',
      '}',
      ',',
      '?',
      '\u00a0',
      '---\n',
      '💡',
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

function spoil(changes: readonly { at: number; taken: number; put: string }[]): string {
  return changes.reduce((spoilt, { at, taken, put }) => spoilt.slice(0, at) + put + spoilt.slice(at + taken), text);
}

test('any slip in the fields has words in every language and a place in the file, and stops no check', () => {
  fc.assert(
    fc.property(slips, (changes) => {
      const spoilt = spoil(changes);
      const lines = spoilt.split('\n');
      const { file: read, faults } = readMarkdown({ path: file, file, text: spoilt, lines });
      for (const fault of [...faults, ...(read ? validate(contentShapes.project, read.data).faults : [])]) {
        for (const locale of locales) expect(Object.values(wordsOf(fault, locale)).every((words) => words !== '')).toBe(true);
        expect(fault.place.line).toBeLessThanOrEqual(lines.length);
        expect(fault.place.column).toBeLessThanOrEqual((lines[fault.place.line - 1]?.length ?? 0) + 1);
      }
      expect(read !== undefined || faults.length > 0).toBe(true);
    }),
    runs(300),
  );
});
