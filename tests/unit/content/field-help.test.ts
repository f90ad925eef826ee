import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Kind } from '#catalogue/fact-kinds.ts';
import { locales } from '#catalogue/locale.ts';
import { identifierKinds } from '#catalogue/typed/identifiers.ts';
import { fieldFactsOf, fieldHelpOf } from '#content/schema/field-help.ts';
import { type ContentKind, contentKinds, contentShapes } from '#content/schema/kinds.ts';
import { schemaOf } from '#content/schema/schema.ts';
import { keysAt, kindAt } from '#content/schema/shape.ts';
import { changeFields } from '#data/change-dictionary.ts';
import { messagesOf } from '#words/messages.ts';

/** The kind of a field, found by its path; keys that editors choose are any. */
function fieldKindAt(kind: Kind, path: readonly string[]): Kind {
  const [head, ...rest] = path;
  if (kind.kind === 'list' && head !== undefined) return fieldKindAt(kind.items, path);
  const below = head === undefined ? kind : (kindAt(kind, [head]) ?? kindAt(kind, [keysAt(kind, [])[0] ?? '']));
  if (below === undefined) throw new Error(`nothing below ${head}`);
  return head === undefined ? below : fieldKindAt(below, rest);
}

const fact = (kind: ContentKind, path: string) => fieldFactsOf(kind).find((field) => field.path === path);

describe('the facts about fields', () => {
  test('are read from the table of facts', () => {
    expect(fact('project', 'title')).toEqual({
      path: 'title',
      name: 'title',
      words: ['title'],
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
  const { kind } = messagesOf(locale).field;
  const words = messagesOf(locale).fact;
  const all = contentKinds.flatMap((name) => fieldHelpOf(name, words).map((field) => ({ ...field, in: name })));

  test('are there for every field', () => {
    expect(all).toHaveLength(contentKinds.flatMap(fieldFactsOf).length);
  });

  test('name every kind of value, and no other', () => {
    const used = contentKinds.flatMap(fieldFactsOf).flatMap((field) => [field.kind, ...(field.items ? [field.items] : [])]);
    const ofChanges = changeFields([], { origin: '', locale }).map(({ rule }) => rule.kind);
    expect(Object.keys(kind).sort()).toEqual([...new Set([...used, ...ofChanges])].sort());
  });

  /** What no two files share: an example of it, typed as it stands, would be a false fact. */
  const invented: ReadonlySet<string> = new Set([
    ...identifierKinds,
    ...['date', 'day', 'euros', 'percent', 'address', 'email', 'contact', 'formAddress', 'hostName', 'fingerprint'],
  ]);

  test('have an example for every field that is typed on one line, and the check refuses each that could be taken for an answer', () => {
    const refused = all.flatMap((field) => {
      if (field.kind === 'fields' || field.items === 'fields' || field.kind === 'localized') return field.example === undefined ? [] : [field.path];
      const { value } = parse(`value: ${field.example ?? ''}`, { schema: 'core' }) as { value: unknown };
      const { success } = schemaOf(fieldKindAt(contentShapes[field.in], field.path.split('.'))).safeParse(value ?? undefined);
      const isAnswer = value !== null && success;
      // A count of results; how funds are ordered is no fact.
      const isInvented = field.path === 'results.value' || invented.has(fieldKindAt(contentShapes[field.in], field.path.split('.')).kind);
      return isAnswer === isInvented ? [`${field.in} ${field.path}`] : [];
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
