import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '#content/read/front-matter.ts';
import { parseAnyMarkdown } from '#content/read/markdown.ts';
import { parsePlainMarkdown } from '#content/read/plain-markdown.ts';
import { readSource } from '#content/read/source.ts';
import { runs } from '../../support/depth.ts';
import { everyHostileFile } from '../../support/hostile-files.ts';
import { hostileText, markdownPieces, mutated } from '../../support/hostile-text.ts';
import { catalogueContent } from '../../support/workspace.ts';

const bodies = ['projects', 'funds', 'pages'].flatMap((folder) =>
  readdirSync(join(catalogueContent, folder)).flatMap((name) => {
    const path = join(catalogueContent, folder, name);
    const { source } = readSource(path, path);
    return (source && readMarkdown(source).file?.body) ?? [];
  }),
);

/** What bodies are made of: most of it plain, all of it near to something that is not. */
const pieces = [
  ...[
    'a',
    'Bä',
    'é',
    '😀',
    '1',
    '2024',
    '1.',
    '12)',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n- a',
    '\n  b',
    '\n## a b\n',
    '- ',
    '-',
    '## ',
    '# ',
    '#',
    '(',
    ')',
    '"',
    '’',
    '§',
    '€',
  ],
  ...[
    '[a](b.fi.md)',
    '[a b](https://x.fi/a_b?c=d#e)',
    '[',
    ']',
    '!',
    '&',
    '&a',
    '.',
    ',',
    ':',
    '=',
    '===',
    '---',
    '+',
    'http',
    'www',
    '{',
    '}',
    '$',
    '%',
    '^',
    ';',
    '/',
  ],
  ...['\u00a0', '\u200b', '\u2028', '\u0085', '\u3000', '\f', '\v'],
];
const made = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));
const spoilt = fc.constantFrom(...bodies).chain(mutated);

/** A tree without what only its makers know of it. */
const asData = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

test('what is read as plain is read as the parser reads it, to the last place', () => {
  let plain = 0;
  const compare = (body: string): void => {
    const tree = parsePlainMarkdown(body);
    if (tree === undefined) return;
    plain += 1;
    expect(asData(tree), JSON.stringify(body)).toEqual(asData(parseAnyMarkdown(body)));
  };
  const tries = runs(600);
  fc.assert(fc.property(fc.oneof({ weight: 4, arbitrary: made }, { weight: 1, arbitrary: fc.oneof(hostileText, markdownPieces, spoilt) }), compare), tries);
  expect(plain).toBeGreaterThan(tries.numRuns / 10);
  for (const { text } of everyHostileFile) compare(text.split('\n---\n').slice(1).join('\n---\n'));
  for (const body of bodies) compare(body);
});

test('most bodies are plain', () => {
  expect(bodies.filter((body) => parsePlainMarkdown(body) !== undefined).length).toBeGreaterThan(bodies.length / 2);
});
