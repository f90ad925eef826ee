import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { singleSpaced } from '#content/read/characters.ts';
import { parseMarkdown, plainText } from '#content/read/markdown.ts';
import { catalogueDocuments } from '#search/documents.ts';
import { runs } from '../../support/depth.ts';
import { published } from '../../support/make-file.ts';

const plain = (markdown: string) => plainText(parseMarkdown(markdown).children);

describe('the plain text of Markdown', () => {
  test.each([
    ['One\nline.\n\nAnother  *one*.', 'One line.\nAnother one.'],
    ['Ways:\n\n- first\n- second\n  - inner\n\nEnd', 'Ways:\nfirst\nsecond\ninner\nEnd'],
    ['### Heading\n\n> Said.\n>\n> More.', 'Heading\nSaid.\nMore.'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a\tb\n1\t2'],
    ['[x]: https://example.fi\n\nOnly [this][x]', 'Only this'],
  ])('of %j is a line for each block', (markdown, text) => {
    expect(plain(markdown)).toBe(text);
  });
});

test('what is searched is running text, as before', () => {
  const texts = catalogueDocuments(published, 'en').flatMap((document) => Object.values(document.texts));
  expect(texts.length).toBeGreaterThan(50);
  for (const text of texts) expect(text).not.toMatch(/[\n\t]/);
});

test('single spaces part the words of any text, and nothing stands before or behind them', () => {
  const pieces = fc.array(fc.constantFrom('a', 'sana', '-', ' ', '  ', '\t', '\n', '\r\n', '\u00a0', '\u2003', '\u00ad'));
  const inWords = (parts: readonly string[]) => {
    const text = parts.join('');
    expect(singleSpaced(text)).toBe(text.split(/\s+/).filter(Boolean).join(' '));
  };
  fc.assert(fc.property(pieces, inWords), runs(200));
});
