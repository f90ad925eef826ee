import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '#content/read/fingerprint.ts';
import { readMarkdown } from '#content/read/front-matter.ts';
import { runs } from '../../support/depth.ts';

function fingerprint(text: string): string {
  const source = { path: 'a.fi.md', file: 'a.fi.md', text, lines: text.split('\n') };
  const { file } = readMarkdown(source);
  if (file === undefined) throw new Error(`not a file: ${text}`);
  return fingerprintOf(file);
}

const page = (body: string, fields = 'title: Valo\nsummary: Mitataan valoa.') => `---\n${fields}\n---\n\n${body}\n`;
const body = '## Kuvaus\n\nValoa *mitataan* [sillalla](silta.fi.md).\n\n- Yksi\n- Kaksi\n\n![Kuva sillasta](/images/silta.png)';
const own = fingerprint(page(body));

describe('the fingerprint of a text', () => {
  test('is eight hex digits that stay the same from release to release, because files carry them', () => {
    expect(own).toBe('f020fbe0');
  });

  test.each([
    ['the title', page(body, 'title: Valot\nsummary: Mitataan valoa.')],
    ['the summary', page(body, 'title: Valo\nsummary: Mitataan valoja.')],
    ['a word', page(body.replace('Yksi', 'Kolme'))],
    ['the address of a link', page(body.replace('silta.fi', 'silta2.fi'))],
    ['an alternative text', page(body.replace('Kuva sillasta', 'Silta'))],
    ['the level of a heading', page(body.replace('## ', '### '))],
    ['a paragraph cut in two', page(body.replace('Valoa *mitataan*', 'Valoa\n\n*mitataan*'))],
    ['the order of a list', page(body.replace('- Yksi\n- Kaksi', '- Kaksi\n- Yksi'))],
    ['a word moved from the title to the summary', page(body, 'title: Valo Mitataan\nsummary: valoa.')],
  ])('changes with %s', (_, changed) => {
    expect(fingerprint(changed)).not.toBe(own);
  });

  test.each([
    ['a fact', page(body, 'title: Valo\nsummary: Mitataan valoa.\neuFunding: 1000\nupdated: 2026-11-24')],
    ['a comment and quotation marks', page(body, '# ohje\ntitle: "Valo"\nsummary: Mitataan valoa. # lyhyt')],
    ['empty lines and another list sign', page(body.replaceAll('- ', '* ').replace('Valoa', '\n\nValoa'))],
    ['emphasis', page(body.replace('*mitataan*', '**mitataan**'))],
    ['a line end inside a paragraph', page(body.replace('Valoa ', 'Valoa\n'))],
    ['a hard line end in place of a space', page(body.replace('Valoa ', 'Valoa\\\n'))],
    ['a folded summary', page(body, 'title: Valo\nsummary:\n  Mitataan\n  valoa.')],
  ])('does not change with %s', (_, changed) => {
    expect(fingerprint(changed)).toBe(own);
  });

  const word = fc.stringMatching(/^[a-zåäö]{1,9}[.,]?$/);
  const paragraph = fc.array(word, { minLength: 1, maxLength: 30 });
  const gaps = fc.infiniteStream(fc.constantFrom(' ', '\n', '  ', ' \n'));

  test('does not change when paragraphs are wrapped in another way', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), gaps, (paragraphs, gap) => {
        const straight = paragraphs.map((words) => words.join(' ')).join('\n\n');
        const wrapped = paragraphs.map((words) => words.reduce((text, next) => text + gap.next().value + next)).join('\n\n');
        expect(fingerprint(page(wrapped))).toBe(fingerprint(page(straight)));
      }),
      runs(100),
    );
  });

  test('changes when a word is added anywhere', () => {
    fc.assert(
      fc.property(paragraph, fc.nat(), word, (words, at, added) => {
        const place = at % (words.length + 1);
        const more = [...words.slice(0, place), added, ...words.slice(place)];
        expect(fingerprint(page(more.join(' ')))).not.toBe(fingerprint(page(words.join(' '))));
      }),
      runs(100),
    );
  });
});
