import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../support/depth.ts';
import { hostileText, markdownPieces, mutated, piece, yamlPieces } from '../../support/hostile-text.ts';
import { expectSound } from '../../support/sound-result.ts';
import { goodContent, load, withWorkspace } from '../../support/workspace.ts';

const files = ['projects/valo.fi.md', 'projects/valo.en.md', 'funds/amif.fi.md', 'pages/about.fi.md', 'glossary.yml', 'synonyms.yml', 'site.yml'] as const;
const anyFile = fc.constantFrom(...files);
const textOf = (file: string) => readFileSync(join(goodContent, file), 'utf8');

/** Loads the good content with one text in place of its file; gives whether it is published. */
function loadWith(file: string, text: string): boolean {
  const buffers = new Map([[join(goodContent, file), text]]);
  const result = load(goodContent, undefined, undefined, { buffers });
  expectSound(result, goodContent, buffers);
  return result.catalogue !== undefined;
}

test('any text in place of a file is told of in words and places, and publishes nothing dangerous', () => {
  fc.assert(
    fc.property(anyFile, hostileText, (file, text) => void loadWith(file, text)),
    runs(30),
  );
});

test('any change of a good file is told of in words and places', () => {
  const changedFile = anyFile.chain((file) => fc.tuple(fc.constant(file), mutated(textOf(file))));
  fc.assert(
    fc.property(changedFile, ([file, text]) => void loadWith(file, text)),
    runs(60),
  );
});

test('any pieces of Markdown in a good file are either told of or safe on the page', () => {
  let published = 0;
  const tries = runs(60);
  const body = textOf(files[0]);
  fc.assert(
    fc.property(markdownPieces, (text) => {
      if (loadWith(files[0], `${body}\n${text}\n`)) published += 1;
    }),
    tries,
  );
  expect(published).toBeGreaterThan(tries.numRuns / 10);
});

test('any pieces of YAML among the fields or in the settings are told of, and never become fields of all objects', () => {
  fc.assert(
    fc.property(anyFile, yamlPieces, (file, text) => {
      const good = textOf(file);
      loadWith(file, file.endsWith('.md') ? good.replace('---\n', () => `---\n${text}\n`) : text);
    }),
    runs(60),
  );
});

test('fields and text the other way round are told of', () => {
  for (const file of files) {
    const [, fields = '', body = ''] = textOf(file).split(/^---$/m);
    expect(loadWith(file, `${body}\n---\n${fields}\n---\n`)).toBe(false);
  }
});

test('any bytes in place of a file are told of', () => {
  withWorkspace((dir) => {
    fc.assert(
      fc.property(anyFile, fc.uint8Array({ maxLength: 300 }), fc.boolean(), (file, bytes, inside) => {
        const good = readFileSync(join(goodContent, file));
        writeFileSync(join(dir, file), inside ? Buffer.concat([good.subarray(0, bytes.length), bytes, good.subarray(bytes.length)]) : bytes);
        expectSound(load(dir), dir);
        writeFileSync(join(dir, file), good);
      }),
      runs(30),
    );
  });
});

test('files and folders of any name, in any place, are told of', () => {
  const name = fc.oneof(
    piece,
    fc.constantFrom(
      'valo.fi.md.md',
      '.fi.md',
      'a.fi.md',
      'valo.sv.md',
      'VALO.fi.md',
      '-.fi.md',
      'ä.fi.md',
      'a b.en.md',
      '__proto__.fi.md',
      'constructor.fi.md',
    ),
  );
  const possible = name.filter(
    (text) => !/[/\0]/.test(text) && Buffer.from(text).toString() === text && !['', '.', '..'].includes(text) && Buffer.byteLength(text) < 200,
  );
  fc.assert(
    fc.property(
      fc.constantFrom('', 'projects', 'funds', 'pages'),
      fc.uniqueArray(fc.tuple(possible, fc.boolean()), { minLength: 1, maxLength: 4, selector: ([entry]) => entry }),
      (folder, entries) =>
        withWorkspace((dir) => {
          for (const [entry, isFolder] of entries) {
            const path = join(dir, folder, entry);
            if (isFolder) mkdirSync(path);
            else writeFileSync(path, textOf(files[0]));
          }
          expectSound(load(dir), dir);
        }),
    ),
    runs(12),
  );
});
