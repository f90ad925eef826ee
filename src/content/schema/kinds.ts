import { type DataOf, type Fact, fields, type Kind, list, localized, open, text, words } from '#catalogue/fact-kinds.ts';
import { fundFacts, pageFacts, projectFacts, siteFacts, topicFacts } from '#catalogue/facts.ts';
import { type Locale, locales } from '#catalogue/locale.ts';

/** A word and the words that are searched for with it. */
const synonymLists = { is: open('word', list(words(), 1), 'words'), otherwise: {} } as const satisfies Fact;

/** A language the service is not in: a sentence in it, and its words with what they mean. */
const foreignFacts = {
  notice: { is: text(2, 300), required: true },
  words: { is: open('foreignWord', list(words(), 1), 'words'), required: true },
} as const satisfies Readonly<Record<string, Fact>>;

/** The kinds of content files; project, fund and page files exist once in each language. */
export const contentShapes = {
  project: fields(projectFacts),
  fund: fields(fundFacts),
  page: fields(pageFacts),
  site: fields(siteFacts),
  /** `content/glossary.yml`: abbreviation → expansion in each language. */
  glossary: open('abbreviation', localized(2, 200)),
  /** `content/languages.yml`: languages the service is not in, for those who search in them. */
  languages: open('language', fields(foreignFacts), 'languages'),
  /** `content/topics.yml`: the topics of projects by their ids, in their order. */
  topics: open('topic', fields(topicFacts)),
  /** `content/synonyms.yml`: the editors' search words in each language. */
  synonyms: fields(Object.fromEntries(locales.map((locale) => [locale, synonymLists])) as Readonly<Record<Locale, typeof synonymLists>>, 'locale'),
} as const satisfies Readonly<Record<string, Kind>>;

/** A kind of content file. */
export type ContentKind = keyof typeof contentShapes;

export const contentKinds = Object.keys(contentShapes) as readonly ContentKind[];

export type ProjectData = DataOf<typeof projectFacts>;
export type FundData = DataOf<typeof fundFacts>;
export type PageData = DataOf<typeof pageFacts>;
