import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Facts } from '#catalogue/fact-kinds.ts';
import type { FactBook } from '#catalogue/fact-words.ts';
import { fundFacts, pageFacts, projectFacts } from '#catalogue/facts.ts';
import { byLocale, defaultLocale, type Locale, type Localized } from '#catalogue/locale.ts';
import type { TypedWords } from '#catalogue/typed/typed-words.ts';
import { buildCatalogue } from './build/build.ts';
import { createTypesetter, type HrefOf } from './build/typeset.ts';
import type { Published } from './changes/published.ts';
import { type Checked, type CollectionResult, fileLabel, type Judged, readCollection } from './check/collection.ts';
import { byPlace, type Fault, hasErrors } from './check/fault.ts';
import { generatedFaults } from './check/generated.ts';
import { fieldLabelsOf } from './check/keys.ts';
import { differingDrafts, differingFacts, missingLanguages, withoutRefused } from './check/pairs.ts';
import { projectFaults } from './check/project.ts';
import { type PresentFiles, publishedFaults } from './check/published.ts';
import { type ReadText, relationFaults, withFunds } from './check/relations.ts';
import { reviewFaults, tenseFaults } from './check/reviews.ts';
import { readYamlFile, siteFaults } from './check/site.ts';
import { textFaults } from './check/texts.ts';
import { topicFaults, topicListFaults, topicsOf } from './check/topics.ts';
import { translationFaults } from './check/translations.ts';
import type { Vocabulary } from './check/typed-values.ts';
import { misnamedIds, misplacedFiles } from './places/misplaced.ts';
import { textPageFaults } from './places/text-pages.ts';
import type { Speller } from './prose/spelling.ts';
import { createWriting, type WritingChoices } from './prose/writing.ts';
import { type BodyResult, readFreeBody, readProjectBody } from './read/body.ts';
import type { Collection } from './read/content-file.ts';
import type { SectionNames } from './read/sections.ts';
import type { Buffers } from './read/source.ts';
import { isOfForm, isQuoted } from './read/yaml-mends.ts';
import { repeatedFaults } from './repeated/entries.ts';
import { contentShapes } from './schema/kinds.ts';
import { textFields } from './schema/shape.ts';

export type LoadOptions = {
  /** The content folder, absolute. */
  readonly dir: string;
  /** Where images are served from, absolute. */
  readonly publicDir: string;
  readonly today: CalendarDay;
  /** Publish drafts too. */
  readonly drafts: boolean;
  readonly sectionNames: Readonly<Record<Locale, SectionNames>>;
  /** What stands above a project's sources. */
  readonly sourcesHeadings: Readonly<Record<Locale, string>>;
  readonly hrefOf: HrefOf;
  readonly writing: Readonly<Record<Locale, WritingChoices>>;
  /** Spellers of the languages whose spelling is to be checked; none by default, for not every machine has them. */
  readonly spellers?: Localized<Speller>;
  /** What an editor has typed and not saved, in place of the files. */
  readonly buffers?: Buffers;
  /** What fields are called in each language, to understand a label in place of a field's name. */
  readonly fieldBooks: readonly FactBook[];
  /** The words of dates and amounts in all languages, to understand what was typed in place of a value. */
  readonly typedWords: TypedWords;
  /** The ids of the texts in `pages` that the site has a page for. */
  readonly textPages: readonly string[];
  /** What readers have already, where that is to be compared. */
  readonly published?: Published;
  /** What is made of content without errors: the whole catalogue unless otherwise said, one that is only searched and has no texts with marks, or none. */
  readonly makes?: 'all' | 'searched' | 'none';
  /** Whether hints on the style of texts are looked for, which cost the most; they are unless otherwise said. */
  readonly hints?: boolean;
  /** Files made from the schemas, absolute path → the text each must have. */
  readonly generated?: ReadonlyMap<string, string>;
};

/** All faults of all files, and the catalogue when none of them is an error and one is asked for. */
export type LoadResult = { readonly catalogue?: Catalogue; readonly faults: readonly Fault[]; readonly files: number };

/** Reads, validates and builds the whole content folder: the one engine of the site, the build and the commands. */
export function loadContent(options: LoadOptions): LoadResult {
  const { dir, today, publicDir, buffers, generated = new Map(), makes = 'all' } = options;
  const vocabulary: Vocabulary = { labels: fieldLabelsOf(options.fieldBooks), words: options.typedWords };
  const site = readYamlFile(dir, 'site.yml', contentShapes.site, buffers, vocabulary);
  const synonyms = readYamlFile(dir, 'synonyms.yml', contentShapes.synonyms, buffers);
  const glossary = readYamlFile(dir, 'glossary.yml', contentShapes.glossary, buffers);
  const topics = readYamlFile(dir, 'topics.yml', contentShapes.topics, buffers);
  const languages = readYamlFile(dir, 'languages.yml', contentShapes.languages, buffers, vocabulary, 'optional');
  const projects = readCollection(dir, 'projects', contentShapes.project, vocabulary, buffers);
  const funds = readCollection(dir, 'funds', contentShapes.fund, vocabulary, buffers);
  const pages = readCollection(dir, 'pages', contentShapes.page, vocabulary, buffers);
  const required = site.value?.requiredLocales ?? [defaultLocale];
  const bodies = {
    projects: withBodies(projects, ({ file, locale, draft }) => readProjectBody(file, publicDir, options.sectionNames[locale], draft)),
    funds: withBodies(funds, ({ file }) => readFreeBody(file, publicDir)),
    pages: withBodies(pages, ({ file }) => readFreeBody(file, publicDir)),
  };
  const writing = byLocale((locale) => createWriting(options.writing[locale]));
  const texts = { projects: bodies.projects.checked, funds: bodies.funds.checked, pages: bodies.pages.checked };
  const judged = { projects: bodies.projects.judged, funds: bodies.funds.judged, pages: bodies.pages.judged };
  const linking = [...bodies.projects.linking, ...bodies.funds.linking, ...bodies.pages.linking];
  const found = [
    ...readersFaults(options, filesOf({ projects, funds, pages }, bodies), required, [...projects.faults, ...funds.faults, ...pages.faults]),
    ...site.faults,
    ...siteFaults(site, today),
    ...glossary.faults,
    ...synonyms.faults,
    ...languages.faults,
    ...topics.faults,
    ...topicListFaults(topics, required),
    ...withFunds(collectionFaults(projects, required, projectFacts), funds),
    ...differingDrafts(projects),
    ...collectionFaults(funds, required, fundFacts),
    ...collectionFaults(pages, required, pageFacts),
    ...projects.readable.flatMap((entry) => projectFaults(entry, today)),
    ...relationFaults(projects, funds),
    ...topicFaults(projects, topicsOf(topics)),
    ...bodies.projects.faults,
    ...bodies.funds.faults,
    ...bodies.pages.faults,
    ...reviewFaults(judged.projects, unreadIds(projects), today, options.sectionNames),
    ...tenseFaults(judged.projects, today, writing),
    ...textFaults(judged, { ...options, writing, glossary: glossary.value ?? {}, present: projects.present, linking }),
    ...generatedFaults(generated),
  ];
  const faults = withoutRefused(withoutHidden([...found, ...translationFaults(judged.projects, found)])).toSorted(byPlace);
  const files = projects.files + funds.files + pages.files + (languages.data === undefined ? 4 : 5);
  if (hasErrors(faults) || makes === 'none') return { faults, files };
  const terms = Object.entries(glossary.value ?? {}).map(([abbreviation, expansion]) => ({ abbreviation, expansion }));
  const fundCodes = new Map(texts.funds.map((entry) => [entry.id, entry.data.code]));
  const catalogue = buildCatalogue({
    ...texts,
    projects: texts.projects.filter((entry) => options.drafts || !entry.data.draft),
    typesetter: createTypesetter({ ...options, writing, glossary: terms, fundCodes, hasPages: makes === 'all' }),
    topics: topicsOf(topics),
    glossary: terms,
    synonyms: synonyms.value ?? {},
    languages: languages.value ?? {},
    site: site.value ?? { requiredLocales: required },
  });
  return { catalogue, faults, files };
}

/** Faults without those of lines whose form is wrong or that have characters which are no text: they were found in the line as it will be when that is mended. */
function withoutHidden(faults: readonly Fault[]): readonly Fault[] {
  const lineOf = ({ place }: Fault) => `${place.file}:${place.line}`;
  const hides = ({ code }: Fault) => code === 'hiddenCharacter' || isOfForm(code);
  const malformed = new Set(faults.filter(hides).map(lineOf));
  if (malformed.size === 0) return faults;
  // In quotation marks a value that is no text would only be refused again: what belongs in its place is told at once.
  const isRefused = ({ level, values }: Fault) =>
    level === 'error' && values.field !== undefined && /^[a-z]/i.test(String(values.name)) && !textFields.has(String(values.name));
  const quoted = new Set(faults.filter(({ code }) => isQuoted(code)).map(lineOf));
  const refused = new Set(faults.filter((fault) => quoted.has(lineOf(fault)) && isRefused(fault)).map(lineOf));
  return faults.flatMap((fault): readonly Fault[] => {
    const line = lineOf(fault);
    if (refused.has(line)) return isRefused(fault) ? [{ ...fault, malformed: true }] : [];
    return hides(fault) || !malformed.has(line) ? [fault] : [];
  });
}

function unreadIds<T>({ present, readable }: CollectionResult<T>): ReadonlySet<string> {
  const read = new Set(readable.map((entry) => `${entry.id}.${entry.locale}`));
  return new Set(present.filter((file) => !read.has(`${file.id}.${file.locale}`)).map((file) => file.id));
}

function collectionFaults<T>(result: CollectionResult<T>, required: readonly Locale[], facts: Facts): readonly Fault[] {
  return [...result.faults, ...missingLanguages(result, required), ...differingFacts(result, facts)];
}

type FilesByCollection = Readonly<Record<Collection, PresentFiles>>;

/** What is there of each collection, with its texts. */
function filesOf(
  results: Readonly<Record<Collection, CollectionResult<unknown>>>,
  bodies: Readonly<Record<Collection, { readonly linking: readonly ReadText[] }>>,
): FilesByCollection {
  const of = (name: Collection) => ({ present: results[name].present, texts: bodies[name].linking });
  return { projects: of('projects'), funds: of('funds'), pages: of('pages') };
}

/** What readers would lose, never see, or take for something else. */
function readersFaults(
  { dir, published, textPages, today, hrefOf }: LoadOptions,
  files: FilesByCollection,
  required: readonly Locale[],
  ofFiles: readonly Fault[],
): readonly Fault[] {
  const misplaced = misplacedFiles(dir);
  const elsewhere = new Set([...misplaced.ids, ...misnamedIds(ofFiles)]);
  const known = { folder: fileLabel(dir), told: elsewhere, required, today, hrefOf };
  return [
    ...misplaced.faults,
    ...textPageFaults(files.pages, { dir, textPages, told: elsewhere }),
    ...(published === undefined ? [] : publishedFaults(published, files, known)),
    ...repeatedFaults(files.projects.texts),
    ...repeatedFaults(files.funds.texts),
  ];
}

/** The bodies of all files that can be read: a fault of the fields hides none of the text. */
function withBodies<T>(
  { entries, readable, closed }: CollectionResult<T>,
  read: (one: CollectionResult<T>['closed'][number]) => BodyResult,
): {
  readonly checked: readonly Checked<T>[];
  readonly judged: readonly Judged<T>[];
  readonly linking: readonly ReadText[];
  readonly faults: readonly Fault[];
} {
  const results = readable.map((one) => ({ ...one, ...read(one) }));
  const bodies = new Map(results.map(({ file, body }) => [file, body]));
  return {
    checked: entries.flatMap((entry) => {
      const body = bodies.get(entry.file);
      return body === undefined ? [] : [{ ...entry, body }];
    }),
    judged: results,
    linking: results.map(({ id, locale, file, body, draft }) => ({ id, locale, file, root: body.root, isDraft: draft })),
    faults: [...results, ...closed.map(read)].flatMap(({ faults }) => faults),
  };
}
