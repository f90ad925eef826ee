import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '#catalogue/date.ts';
import { locales } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { writeBibtex } from '#data/citation/bibtex.ts';
import { type Citation, type CitationContext, citeData, citeProject, writeText } from '#data/citation/citation.ts';
import { writeCsl } from '#data/citation/csl.ts';
import { writeRis } from '#data/citation/ris.ts';
import { messagesOf } from '#words/messages.ts';
import { runs } from '../../../support/depth.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { day, published } from '../../../support/make-file.ts';
import { cslFaults, readCitation } from '../../../support/read-citation.ts';

const revision = '0123456789ab';
const origin = 'https://hankkeet.example.fi';
const kept = '2026-10-05' as CalendarDay;

function contextIn(locale: CitationContext['locale'], others: Partial<CitationContext> = {}): CitationContext {
  return { catalogue: published, locale, today: day, origin, revision, ...others };
}

const [first] = published.projects as readonly [Project];

/** A project whose title in every language is another. */
function titled(title: string): Project {
  return { ...first, texts: Object.fromEntries(Object.entries(first.texts).map(([locale, text]) => [locale, { ...text, title }])) };
}

const parts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/** What a reader makes of a citation, of the facts that every form has. */
function expectRead(item: Readonly<Record<string, unknown>> | undefined, { title, publisher, note, url, issued }: Citation): void {
  expect(item).toMatchObject({ title, publisher, note, URL: url, issued: parts(issued) });
}

const hostileTitles = [
  'A {brace} and } another {',
  'ends with a backslash \\',
  '\\input{/etc/passwd} \\write18{x}',
  '100 % & $5 #1 _under_ ~tilde^ <b>|',
  '--- -- - `` \'\' ?` !` ,, "quoted"',
  'two\nlines\r\nER  - \r\nTY  - JOUR',
  '\u2028ER  - \u2029x\u0000y',
  '}\n}\n@misc{other, title = {x',
  '@string{a = b} % comment',
  'Šamaani Ω 日本 𝔸 👩‍👩‍👧',
  'half \ud800 a character',
  'M\u00a0Y and\u2009thin',
];

describe.each(locales)('a citation in %s', (locale) => {
  const all = [
    ...published.projects.map((project) => citeProject(project, contextIn(locale))),
    citeData(contextIn(locale)),
    citeData(contextIn(locale, { kept })),
    ...hostileTitles.map((title) => citeProject(titled(title), contextIn(locale, { kept }))),
  ];

  test('is read from BibTeX as it was meant, one entry whatever stands in it', () => {
    for (const citation of all) {
      const items = readCitation(writeBibtex(citation));
      expect(items).toHaveLength(1);
      expectRead(items[0], citation);
      expect(items[0]).toMatchObject({ id: citation.key, version: revision, accessed: parts(day), author: [{ family: citation.author }] });
    }
  });

  test('is read from RIS as it was meant, one record whatever stands in it', () => {
    for (const citation of all) {
      const text = writeRis(citation);
      expect(text).toMatch(/^(?:[A-Z][A-Z0-9] {2}- [^\r\n]*\r\n)+$/);
      expect(text.match(/^(?:TY|ER) {2}- /gm)).toEqual(['TY  - ', 'ER  - ']);
      const items = readCitation(text);
      expect(items).toHaveLength(1);
      expectRead(items[0], citation);
      expect(items[0]).toMatchObject({ id: citation.key, type: citation.kind === 'page' ? 'webpage' : 'dataset', language: citation.language });
      expect(text).toContain(`\r\nET  - ${revision}\r\n`);
    }
  });

  test('keeps to the Citation Style Language, its dates as parts', () => {
    for (const citation of all) {
      const items = JSON.parse(writeCsl(citation)) as readonly Readonly<Record<string, unknown>>[];
      expect(cslFaults(items)).toEqual([]);
      expect(items).toHaveLength(1);
      expectRead(items[0], citation);
      expect(items[0]).toMatchObject({ version: revision, accessed: parts(day), author: [{ literal: messagesOf(locale).site.name }] });
    }
    expect(cslFaults([{ id: 'a', type: 'webpage', issued: '2026-11-24' }])).not.toEqual([]);
    expect(cslFaults([{ id: 'a', type: 'webpage', licence: 'x' }])).not.toEqual([]);
  });

  test('is one line of text', () => {
    for (const citation of all) expect(writeText(citation)).toMatch(/^[^\p{Cc}\u2028\u2029\n]+\n$/u);
  });

  test('leads to its revision where that is kept, and says where it is not', () => {
    const [page, not] = [citeProject(first, contextIn(locale, { kept })), citeProject(first, contextIn(locale))];
    expect(page.archived).toMatch(/^https:\/\/hankkeet\.example\.fi\/.+\/0123456789ab$/);
    for (const text of [page.text, page.note]) expect(text).toContain(page.archived);
    for (const write of [writeText, writeBibtex, writeRis, writeCsl]) expect(write(page)).toContain(page.archived);
    expect(not.archived).toBeUndefined();
    expect(not.note).not.toContain('https://');
    expect(not.note).toContain(revision);
    expect(not.note).not.toBe(citeData(contextIn(locale, { today: '2026-11-25' as CalendarDay })).note);
  });
});

test('a title of any characters comes back from every form as it is on one line', () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      const citation = citeProject(titled(`A ${title} z`), contextIn('fi'));
      const [bib, ris] = [readCitation(writeBibtex(citation)), readCitation(writeRis(citation))];
      // The readers write letters with marks in their own ways; what they mean is the same.
      const read = [bib, ris, JSON.parse(writeCsl(citation))].map((items) => items.map(({ title: one }: { title: string }) => one.normalize('NFC')));
      const meant = [citation.title.normalize('NFC')];
      expect(read).toEqual([meant, meant, meant]);
    }),
    runs(200),
  );
});
