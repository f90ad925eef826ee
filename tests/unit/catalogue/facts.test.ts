import { describe, expect, test } from 'vitest';
import { toldFacts } from '#catalogue/changes.ts';
import { factOfGap, gaps } from '#catalogue/completeness.ts';
import { type Facts, type Kind, type PlacedFact, placedFacts } from '#catalogue/fact-kinds.ts';
import { type FactWords, factWords } from '#catalogue/fact-words.ts';
import { fundFacts, projectFacts, sectionFacts } from '#catalogue/facts.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { draftText } from '#cli/new-project/draft-text.ts';
import { sharedFields } from '#content/check/pairs.ts';
import { fieldFactsOf } from '#content/schema/field-help.ts';
import { contentKinds } from '#content/schema/kinds.ts';
import { fundFieldNames, fundRecordSchema } from '#data/fund-record.ts';
import { projectFieldNames, projectRecordSchema } from '#data/project-record.ts';
import { projectColumns } from '#data/project-table.ts';
import { messagesOf } from '#words/messages.ts';
import { day } from '../../support/make-file.ts';

const written: Readonly<Record<'project' | 'fund', readonly PlacedFact[]>> = {
  project: [...placedFacts(projectFacts), ...placedFacts(sectionFacts)],
  fund: placedFacts(fundFacts),
};
const published49 = (facts: readonly PlacedFact[]) => facts.filter((fact) => fact.published !== undefined).map(({ name }) => name);

describe('every fact of the table', () => {
  test('that is published is in the records, whatever it stands behind', () => {
    expect(published49(written.project).filter((name) => !projectFieldNames.some((field) => field === name))).toEqual([]);
    expect(published49(written.fund).filter((name) => !fundFieldNames.some((field) => field === name))).toEqual([]);
    expect(Object.keys(projectRecordSchema.shape)).toEqual(projectFieldNames);
    expect(Object.keys(fundRecordSchema.shape)).toEqual(fundFieldNames);
  });

  test('that is told is compared, and has a name in the open data, which is what the history calls it', () => {
    expect(toldFacts.map(({ name }) => name)).toEqual(written.project.filter(({ told }) => told).map(({ name }) => name));
    expect(toldFacts.filter(({ published: own }) => own === undefined)).toEqual([]);
    // The history keeps one text in each language: the title.
    expect(toldFacts.filter(({ differs }) => differs).map(({ name }) => name)).toEqual(['title']);
  });

  test('that may be missing has its gap in the list, and is about that fact', () => {
    const missable = written.project.filter(({ gap }) => gap !== undefined);
    expect(missable.filter(({ gap }) => !gaps.some((name) => name === gap?.name))).toEqual([]);
    expect([...factOfGap.values()].sort()).toEqual(missable.map(({ name }) => name).sort());
  });

  test('is either shared or marked as differing, also inside lists', () => {
    for (const facts of [projectFacts, fundFacts] as readonly Facts[]) {
      const shared = sharedFields(facts).map(({ path, part }) => [...path, ...(part === undefined ? [] : [part])].join('.'));
      const differing = placedFacts(facts).flatMap(({ is, path, differs }) =>
        differs ? [path.join('.')] : differingParts(is).map((part) => [...path, part].join('.')),
      );
      expect(shared.filter((path) => differing.includes(path))).toEqual([]);
      const lists = placedFacts(facts)
        .filter(({ is }) => differingParts(is).length > 0)
        .map(({ path }) => path.join('.'));
      const whole = new Set([...shared, ...differing].map((path) => lists.find((list) => path.startsWith(`${list}.`)) ?? path));
      expect([...whole].sort()).toEqual(
        placedFacts(facts)
          .map(({ path }) => path.join('.'))
          .sort(),
      );
    }
  });

  test('of a project that is no prose is in the tables', () => {
    const inTables = new Set<string>(projectColumns.map(({ field }) => field));
    expect(written.project.filter(({ published: own, name }) => own !== undefined && !own.prose && !inTables.has(name))).toEqual([]);
  });
});

function differingParts(kind: Kind): readonly string[] {
  return kind.kind === 'list' && kind.items.kind === 'fields'
    ? Object.keys(kind.items.fields).filter((name) => kind.items.kind === 'fields' && kind.items.fields[name]?.differs)
    : [];
}

describe.each(locales)('the words of facts in %s', (locale) => {
  const messages = messagesOf(locale);
  const wordsOf = (kind: 'project' | 'fund', name: string) => factWords(messages, kind, name);

  test('are there for every use of a fact', () => {
    for (const kind of ['project', 'fund'] as const) for (const fact of written[kind]) expect(lacking(kind, fact, wordsOf(kind, fact.name))).toEqual([]);
  });

  test('are there for no fact that there is not, and for no use it has not', () => {
    const { common, ...books } = messages.fact;
    const known = new Set([
      ...contentKinds.flatMap((kind) => fieldFactsOf(kind).map(({ words: [name] }) => `${kind} ${name}`)),
      ...projectFieldNames.map((name) => `project ${name}`),
      ...fundFieldNames.map((name) => `fund ${name}`),
    ]);
    const entries = Object.entries(books).flatMap(([kind, book]) => Object.keys(book).map((name) => `${kind} ${name}`));
    expect(entries.filter((entry) => !known.has(entry))).toEqual([]);
    expect(Object.keys(common).filter((name) => !known.has(`project ${name}`) || !known.has(`fund ${name}`))).toEqual([]);
    const idle = Object.entries<FactWords>(messages.fact.project).filter(([name, { gap, codes }]) => {
      const fact = written.project.find((one) => one.name === name);
      return (gap !== undefined && fact?.gap === undefined) || (codes !== undefined && fact?.is.kind !== 'choice');
    });
    expect(idle).toEqual([]);
  });

  test('make a draft in which every fact is explained', () => {
    const text = draftText({ id: 'uusi', titles: {}, today: day, funds: [] }, locale as Locale);
    const own = placedFacts(projectFacts).filter(({ onlyInTranslations }) => !onlyInTranslations || locale !== 'fi');
    expect(own.filter(({ path }) => !new RegExp(`^[ #-]*${path.at(-1)}:`, 'm').test(text))).toEqual([]);
  });
});

/** The uses of a fact for which it has no words. Codes of the funding statement are called as the pages call them. */
function lacking(kind: 'project' | 'fund', { name, is, path, gap }: PlacedFact, words: FactWords): readonly string[] {
  const isTop = kind === 'project' && path.length === 1 && is.kind !== 'prose';
  const lacks = {
    example: words.example === undefined && is.kind !== 'prose' && !(is.kind === 'list' && is.items.kind === 'fields'),
    draft: words.draft === undefined && isTop,
    gap: words.gap === undefined && gap !== undefined,
    codes: is.kind === 'choice' && kind === 'project' && name !== 'statement' && is.allowed.some((code) => words.codes?.[code] === undefined),
  };
  return Object.entries(lacks).flatMap(([use, isLacking]) => (isLacking ? [`${name}: ${use}`] : []));
}
