import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldFactsOf } from '#content/schema/field-help.ts';
import { type ContentKind, contentKinds } from '#content/schema/kinds.ts';
import { catalogueContent, root } from '../../support/workspace.ts';

const schemaText = (kind: ContentKind, locale = 'fi') => readFileSync(join(root, `docs/schema/${kind}.${locale}.json`), 'utf8');

function validator(kind: ContentKind) {
  return new Ajv({ allErrors: true, validateFormats: false, allowUnionTypes: true }).compile(JSON.parse(schemaText(kind)) as object);
}

const frontMatter = (text: string) => parse(text.split(/^---$/m)[1] ?? '', { schema: 'core' }) as Record<string, unknown>;
const folders = { project: 'projects', fund: 'funds', page: 'pages' } as const;

describe('the JSON Schemas', () => {
  test.each(Object.entries(folders))('accept the front matter of every %s', (kind, folder) => {
    const accepts = validator(kind as ContentKind);
    const names = readdirSync(join(catalogueContent, folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      accepts(frontMatter(readFileSync(join(catalogueContent, folder, name), 'utf8')));
      expect({ name, errors: accepts.errors }).toEqual({ name, errors: null });
    }
  });

  test.each(['site', 'glossary', 'synonyms'] as const)('accept %s.yml', (kind) => {
    const accepts = validator(kind);
    accepts(parse(readFileSync(join(catalogueContent, `${kind}.yml`), 'utf8')));
    expect(accepts.errors).toBeNull();
  });

  test('refuse what the check refuses in one field', () => {
    const accepts = validator('project');
    const good = frontMatter(readFileSync(join(catalogueContent, 'projects/move.fi.md'), 'utf8'));
    const refused = (change: object) => !accepts({ ...good, ...change });
    expect(refused({})).toBe(false);
    expect(refused({ timetable: { start: 2024 } })).toBe(false);
    for (const change of [
      { checked: undefined },
      { checked: 2026 },
      { titel: 'MOVE' },
      { summary: 'Lyhyt.' },
      { euFunding: '1 200 000 €' },
      { timetable: { end: '31.7.2025' } },
      { website: 'http://example.fi' },
      { sources: [] },
      { translation: 'robotti' },
      { draft: 'kyllä' },
    ])
      expect({ change, refused: refused(change) }).toEqual({ change, refused: true });
  });

  test.each(contentKinds)('of %s show the name, the rule and an example of every field, in each language', (kind) => {
    for (const [locale, example] of [
      ['fi', 'Esimerkki: '],
      ['en', 'Example: '],
    ] as const) {
      const text = schemaText(kind, locale);
      expect(text).toContain('"description"');
      if (!fieldFactsOf(kind).every((field) => field.kind === 'localized' || field.kind === 'fields')) expect(text).toContain(example);
      expect(text).not.toMatch(/"(?:kind|keyName)"/);
    }
  });
});
