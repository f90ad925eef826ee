import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { bindSpaces, setDashes, setType } from '#content/build/typography.ts';
import { parseMarkdown, toHtml } from '#content/read/markdown.ts';
import { runs } from '../../support/depth.ts';
import { writingOf } from '../../support/prose.ts';

const fi = writingOf('fi');
const en = writingOf('en');

/** A text with its non-breaking spaces made visible. */
const shown = (text: string) => text.replaceAll('\u00a0', '~');

describe('spaces that must not break', () => {
  test.each([
    ['1 444 708 € ja 75 % sekä 2,1 miljardia euroa', '1~444~708~€ ja 75~% sekä 2,1~miljardia euroa'],
    ['EUR 15 million, 5 euroa', 'EUR~15~million, 5~euroa'],
    ['yli 1 300 puhelua ja 24 ihmistä', 'yli 1~300~puhelua ja 24~ihmistä'],
    ['1. tammikuuta 2023', '1.~tammikuuta 2023'],
    ['ks. s. 5, klo 8.30, 5 §', 'ks. s.~5, klo~8.30, 5~§'],
    ['puh. 029 534 5000 ja +358 29 534 5000', 'puh. 029~534~5000 ja +358~29~534~5000'],
    ['J. K. Paasikivi', 'J.~K.~Paasikivi'],
  ])('%s', (text, expected) => {
    expect(shown(bindSpaces(text, fi))).toBe(expected);
  });

  test.each(['vuonna 2023 100 hanketta', 'vuonna 2023 alkanut', 'alkoi 1.1.2023 ja päättyi', 'lain 746/2011 mukaan', 'WCAG 2.2 Ohje'])(
    'nothing is bound in: %s',
    (text) => {
      expect(bindSpaces(text, fi)).toBe(text.replace('100 ', '100\u00a0'));
    },
  );

  test('months and words before numbers are the language’s', () => {
    expect(shown(bindSpaces('1 January 2023, pp. 5', en))).toBe('1~January 2023, pp.~5');
    expect(shown(bindSpaces('kohta 1 January', fi))).toBe('kohta 1 January');
  });
});

test('a hyphen in a range is shown as the language’s dash', () => {
  expect(setDashes('1.1.2023-31.12.2024, 2021-2027 ja 10-20 %; isf-3, 050-123 4567', fi)).toBe(
    '1.1.2023–31.12.2024, 2021–2027 ja 10–20 %; isf-3, 050-123 4567',
  );
  expect(setDashes('1 May 2023-30 April 2025', en)).toBe('1 May 2023 – 30 April 2025');
});

test('a range of years stays on one line, other ranges may part', () => {
  expect(setType('vuosina 2021-2027, 10–20 ja 1.1.2023–31.12.2024', fi)).toBe('vuosina 2021–\u20602027, 10–20 ja 1.1.2023–31.12.2024');
});

/** Texts rich in what the rules look for. */
const pieces = [
  '1',
  '12',
  '000',
  '100',
  '2021',
  '2027',
  '05',
  '-',
  '–',
  ' ',
  ' ',
  '.',
  ',',
  ':',
  '%',
  '€',
  '§',
  'EUR',
  's.',
  'klo',
  'May',
  'tammikuuta',
  'A.',
  'Aho',
  'sana',
  '/',
  '(',
  ')',
  '\n',
];
const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 24 }).map((parts) => parts.join(''));

describe.each(locales)('setting type in %s', (locale) => {
  const writing = writingOf(locale);

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = setType(text, writing);
        expect(setType(once, writing)).toBe(once);
      }),
      runs(600),
    );
  });

  test('changes only spaces, hyphens and where a line may end', () => {
    const bare = (text: string) => text.replace(/[\s\u00a0\u2060–-]/g, '');
    fc.assert(
      fc.property(texts, (text) => {
        expect(bare(setType(text, writing))).toBe(bare(text));
      }),
      runs(400),
    );
  });

  test('never changes addresses, code or tags', () => {
    const body = fc.array(
      fc.oneof(
        texts.map((text) => text.replaceAll('\n', ' ')),
        fc.constantFrom(
          '[2021-2027](https://example.fi/2021-2027?a=10-20 "1-2 %")',
          '`1-2 % 1 000 €`',
          '**10-20 %**',
          'https://example.fi/1-2',
          '![1-2 %](/images/1-2.png)',
        ),
      ),
      { maxLength: 8 },
    );
    const untypeset = remark().use(remarkGfm, { singleTilde: false }).use(remarkHtml);
    const untouched = (html: string) => html.match(/<[^>]*>|(?<=<code>)[^<]*/g);
    fc.assert(
      fc.property(body, (parts) => {
        const markdown = parts.join(' ');
        const root = parseMarkdown(markdown);
        expect(untouched(toHtml(root.children, root, writing, (address) => address))).toEqual(untouched(untypeset.processSync(markdown).toString()));
      }),
      runs(80),
    );
  });
});
