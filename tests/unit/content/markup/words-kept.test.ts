import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasErrors } from '#content/check/fault.ts';
import { readFreeBody } from '#content/read/body.ts';
import { parseMarkdown, plainText, toHtml, toMarkdown, visitNodes } from '#content/read/markdown.ts';
import { fileOf } from '../../../support/body-faults.ts';
import { runs } from '../../../support/depth.ts';
import { markdownPieces } from '../../../support/hostile-text.ts';
import { writingOf } from '../../../support/prose.ts';

/** A piece of a body: as it is typed, and the words in it that a reader is to read. */
type Piece = { readonly typed: string; readonly words: string };

const plain = (typed: string): Piece => ({ typed, words: typed });
const wordPool =
  'hanke|Virasto|työ|päätös|31.|1.|2024|1 000|5*10|10~15|H~2~O|a_b|C++|x|**|*|_|`|~~|[|]|(|)|{|}|#|> 5|<|&amp;|&copy|\\|\\*|\\[|„|”|–|-|+|=|:|!|tammikuuta|vaiheessa|3. 3. 2024|• a|https://a.fi/b|”https://a.fi/c”|a@b.fi|www.a.fi|e\u0301';
const word = fc.constantFrom(...wordPool.split('|'), '|', '\\|').map((typed) => ({ typed, words: typed.replace(/&amp;/g, '') }));
const sound = fc.constantFrom('hanke', 'Virasto', 'työ', 'päätös', '2024', '1 000', 'vuonna', 'Suomi', '5 %', 'alku,', 'loppu.').map(plain);
const marked = fc
  .tuple(
    fc.constantFrom(['**', '**'], ['*', '*'], ['_', '_'], ['`', '`'], ['[', '](https://a.fi/x)'], ['[', '](valo.fi.md)'], ['~~', '~~'], ['\\[', '\\]']),
    sound,
  )
  .map(([[open = '', close = ''], { typed, words }]): Piece => ({ typed: open + typed + close, words }));

const joined = (pieces: readonly Piece[], by: string): Piece => ({
  typed: pieces.map(({ typed }) => typed).join(by),
  words: pieces.map(({ words }) => words).join(' '),
});
/** Mostly sound words, so that many bodies pass. */
const line = fc
  .array(fc.oneof({ weight: 12, arbitrary: sound }, { weight: 3, arbitrary: marked }, { weight: 1, arbitrary: word }), { minLength: 1, maxLength: 6 })
  .chain((pieces) => fc.constantFrom(' ', ' ', ' ', '').map((by) => joined(pieces, by)));
const lines = fc.array(line, { minLength: 1, maxLength: 3 });

const prefixed = (all: readonly Piece[], prefix: (index: number) => string): Piece =>
  joined(
    all.map(({ typed, words }, index) => ({ typed: prefix(index) + typed, words })),
    '\n',
  );
const block = fc.oneof(
  lines.map((all) => joined(all, '\n')),
  lines.map((all) => prefixed(all, () => '- ')),
  lines.map((all) => prefixed(all, () => '> ')),
  line.map((one) => prefixed([one], () => '## ')),
  fc.constantFrom('• ', '-', '– ', '    ', '-\u00a0', '- [ ] ', '- 1. ').chain((prefix) =>
    lines.map((all) =>
      prefixed(
        all.map(({ typed, words }) => ({ typed, words: `${/\d/.exec(prefix)?.[0] ?? ''} ${words}` })),
        () => prefix,
      ),
    ),
  ),
  fc.tuple(lines, fc.integer({ min: 1, max: 3 }), fc.constantFrom('.', ')')).map(([all, first, sign]) =>
    prefixed(
      all.map(({ typed, words }, index) => ({ typed, words: `${first + index} ${words}` })),
      (index) => `${first + index}${sign} `,
    ),
  ),
  fc.tuple(fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 })).map(([rows, columns]) => {
    const head = Array.from({ length: columns }, (_, at) => plain(`Sarake${at}`));
    const row = (cells: readonly Piece[]) => ({ typed: `| ${cells.map(({ typed }) => typed).join(' | ')} |`, words: joined(cells, ' ').words });
    return joined([row(head), { typed: `|${'---|'.repeat(columns)}`, words: '' }, ...rows.map(row)], '\n');
  }),
);
const body = fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => joined(blocks, '\n\n'));

/** All letters and digits, in their order. */
const lettersOf = (text: string) =>
  text
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('') ?? '';

/** What a reader reads of a page: its text, with the numbers that a browser writes before the items of numbered lists. */
function shown(html: string): string {
  const lists: (number | undefined)[] = [];
  const text = html.replace(/<(\/?)(\w+)([^>]*)>/g, (_, slash: string, name: string, attributes: string) => {
    if (name === 'ol' || name === 'ul') {
      if (slash) lists.pop();
      else lists.push(name === 'ol' ? Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1) : undefined);
    }
    const number = lists.at(-1);
    if (name !== 'li' || slash || number === undefined) return '';
    lists[lists.length - 1] = number + 1;
    return `${number}. `;
  });
  return text.replace(/&#x([\dA-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/&(?:amp|lt|gt|quot);/g, '');
}

const writing = writingOf('fi');

test('of a body that the check lets through no word is lost, on the page, in the data or in its Markdown', () => {
  let passed = 0;
  const tries = runs(400);
  fc.assert(
    fc.property(body, ({ typed, words }) => {
      const { body: read, faults } = readFreeBody(fileOf(typed), '/nowhere');
      if (hasErrors(faults)) return;
      passed += 1;
      const { root } = read;
      const wanted = lettersOf(words);
      const again = toMarkdown(root.children, (address) => address);
      expect(lettersOf(shown(toHtml(root.children, root, writing, (address) => address)))).toBe(wanted);
      expect(lettersOf(plainText(root.children))).toBe(wanted);
      expect(lettersOf(plainText(parseMarkdown(again).children))).toBe(wanted);
    }),
    tries,
  );
  expect(passed).toBeGreaterThan(tries.numRuns / 4);
});

const anyText = fc.oneof(
  body.map(({ typed }) => typed),
  markdownPieces,
);

test('every node of any body has its place, and a text stands there', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      visitNodes(parseMarkdown(text), (node) => {
        const { start, end } = node.position ?? {};
        expect(start?.offset !== undefined && end?.offset !== undefined && end.offset >= start.offset, JSON.stringify(node)).toBe(true);
        const source = text.slice(start?.offset, end?.offset);
        if (node.type === 'text' && !/[\\&\0\ud800-\udfff]/.test(source)) expect(lettersOf(source)).toBe(lettersOf(node.value));
      });
    }),
    { ...runs(150), examples: [['![www.a.fi&#x6A;'], ['- [ ] \n[a]: https://a.fi "t"\n']] },
  );
});

test('every fault of any body stands at its line, at what it names', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const file = fileOf(text);
      for (const { code, place, values } of readFreeBody(file, '/nowhere').faults) {
        const line = file.source.lines[place.line - 1] ?? '';
        expect(place.line, code).toBeGreaterThanOrEqual(file.bodyLine - 1);
        expect(place.column + place.length, code).toBeLessThanOrEqual(line.length + 2);
        if (values.suggestion !== undefined && !code.startsWith('linkAddress') && !ofAddress.has(code))
          expect(line.slice(place.column - 1), code).toContain(String(values.value));
      }
    }),
    { ...runs(150), examples: [['- [ ] \n[a]: https://a.fi "t"\n']] },
  );
});

/** Faults that name an address, which may be written otherwise in the file. */
const ofAddress = new Set(['linkDisguised', 'linkOtherLanguage', 'tableBroken', 'struckOut']);
