import type { Catalogue, Page, PageText } from '#catalogue/catalogue.ts';
import { deepFreeze } from '#catalogue/deep-freeze.ts';
import { type Fund, type FundText, ownFundFacts } from '#catalogue/fund.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { type Localized, locales } from '#catalogue/locale.ts';
import { ownProjectFacts, type Project, type ProjectText, type Section } from '#catalogue/project.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import type { Checked } from '../check/collection.ts';
import { isStale } from '../check/translations.ts';
import { plainText } from '../read/markdown.ts';
import type { FundData, PageData, ProjectData } from '../schema/kinds.ts';
import type { Typesetter } from './typeset.ts';

type Parts = {
  readonly projects: readonly Checked<ProjectData>[];
  readonly funds: readonly Checked<FundData>[];
  readonly pages: readonly Checked<PageData>[];
  readonly topics: Catalogue['topics'];
  readonly glossary: Catalogue['glossary'];
  readonly synonyms: Catalogue['synonyms'];
  readonly languages: Catalogue['languages'];
  readonly site: Catalogue['site'];
  readonly typesetter: Typesetter;
};

/** Puts valid files together: facts from the first language, words from each. */
export function buildCatalogue(parts: Parts): Catalogue {
  const { typesetter } = parts;
  return deepFreeze({
    projects: byId(parts.projects).map((versions) => buildProject(versions, typesetter)),
    funds: byId(parts.funds)
      .map((versions) => buildFund(versions, typesetter))
      .sort((a, b) => a.order - b.order),
    pages: byId(parts.pages).map((versions) => buildPage(versions, typesetter)),
    topics: parts.topics,
    glossary: parts.glossary,
    synonyms: parts.synonyms,
    languages: parts.languages,
    site: parts.site,
  });
}

type Versions<T> = readonly [Checked<T>, ...Checked<T>[]];

function byId<T>(entries: readonly Checked<T>[]): readonly Versions<T>[] {
  const position = (entry: Checked<T>) => locales.indexOf(entry.locale);
  return [...groupBy(entries, (entry) => entry.id).values()].flatMap((versions): readonly Versions<T>[] => {
    const [original, ...others] = versions.toSorted((a, b) => position(a) - position(b));
    return original === undefined ? [] : [[original, ...others]];
  });
}

function texts<T, U>(versions: Versions<T>, textOf: (entry: Checked<T>) => U): Localized<U> {
  return Object.fromEntries(versions.map((entry) => [entry.locale, textOf(entry)])) as Localized<U>;
}

function buildProject(versions: Versions<ProjectData>, typesetter: Typesetter): Project {
  const [{ id, data }] = versions;
  const { timetable, fund, ...facts } = part(data, ownProjectFacts).shared;
  return withoutUndefined({
    ...facts,
    id,
    fundId: fund,
    timetable: buildTimetable(timetable),
    texts: texts(versions, (entry) => projectText(entry, versions[0], typesetter)),
  });
}

function projectText(entry: Checked<ProjectData>, original: Checked<ProjectData>, { words, sections, markdown }: Typesetter): ProjectText {
  const { title, summary, translationOf: _of, ...rest } = part(entry.data, ownProjectFacts).own;
  const { note } = entry.data.timetable;
  const plain = Object.fromEntries(Object.entries(entry.body.sections).map(([name, nodes]) => [name as Section, plainText(nodes)]));
  return withoutUndefined({
    title: words(entry, title),
    summary: words(entry, summary),
    timetableNote: note && words(entry, note),
    ...rest,
    originalChanged: isStale(entry, original) ? original.data.updated : undefined,
    sections: sections(entry, plain),
    markdown: markdown(entry),
    plain,
  });
}

/** The timetable of a valid file. */
export function buildTimetable({ start, end, permanent, optionUntil, optionSigned }: ProjectData['timetable']): Timetable {
  if (permanent === true) return withoutUndefined({ kind: 'permanent' as const, start });
  return withoutUndefined({ kind: 'period' as const, start, end, optionUntil, optionSigned: optionSigned ? (true as const) : undefined });
}

function buildFund(versions: Versions<FundData>, typesetter: Typesetter): Fund {
  const [{ id, data }] = versions;
  return withoutUndefined({
    ...part(data, ownFundFacts).shared,
    id,
    objectiveIds: data.objectives.map((objective) => objective.id),
    texts: texts(versions, (entry) => fundText(entry, typesetter)),
  });
}

function fundText(entry: Checked<FundData>, { words, html, bodyMarkdown }: Typesetter): FundText {
  const { code, title, summary, managingAuthority, objectives, ...rest } = part(entry.data, ownFundFacts).own;
  const nodes = entry.body.root.children;
  return withoutUndefined({
    code,
    title: words(entry, title),
    summary: words(entry, summary),
    managingAuthority,
    objectives: Object.fromEntries(objectives.map((objective) => [objective.id, objective.title])),
    ...rest,
    body: html(entry, nodes),
    markdown: bodyMarkdown(entry),
    plain: plainText(nodes),
  });
}

function buildPage(versions: Versions<PageData>, { words, html }: Typesetter): Page {
  const [{ id, data }] = versions;
  const text = (entry: Checked<PageData>): PageText => ({
    title: words(entry, entry.data.title),
    summary: words(entry, entry.data.summary),
    updated: entry.data.updated,
    body: html(entry, entry.body.root.children),
    plain: plainText(entry.body.root.children),
  });
  return { id, contact: data.contact, glossary: data.glossary, texts: texts(versions, text) };
}

/** A file's facts in two: those that each language has of its own, and those that all share. */
function part<T extends object, K extends keyof T>(data: T, names: readonly K[]): { readonly own: Pick<T, K>; readonly shared: Omit<T, K> } {
  const isNamed = ([key]: readonly [string, unknown]) => names.some((name) => name === key);
  const entries = Object.entries(data);
  return {
    own: Object.fromEntries(entries.filter(isNamed)) as Pick<T, K>,
    shared: Object.fromEntries(entries.filter((entry) => !isNamed(entry))) as Omit<T, K>,
  };
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Absent fields are absent, not undefined, so that the catalogue can be written as JSON and compared. */
function withoutUndefined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}
