import { describe, expect, test } from 'vitest';
import { explainAbbreviations, neededExpansions } from '#content/build/abbreviations.ts';
import { parseMarkdown, plainText, toHtml } from '#content/read/markdown.ts';
import { writingOf } from '../../support/prose.ts';
import { edit, goodContent, load, withWorkspace } from '../../support/workspace.ts';

const glossary = new Map([
  ['UMA', 'asiankäsittelyjärjestelmä'],
  ['VIS', 'viisumitietojärjestelmä'],
  ['AMIF', 'turvapaikka-, maahanmuutto- ja kotouttamisrahasto'],
  ['Frontex', 'raja- ja merivartiovirasto <EU>'],
]);

/** The HTML of Markdown with its abbreviations explained, one paragraph's tags left out. */
function explained(...bodies: readonly string[]): string {
  const roots = bodies.map(parseMarkdown);
  const needed = neededExpansions(glossary, roots.map((root) => plainText(root.children)).join('\n'), new Set());
  const blocks = explainAbbreviations(
    roots.map((root) => root.children),
    needed,
  );
  return blocks.map((nodes, index) => toHtml(nodes, roots[index] ?? parseMarkdown(''), writingOf('fi'), (address) => address)).join(' | ');
}

describe('an abbreviation of the glossary', () => {
  test.each([
    ['UMA toimii. UMA auttaa.', '<p><abbr>UMA</abbr> (asiankäsittelyjärjestelmä) toimii. UMA auttaa.</p>'],
    ['Työ tehdään UMA:n avulla.', '<p>Työ tehdään <abbr>UMA</abbr>:n (asiankäsittelyjärjestelmä) avulla.</p>'],
    ['Työ tehdään UMAssa.', '<p>Työ tehdään <abbr>UMA</abbr>ssa (asiankäsittelyjärjestelmä).</p>'],
    ['The UMA’s parts.', '<p>The <abbr>UMA</abbr>’s (asiankäsittelyjärjestelmä) parts.</p>'],
    ['- **UMA** ja VIS', '<ul>\n<li><strong><abbr>UMA</abbr> (asiankäsittelyjärjestelmä)</strong> ja <abbr>VIS</abbr> (viisumitietojärjestelmä)</li>\n</ul>'],
    ['Frontexin apu.', '<p><abbr>Frontex</abbr>in (raja- ja merivartiovirasto &#x3C;EU>) apu.</p>'],
  ])('is explained where it is first used: %s', (body, html) => {
    expect(explained(body)).toBe(html);
  });

  test.each([
    'Asiankäsittelyjärjestelmä (UMA) toimii. UMA auttaa.',
    'UMA auttaa. Se on asiankäsittelyjärjestelmä (UMA).',
    'UMA (ulkomaalaisten järjestelmä) toimii.',
    'Tuki kotouttamisrahastosta AMIF.',
    'Katso [UMA](https://example.fi) ja `UMA`.',
    'UMA-koulutus ja uusi-UMA.',
    'Järjestelmät (myös UMA ja VIS).',
    'Osoite a@UMA.fi ja UMA.fi ja XUMA.',
  ])('is left as it is: %s', (body) => {
    expect(explained(body)).not.toContain('<abbr>');
  });

  test('is explained at the next plain use after a heading, a link or a compound', () => {
    expect(explained('### UMA\n\n[UMA](https://example.fi), UMA-koulutus ja UMA.')).toBe(
      '<h3>UMA</h3>\n<p><a href="https://example.fi">UMA</a>, UMA-koulutus ja <abbr>UMA</abbr> (asiankäsittelyjärjestelmä).</p>',
    );
  });

  test('is explained once a page, not once a section', () => {
    expect(explained('UMA.', 'UMA ja VIS.')).toBe(
      '<p><abbr>UMA</abbr> (asiankäsittelyjärjestelmä).</p> | <p>UMA ja <abbr>VIS</abbr> (viisumitietojärjestelmä).</p>',
    );
  });

  test('does not change the tree it is given', () => {
    const root = parseMarkdown('UMA toimii.');
    const before = structuredClone(root);
    explainAbbreviations([root.children], glossary);
    expect(root).toEqual(before);
  });
});

describe('the catalogue', () => {
  test('shows the expansion in each language, and searches what the editor wrote', () => {
    withWorkspace((dir) => {
      edit(dir, 'projects/valo.fi.md', 'mitataan valoa.', 'mitataan valoa UMA:lla AMIFin ja EU:n tuella.');
      edit(dir, 'projects/valo.en.md', 'measures light.', 'measures light with UMA from AMIF and the EU.');
      const texts = load(dir).catalogue?.projects.find(({ id }) => id === 'valo')?.texts;
      expect(texts?.fi?.sections.description).toContain('valoa <abbr>UMA</abbr>:lla (ulkomaalaisasioiden asiankäsittelyjärjestelmä) AMIFin ja EU:n tuella.');
      expect(texts?.en?.sections.description).toContain('with <abbr>UMA</abbr> (case management system for immigration affairs) from AMIF');
      expect(texts?.fi?.plain.description).toContain('valoa UMA:lla AMIFin ja EU:n tuella.');
      const unexplained = load(dir).faults.filter(({ code }) => code === 'abbreviation');
      expect(unexplained.map(({ values }) => values.value)).toEqual(['AMIF', 'AMIF']);
    });
    expect(JSON.stringify(load(goodContent).catalogue)).not.toContain('<abbr>');
  });
});

describe('the HTML of a text', () => {
  test.each([
    '<abbr title="x">UMA</abbr>',
    '<abbr onclick="x()">UMA</abbr>',
    '<script>alert(1)</script>',
    '<svg onload="x()">',
    '<iframe src="https://example.fi"></iframe>',
    '<style>p{}</style>',
  ])('lets no tag through that an editor typed: %s', (tag) => {
    expect(explained(`Sana ${tag} UMA`).match(/<[^>]*>/g)).toEqual(['<p>', '<abbr>', '</abbr>', '</p>']);
  });

  test('lets no attribute of an abbreviation and no other element through, even from the tree itself', () => {
    const root = parseMarkdown('*UMA* **VIS**');
    const [paragraph] = root.children;
    if (paragraph?.type !== 'paragraph') throw new Error('Not a paragraph');
    const [first, , second] = paragraph.children;
    Object.assign(first ?? {}, { data: { hName: 'abbr', hProperties: { onclick: 'x()', style: 'color:red' } } });
    Object.assign(second ?? {}, { data: { hName: 'script' } });
    expect(toHtml(root.children, root, writingOf('fi'), (address) => address)).toBe('<p><abbr>UMA</abbr> </p>');
  });
});
