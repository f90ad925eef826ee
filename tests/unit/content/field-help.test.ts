import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { locales } from '#catalogue/locale.ts';
import { fieldFactsOf, fieldHelpOf, wordsKeyOf } from '#content/schema/field-help.ts';
import { type ContentKind, contentKinds, contentSchemas } from '#content/schema/kinds.ts';
import { fieldKinds } from '#content/schema/reflect.ts';
import { messagesOf } from '#words/messages.ts';

/** The schema of a field's value, found in the schema of its file. */
function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schemaAt(schema.unwrap() as z.ZodType, path);
  const [head, ...rest] = path;
  if (head === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType as z.ZodType, rest);
  if (!(schema instanceof z.ZodObject)) throw new Error(`nothing below ${head}`);
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  return schemaAt(shape[head] ?? (Object.values(shape)[0] as z.ZodType), rest);
}

const fact = (kind: ContentKind, path: string) => fieldFactsOf(kind).find((field) => field.path === path);

describe('the facts about fields', () => {
  test('are read from the schema and the list of shared facts', () => {
    expect(fact('project', 'title')).toEqual({
      path: 'title',
      name: 'title',
      open: false,
      kind: 'text',
      required: true,
      limits: { minLength: 3, maxLength: 160 },
      sameInAll: 'no',
    });
    expect(fact('project', 'support')).toMatchObject({
      kind: 'choice',
      required: false,
      default: 'project',
      allowed: ['project', 'operating'],
      sameInAll: 'yes',
    });
    expect(fact('project', 'timetable.end')).toMatchObject({ kind: 'date', name: 'end', required: false, sameInAll: 'yes' });
    expect(fact('project', 'checked')).toMatchObject({ kind: 'day', required: true });
    expect(fact('project', 'partners.url')).toMatchObject({ kind: 'address', sameInAll: 'yes' });
    expect(fact('fund', 'order')).toMatchObject({ kind: 'number', limits: { minimum: 1, maximum: 99 } });
  });

  test('know groups of which the languages share only a part', () => {
    const same = Object.fromEntries(fieldFactsOf('project').map(({ path, sameInAll }) => [path, sameInAll]));
    expect(same).toMatchObject({ timetable: 'partly', 'timetable.note': 'no', sources: 'partly', 'sources.url': 'yes', 'sources.covers': 'no' });
  });

  test('know keys that editors choose, and words in each language', () => {
    expect(fieldFactsOf('synonyms').map(({ path, open }) => [path, open])).toEqual([
      ['locale', true],
      ['locale.word', true],
    ]);
    expect(fieldFactsOf('glossary')).toMatchObject([{ path: 'abbreviation', open: true, kind: 'localized', limits: { minLength: 2, maxLength: 200 } }]);
    expect(fact('site', 'unit')?.sameInAll).toBeUndefined();
  });
});

describe.each(locales)('the words about fields in %s', (locale) => {
  const { words, kind } = messagesOf(locale).field;
  const all = contentKinds.flatMap((name) => fieldHelpOf(name, words).map((field) => ({ ...field, in: name })));

  test('are there for every field, and for no other', () => {
    const wanted = (name: string) => fieldFactsOf(name as ContentKind).map(({ path }) => wordsKeyOf(path));
    const shared = new Set(contentKinds.flatMap(wanted));
    const unknown = Object.entries(words).flatMap(([name, book]) =>
      Object.keys(book).filter((key) => (name === 'common' ? !shared.has(key) : !wanted(name).includes(key))),
    );
    expect(unknown).toEqual([]);
    expect(all).toHaveLength(contentKinds.flatMap(wanted).length);
  });

  test('name every kind of value', () => {
    expect(Object.keys(kind).sort()).toEqual([...fieldKinds].sort());
  });

  test('have an example for every field that is typed on one line, and the gate accepts each', () => {
    const refused = all.flatMap((field) => {
      if (field.kind === 'fields' || field.items === 'fields' || field.kind === 'localized') return field.example === undefined ? [] : [field.path];
      const { value } = parse(`value: ${field.example ?? ''}`, { schema: 'core' }) as { value: unknown };
      const { success } = schemaAt(contentSchemas[field.in].schema, field.path.split('.')).safeParse(value ?? undefined);
      return value !== null && success ? [] : [`${field.in} ${field.path}`];
    });
    expect(refused).toEqual([]);
  });

  test('are sentences under 30 words that end in a full stop; names are short and do not', () => {
    const sentences = all.flatMap(({ help }) => help.split(/(?<=[.:])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length >= 30)).toEqual([]);
    expect(all.filter(({ help, label }) => !help.endsWith('.') || label.endsWith('.') || label.length > 40)).toEqual([]);
  });
});

test('a field without words stops whoever asks for them', () => {
  expect(() => fieldHelpOf('page', { page: {} })).toThrow('title');
});
