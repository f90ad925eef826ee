import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainYaml } from '#content/read/plain-yaml.ts';
import { readSource } from '#content/read/source.ts';
import { parseYaml, readYaml } from '#content/read/yaml.ts';
import { beyondYamlLimits } from '#content/read/yaml-limits.ts';
import { runs } from '../../support/depth.ts';
import { everyHostileFile } from '../../support/hostile-files.ts';
import { hostileText, mutated, yamlPieces } from '../../support/hostile-text.ts';
import { catalogueContent } from '../../support/workspace.ts';

const frontMatterOf = (text: string) => text.split('\n---')[0]?.replace(/^---.*\n/, '') ?? '';

const texts = ['projects', 'funds', 'pages'].flatMap((folder) =>
  readdirSync(join(catalogueContent, folder)).flatMap((name) => {
    const path = join(catalogueContent, folder, name);
    const { source } = readSource(path, path);
    return source === undefined ? [] : [frontMatterOf(source.text)];
  }),
);

const names = ['a', 'b', 'Title', 'x-y', 'https', 'constructor', 'null', 'True', '1', 'ä', 'a b', '<<', '-'];

/** Values that are plain, and such as are near to one that means something else. */
const values = [
  ...['a', 'B ä', 'a:b', 'a#b', 'é’s', '(a) b', 'x, y', 'a [b]', 'yes', 'no', 'true', 'false', 'True', 'null', 'NULL', 'nullx', '~', '-', '- a', '? a'],
  ...['0', '1', '12', '007', '1.5', '0.75', '.5', '1.', '1.500', '382.000', '1e5', '46e12345', '12ab', '3e929f21', '0x1f', '0X1F', '0o17', '+1', '-1', '1_000'],
  ...[
    '1 000',
    '1,5',
    '12. a',
    '1 ',
    '2024',
    '2024-06',
    '2024-06-01',
    '2024-6',
    '2024-06-01 a',
    '12:30',
    '999999999999999',
    '9999999999999999999',
    '1 e',
    '1-2',
    '.inf',
  ],
  ...['"a"', "'a'", '"a: b"', '"a # b"', '"a', 'a"', 'a "b"', '"a" b', '"a\\n"', "'it''s'", '""', '" "', '”a”', '„a“', '“a', "''", '"1"'],
  ...[
    '[a, b]',
    '[a]',
    '[a,b]',
    '[1, a]',
    '[true]',
    '[Null, a]',
    '[]',
    '[a b]',
    '[[a]]',
    '[a',
    '{a: b}',
    '{}',
    '&a b',
    '*a',
    '!a b',
    '!!binary a',
    '|',
    '>',
    '@a',
    '`a',
  ],
  ...[
    'a: b',
    'a:',
    'a: ',
    'a #b',
    'a # b',
    '# a',
    'a ',
    ' a',
    '\ta',
    'a\tb',
    '\u00a0a',
    'a\u00a0',
    'a:\u00a0b',
    'a\u00a0#b',
    '%a',
    '---',
    '...',
    'a\u2028b',
    '\u3000a',
  ],
];

const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '    ', '      ', ' ', '\t'),
    fc.constantFrom('', '', '- ', '-', '- - '),
    fc.constantFrom(...names),
    fc.constantFrom(...values),
  )
  .chain(([indent, dash, name, value]) =>
    fc.constantFrom(
      `${indent}${dash}${name}: ${value}`,
      `${indent}${dash}${name}:`,
      `${indent}${dash}${value}`,
      `${indent}${value}`,
      '',
      '# a',
      '  # a',
      '---',
    ),
  );
const free = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

/** Fields in their usual form but for one value or so, so that most of them are read. */
const usualLine = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...values)).map(([name, value]) => `${name}: ${value}`);
const nested = fc.constantFrom(
  'e:\n  f: a\n  g: 1',
  'e:\n  - f: a\n    g: b\n  - f: 1',
  'e:\n  - a\n  - 12. b',
  'e:\n  f:\n    - g: a',
  'e:\n    f: a',
  'e:\n- a',
  'e:\n  - f:\n      g: a',
  'e:\n  - f:\n    - a',
  'e:\n  - f: a\n  g: b',
);
const near = fc
  .array(fc.oneof({ weight: 3, arbitrary: usualLine }, { weight: 1, arbitrary: nested }), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n'));
const spoilt = fc.constantFrom(...texts).chain(mutated);

/** Every path at which something stands. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as Record<string | number, unknown>)[key], [...path, key]))];
}

/** Whether a text is read as plain; then what is read must be what the parser reads, to the last place, without a fault. */
function compare(typed: string): boolean {
  const { source } = readSource('made.yml', 'made.yml', new Map([['made.yml', typed]]));
  if (source === undefined || beyondYamlLimits(source.text, 1) !== undefined || readPlainYaml(source.text) === undefined) return false;
  const own = readYaml(source, source.text, 1).data;
  const { data, faults } = parseYaml(source, source.text, 1);
  const shown = JSON.stringify(typed);
  expect(faults, shown).toEqual([]);
  expect(own?.value, shown).toStrictEqual(data?.value);
  expect(JSON.stringify(own?.value), shown).toBe(JSON.stringify(data?.value));
  const paths = [...pathsIn(own?.value), ['nothing'], ['a', 'nothing'], ['e', 9], ['e', 'f', 0]];
  for (const ask of ['placeOf', 'keyPlaceOf', 'textOf', 'hasKey'] as const) {
    for (const path of paths) expect(own?.[ask](path), `${ask} ${path} ${shown}`).toEqual(data?.[ask](path));
  }
  return true;
}

test('what is read as plain is read as the parser reads it, and the check finds no fault in its form', () => {
  let plain = 0;
  const tries = runs(1000);
  const made = fc.oneof({ weight: 4, arbitrary: near }, { weight: 2, arbitrary: free }, { weight: 2, arbitrary: spoilt }, hostileText, yamlPieces);
  fc.assert(
    fc.property(made, (text) => {
      plain += compare(text) ? 1 : 0;
    }),
    tries,
  );
  expect(plain).toBeGreaterThan(tries.numRuns / 20);
  for (const value of values) for (const before of ['a: ', 'a:\n  - ', 'a:\n  b: c\n  d: ', '- ', '']) compare(`${before}${value}`);
  for (const name of names) compare(`${name}: a`);
  for (const { text } of everyHostileFile) compare(frontMatterOf(text));
});

test('front matter is plain', () => {
  expect(texts.filter(compare)).toEqual(texts);
});
