import { body, type HostileFile, lines, nested, paragraphs, rows, words, wrapped } from './hostile-file.ts';

/** Short texts, parted by `¦`, that cost a parser most when they stand thousands of times in one paragraph. */
const repeated = String.raw`
*a ¦a* ¦_a ¦a_ ¦**a ¦a** ¦~a ¦a~ ¦~~a ¦*a_ ¦a**b*c ¦*a **a ¦**x [a*b**c*](d) ¦*_~¦* ¦_a_¦*a*¦**a**¦***a** b* ¦[a 
a] ¦[a] ¦[a][b] ¦[a](¦[a](b¦[a](<b¦[a](b "¦![a ¦![a](b) ¦![[]()¦[ (](¦[a](b) ¦[](a)¦[ a_¦[^a] ¦[x] ¦<a ¦</a¦<a>
<a b="¦<a b='¦<!¦<!--¦<!--a-->¦<?¦<![CDATA[¦<!A¦<a@b.c> ¦<http:a> ¦<http:¦&¦&amp¦&amp;¦&#1234567;¦&#x¦&a;¦\¦\*¦\\
§¦§a ¦§§a ¦§a§§b§§§¦www.¦www.a.b ¦www.a_¦http://¦http://a.¦https://a.b/(¦a@¦a@b.c ¦a.b@c-¦www.a.b&amp;¦www.a.b))
a.a.¦|¦|a¦| ¦|-¦\|¦#¦# ¦=¦-¦- ¦+ ¦1. ¦1¦> ¦  ¦a  ¦a ¦a¦ä¦A¦💡¦é¦AB ¦1 000 ¦1-¦1.1.2023-¦1.¦1,¦"¦'¦"a¦a'¦a'b ¦.¦. 
.)¦...¦… ¦(¦)¦(a¦a a ¦on on ¦% ¦1% ¦€1 ¦TODO ¦[ehdotus]¦:¦mm. 
`
  .trim()
  .split(/[¦\n]/)
  .map((text) => text.replaceAll('§', '`'));

/** Markdown that tries to keep the check busy. */
export const hostileMarkdown: readonly HostileFile[] = [
  ...repeated.map((unit) => body(`lines of ${unit}`, lines(unit))),
  ...['*a ', 'a* ', '_a ', 'a_ ', 'a** ', 'a~ ', '~~a ', '[a ', '![a ', 'a] ', '<a ', '`a ', '&a '].map((unit) =>
    body(`490 of ${unit} a paragraph`, paragraphs(unit, 490)),
  ),
  ...['*a_ ', 'a**b*c ', '*a **a ', '[ a_', '[a](', '[a](b ', '[a][b] ', '![a](b) ', '<a@b.c> '].map((unit) =>
    body(`160 of ${unit} a paragraph`, paragraphs(unit, 160)),
  ),
  body('tables as large as they may be', paragraphs(`${'|a'.repeat(20)}|\n`, 150)),
  body('a table of 20 columns, its rows left empty', `${'|a'.repeat(20)}|\n${'|-'.repeat(20)}|\n${'|\n'.repeat(1900)}`),
  body('quotes and lists of 2,500 marks', Array.from({ length: 800 }, (_, index) => `${'> - '.repeat((index % 2) + 1)}a`).join('\n')),
  body('quotes 12 deep', Array.from({ length: 200 }, (_, index) => `${'> '.repeat(index % 2 === 0 ? 12 : 11)}a`).join('\n\n')),
  body('emphasis nested in emphasis', nested('*a **a ', ' a** a*', 690)),
  body('images nested', nested('![a ', '](c)', 1200)),
  body('emphasis nested within the limits', nested('*a **a ', ' a** a*', 120, 1)),
  body('images nested within the limits', nested('![a ', '](c)', 240, 1)),
  body('brackets nested', nested('[a ', ' ] ', 1600)),
  body('backticks of growing number', Array.from({ length: 340 }, (_, i) => `e${'`'.repeat(i)}${i % 30 === 29 ? '\n' : ''}`).join('')),
  body('lists that go deeper', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i % 25)}* a\n`).join('')),
  body('quotes and lists in turns', Array.from({ length: 1800 }, (_, i) => `${'> - '.repeat(i % 6)}a`).join('\n')),
  body('wide table', `${'|a'.repeat(2400)}|\n${'|-'.repeat(2400)}|\n${rows('|a|').slice(0, 5700)}`),
  body('table of cells', `${'|a'.repeat(16)}|\n${'|-'.repeat(16)}|\n${`${'|a'.repeat(16)}|\n`.repeat(1800)}`),
  body('many tables', rows('|a|b|\n|-|-|\n|c|d|\n')),
  body('rows without a table', rows('|a|b|c|d|e|f|')),
  body('table in each line', rows('a\n|-|')),
  body('definitions', rows('[a]: b')),
  body(
    'different definitions and their use',
    words(1900)
      .map((word) => `[${word}]: https://a.fi`)
      .join('\n'),
  ),
  body(
    'definitions and references',
    `${words(1500)
      .map((word) => `[${word}]: x`)
      .join('\n')}\n\n${wrapped(words(5000).map((word) => `[${word}]`))}`,
  ),
  body('definition titles', rows('[a]: b "c')),
  body('definition without address', rows('[a]:')),
  body('footnotes', `${rows('[^a]: b', 30_000)}\n${lines('[^a] ', 30_000)}`),
  body('setext headings', rows('a\n---\n')),
  body('long setext heading', `${rows('a')}---\n`),
  body('sections', rows('## Kuvaus\n')),
  body(
    'unknown sections',
    words(1900)
      .map((word) => `## ${word}`)
      .join('\n'),
  ),
  body('fences', rows('```\n~~~')),
  body('open fence', `\`\`\`\n${rows('a')}`),
  body('html blocks', rows('<div>\n')),
  body('open comment', `<!--\n${rows('a')}`),
  body('tasks', rows('- [ ] a')),
  body('list with blank lines', rows('- a\n')),
  body('ordered lists', rows('1. a\n2) b')),
  body('lazy quotes', rows('> a\nb')),
  body('indented code', rows('    a')),
  body('thematic breaks', rows('***')),
  body('breaks', rows('a  ')),
  body('backslash breaks', rows('a\\')),
  body('abbreviations', wrapped(words(12_000))),
  body(
    'abbreviations in paragraphs',
    words(11_000, 4)
      .map((word, i) => `${word} ${i % 12 === 11 ? '\n\n' : ''}`)
      .join(''),
  ),
  body('a known abbreviation in parentheses', `${lines('(EMN ')}`),
  body('word before the double space', Array.from({ length: 12 }, () => `x  y ${'a'.repeat(4890)}`).join('\n')),
  body('word and an apostrophe', Array.from({ length: 12 }, () => `' ${'a'.repeat(4890)}`).join('\n')),
  body('full stops', Array.from({ length: 12 }, () => `a${'.'.repeat(4890)}`).join('\n')),
  body('digits', Array.from({ length: 12 }, () => `${'1'.repeat(4890)} b`).join('\n')),
  body('link text of full stops', Array.from({ length: 12 }, () => `[${'.'.repeat(4800)}x](valo.fi.md)`).join('\n')),
  body('address of letters', Array.from({ length: 12 }, () => `[a](${'a'.repeat(4880)})`).join('\n')),
  body('address of folders', Array.from({ length: 12 }, () => `[a](${'a/'.repeat(2440)}x.fi.md)`).join('\n')),
  body('links to files', rows('[valo](valo.fi.md) '.repeat(2))),
  body('spaces', Array.from({ length: 12 }, () => `a.${' '.repeat(4880)}b`).join('\n')),
];
