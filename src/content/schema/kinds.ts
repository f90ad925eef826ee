import {
  choice,
  contact,
  type DataOf,
  day,
  email,
  type Fact,
  type Facts,
  fields,
  formAddress,
  hostName,
  type Kind,
  list,
  localized,
  open,
  word,
} from '#catalogue/fact-kinds.ts';
import { fundFacts, pageFacts, projectFacts } from '#catalogue/facts.ts';
import { type Locale, locales } from '#catalogue/locale.ts';

/** `content/site.yml`: the settings of the site's owner. */
const siteFacts = {
  requiredLocales: { is: list(choice(locales), 1), required: true },
  unit: { is: localized(2, 200) },
  feedbackEmail: { is: email() },
  feedbackForm: { is: formAddress() },
  securityContact: { is: contact() },
  securityExpires: { is: day() },
  tagAuthority: { is: hostName() },
} as const satisfies Facts;

/** A word and the words that are searched for with it. */
const synonymLists = { is: open('word', list(word(), 1), 'words'), otherwise: {} } as const satisfies Fact;

/** The kinds of content files; project, fund and page files exist once in each language. */
export const contentShapes = {
  project: fields(projectFacts),
  fund: fields(fundFacts),
  page: fields(pageFacts),
  site: fields(siteFacts),
  /** `content/glossary.yml`: abbreviation → expansion in each language. */
  glossary: open('abbreviation', localized(2, 200)),
  /** `content/synonyms.yml`: the editors' search words in each language. */
  synonyms: fields(Object.fromEntries(locales.map((locale) => [locale, synonymLists])) as Readonly<Record<Locale, typeof synonymLists>>, 'locale'),
} as const satisfies Readonly<Record<string, Kind>>;

/** A kind of content file. */
export type ContentKind = keyof typeof contentShapes;

export const contentKinds = Object.keys(contentShapes) as readonly ContentKind[];

export type ProjectData = DataOf<typeof projectFacts>;
export type FundData = DataOf<typeof fundFacts>;
export type PageData = DataOf<typeof pageFacts>;
