import type { RootContent } from 'mdast';
import type { Catalogue } from '../domain/catalogue';
import type { Fund, FundText } from '../domain/fund';
import { type Locale, type Localized, locales } from '../domain/locale';
import type { Page, PageText } from '../domain/page';
import type { Project, ProjectText, Section } from '../domain/project';
import type { Timetable } from '../domain/timetable';
import type { Body } from './body';
import type { Entry } from './collection';
import { type ContentLink, parseContentLink } from './content-link';
import { type Expansions, explainAbbreviations, neededExpansions } from './explain-abbreviations';
import { plainText, toHtml } from './markdown';
import type { Writing } from './prose/writing';
import type { FundData, PageData, ProjectData } from './schema';

/** A valid file with its body read. */
export type Checked<T> = Entry<T> & { readonly body: Body };

/** Where a link between content files leads on the site. */
export type HrefOf = (link: ContentLink) => string;

type Parts = {
  readonly projects: readonly Checked<ProjectData>[];
  readonly funds: readonly Checked<FundData>[];
  readonly pages: readonly Checked<PageData>[];
  readonly glossary: Catalogue['glossary'];
  readonly synonyms: Catalogue['synonyms'];
  readonly site: Catalogue['site'];
  readonly hrefOf: HrefOf;
  readonly writing: Readonly<Record<Locale, Writing>>;
};

/** Puts valid files together: facts from the first language, words from each. */
export function buildCatalogue(parts: Parts): Catalogue {
  const html = <T>(entry: Checked<T>, nodes: readonly RootContent[]) =>
    toHtml(nodes, entry.body.root, parts.writing[entry.locale], (address) => {
      const link = parseContentLink(entry.file.source.file, address);
      return link ? parts.hrefOf(link) : address;
    });
  const explain = explainer(parts);
  return deepFreeze({
    projects: byId(parts.projects).map((versions) => buildProject(versions, html, explain)),
    funds: byId(parts.funds)
      .map((versions) => buildFund(versions, html))
      .sort((a, b) => a.order - b.order),
    pages: byId(parts.pages).map((versions) => buildPage(versions, html)),
    glossary: parts.glossary,
    synonyms: parts.synonyms,
    site: parts.site,
  });
}

type Versions<T> = readonly [Checked<T>, ...Checked<T>[]];
type Html = <T>(entry: Checked<T>, nodes: readonly RootContent[]) => string;
type Explain = (entry: Checked<ProjectData>) => readonly (readonly RootContent[])[];

/** A project's sections with the abbreviations explained that its text does not explain. Its page names its fund in full. */
function explainer({ glossary, funds, writing }: Parts): Explain {
  const expansionsIn = (locale: Locale): Expansions =>
    new Map(glossary.flatMap(({ abbreviation, expansion }) => (expansion[locale] === undefined ? [] : [[abbreviation, expansion[locale]]])));
  const expansions = new Map(locales.map((locale) => [locale, expansionsIn(locale)]));
  return ({ locale, data, body }) => {
    const nodes = Object.values(body.sections);
    const codes = funds.filter((fund) => fund.id === data.fund).map((fund) => fund.data.code);
    const text = [data.title, data.summary, ...nodes.map(plainText)].join('\n');
    return explainAbbreviations(nodes, neededExpansions(expansions.get(locale) ?? new Map(), text, new Set([...codes, ...writing[locale].knownAbbreviations])));
  };
}

function byId<T>(entries: readonly Checked<T>[]): readonly Versions<T>[] {
  const ids = [...new Set(entries.map((entry) => entry.id))];
  const position = (entry: Checked<T>) => locales.indexOf(entry.locale);
  return ids.map((id) => entries.filter((entry) => entry.id === id).sort((a, b) => position(a) - position(b)) as unknown as Versions<T>);
}

function texts<T, U>(versions: Versions<T>, textOf: (entry: Checked<T>) => U): Localized<U> {
  return Object.fromEntries(versions.map((entry) => [entry.locale, textOf(entry)])) as Localized<U>;
}

function buildProject(versions: Versions<ProjectData>, html: Html, explain: Explain): Project {
  const [{ id, data }] = versions;
  const {
    title: _title,
    summary: _summary,
    timetable,
    fund,
    sources: _sources,
    updated: _updated,
    translation: _translation,
    translationOf: _of,
    website: _site,
    ...facts
  } = data;
  return withoutUndefined({
    ...facts,
    id,
    fundId: fund,
    timetable: buildTimetable(timetable),
    texts: texts(versions, (entry) => projectText(entry, html, explain(entry))),
  });
}

function projectText(entry: Checked<ProjectData>, html: Html, explained: readonly (readonly RootContent[])[]): ProjectText {
  const { title, summary, timetable, website, sources, updated, translation } = entry.data;
  const sections = Object.fromEntries(Object.keys(entry.body.sections).map((name, index) => [name as Section, html(entry, explained[index] ?? [])]));
  const plain = Object.fromEntries(Object.entries(entry.body.sections).map(([name, nodes]) => [name as Section, plainText(nodes)]));
  return withoutUndefined({ title, summary, timetableNote: timetable.note, website, sources, updated, translation, sections, plain });
}

/** The timetable of a valid file. */
export function buildTimetable({ start, end, permanent, optionUntil }: ProjectData['timetable']): Timetable {
  if (permanent === true) return withoutUndefined({ kind: 'permanent' as const, start });
  return withoutUndefined({ kind: 'period' as const, start, end, optionUntil });
}

function buildFund(versions: Versions<FundData>, html: Html): Fund {
  const [{ id, data }] = versions;
  const { code: _code, title: _title, summary: _summary, objectives, managingAuthority: _authority, sources: _sources, updated: _updated, ...facts } = data;
  return withoutUndefined({
    ...facts,
    id,
    objectiveIds: objectives.map((objective) => objective.id),
    texts: texts(versions, (entry) => fundText(entry, html)),
  });
}

function fundText(entry: Checked<FundData>, html: Html): FundText {
  const { code, title, summary, managingAuthority, objectives, sources, updated } = entry.data;
  const nodes = entry.body.root.children;
  const titles = Object.fromEntries(objectives.map((objective) => [objective.id, objective.title]));
  return withoutUndefined({ code, title, summary, managingAuthority, objectives: titles, sources, updated, body: html(entry, nodes), plain: plainText(nodes) });
}

function buildPage(versions: Versions<PageData>, html: Html): Page {
  const [{ id, data }] = versions;
  const text = ({ data: { title, summary, updated }, ...entry }: Checked<PageData>): PageText => ({
    title,
    summary,
    updated,
    body: html({ ...entry, data: undefined }, entry.body.root.children),
  });
  return { id, contact: data.contact, glossary: data.glossary, texts: texts(versions, text) };
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Absent fields are absent, not undefined, so that the catalogue can be written as JSON and compared. */
function withoutUndefined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
