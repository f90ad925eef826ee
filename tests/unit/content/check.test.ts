import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { type Published, publishedByCatalogue } from '#content/changes/published.ts';
import { faultCodes } from '#content/check/fault-code.ts';
import { wordsOf } from '#site/fault-words.ts';
import { messagesOf } from '#words/messages.ts';
import { goodContent, load, root, within, withWorkspace } from '../../support/workspace.ts';
import { type Spoilt, spoilt } from './spoilt-files.ts';

/** For each way to spoil the content: place and level, problem, fix, for every fault that is reported, and no other; `{locales}` stands for the site's languages. */
const expected = Object.assign(
  {},
  ...['spoilt-files', 'spoilt-texts'].map((name) => JSON.parse(readFileSync(join(root, `tests/fixtures/${name}.fi.json`), 'utf8'))),
) as Record<string, readonly (readonly string[])[]>;

/** What readers have where a case says that they have the good content. */
function publishedGood(): Published {
  const { catalogue } = load(goodContent);
  if (catalogue === undefined) throw new Error('The good content has faults');
  return publishedByCatalogue(catalogue);
}

function tell(spoil: (dir: string) => void, isPublished = false): Told {
  return withWorkspace((dir) => {
    spoil(dir);
    const options = {
      ...(isPublished && { published: publishedGood() }),
      ...(existsSync(join(dir, 'public')) && { publicDir: join(dir, 'public') }),
    };
    const { faults, catalogue } = load(dir, undefined, undefined, options);
    const words = faults.map((fault) => {
      const { problem, fix } = wordsOf(fault, 'fi');
      const prefix = fault.place.file.slice(0, -within(dir, fault.place.file).length);
      const short = (text: string) => text.replaceAll(prefix, '');
      return [`${within(dir, fault.place.file)}:${fault.place.line}:${fault.place.column} ${fault.level}`, short(problem), short(fix)];
    });
    return { words, codes: faults.map(({ code }) => code), isPublished: catalogue !== undefined };
  });
}

type Told = { readonly words: readonly (readonly string[])[]; readonly codes: readonly string[]; readonly isPublished: boolean };

const read = new Map<string, Told>();

/** What the check says of one way to spoil the content; each folder is read once. */
function told({ name, spoil, isPublished }: Spoilt): Told {
  const known = read.get(name) ?? tell(spoil, isPublished);
  read.set(name, known);
  return known;
}

describe('the content check', () => {
  test('finds nothing in a good folder and publishes it', () => {
    const { faults, catalogue, files } = load(goodContent);
    expect(faults).toEqual([]);
    expect(files).toBe(18);
    expect(catalogue?.projects.map((project) => project.id)).toEqual(['silta', 'valo']);
  });

  test('has at least 120 bad files to prove itself on, each with an expectation', () => {
    expect(spoilt.length).toBeGreaterThanOrEqual(120);
    expect(spoilt.map((one) => one.name).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(spoilt)('reports $name at its place, with what to type, and leaves the good files alone', (one) => {
    expect(told(one).words).toEqual(expected[one.name]?.map((words) => words.map((text) => text.replace('{locales}', locales.join(', ')))));
  });

  test.each(spoilt.filter(({ name }) => expected[name]?.some(([place]) => place?.endsWith('error'))))('publishes nothing with $name', (one) => {
    expect(told(one).isPublished).toBe(false);
  });

  test('every kind of fault it knows is proved by a bad file', () => {
    const seen = new Set(spoilt.flatMap((one) => told(one).codes));
    expect(faultCodes.filter((code) => !seen.has(code))).toEqual([]);
  });

  test('reports the faults of all files in one run, from top to bottom', () => {
    const { words } = tell((dir) => {
      for (const one of spoilt.filter(({ name }) => ['a Finnish date', 'a fund fact that differs', 'an empty page'].includes(name))) one.spoil(dir);
    });
    expect(words.map(([place]) => place)).toEqual([
      'funds/amif.en.md:8:13 error',
      'pages/accessibility.fi.md:7:1 error',
      'projects/valo.en.md:10:8 error',
      'projects/valo.fi.md:10:8 error',
    ]);
  });

  test('has words for every fault in every language, without the parsers’ own words', () => {
    for (const locale of ['fi', 'en'] as const) {
      expect(Object.keys(messagesOf(locale).check.fault).sort()).toEqual([...faultCodes].sort());
      const words = Object.values(messagesOf(locale).check.fault).flatMap((fault) => Object.values(fault));
      expect(words.filter((text) => /zod|YAML|scalar|mapping|undefined/i.test(text))).toEqual([]);
    }
  });

  test('executes nothing in a file', () => {
    const { name, spoil } = spoilt.find((one) => one.name === 'front matter in JavaScript') ?? { name: '', spoil: () => undefined };
    expect(name).not.toBe('');
    expect(() => tell(spoil)).not.toThrow();
  });

  test('accepts a byte order mark, Windows line ends and decomposed letters', () => {
    withWorkspace((dir) => {
      const path = join(dir, 'projects/valo.fi.md');
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`);
      const { faults, catalogue } = load(dir);
      expect(faults).toEqual([]);
      expect(catalogue).toEqual(load(goodContent).catalogue);
    });
  });
});
