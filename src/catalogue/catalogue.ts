import type { Topic } from './code-names.ts';
import { type CalendarDay, compareText, lastDay, type PartialDate } from './date.ts';
import type { Fund } from './fund.ts';
import { groupBy } from './group-by.ts';
import { type Locale, type Localized, locales, pickLocale } from './locale.ts';
import { memoize } from './memoize.ts';
import type { Project } from './project.ts';
import type { Site } from './site.ts';
import { endOf, type Status, statuses, statusOn } from './timetable.ts';

/** Everything the site shows; immutable, read once from `content/`. */
export type Catalogue = {
  readonly projects: readonly Project[];
  readonly funds: readonly Fund[];
  /** In the order in which they are shown. */
  readonly topics: readonly Topic[];
  readonly pages: readonly Page[];
  readonly glossary: readonly GlossaryEntry[];
  readonly synonyms: SynonymLists;
  /** Languages the service is not in, by their codes. */
  readonly languages: Readonly<Record<string, ForeignLanguage>>;
  readonly site: Site;
};

/** What a text page says in one language. */
export type PageText = {
  readonly title: string;
  readonly summary: string;
  readonly updated: PartialDate;
  /** Safe HTML. */
  readonly body: string;
  /** The body as plain text, a line for each block. */
  readonly plain: string;
};

/** A text page: about the service, accessibility statement, privacy. */
export type Page = {
  readonly id: string;
  /** Ends with the owner's contact details from `content/site.yml`. */
  readonly contact: boolean;
  /** Ends with the glossary. */
  readonly glossary: boolean;
  readonly texts: Localized<PageText>;
};

/** What editors let the search look for besides a word, in each language: palautus → paluu. */
type SynonymLists = Localized<Readonly<Record<string, readonly string[]>>>;

/** What readers of a language the service is not in are told in it, and its words with what the texts call them. */
type ForeignLanguage = { readonly notice: string; readonly words: Readonly<Record<string, readonly string[]>> };

export type GlossaryEntry = { readonly abbreviation: string; readonly expansion: Localized<string> };

/** The project with an id. */
export function findProject(catalogue: Catalogue, id: string): Project | undefined {
  return byId(catalogue).get(id);
}

const byId = memoize('byId', ({ projects }: Catalogue) => new Map(projects.map((project) => [project.id, project])));

/** The project that used to have an id. */
export function findByAlias(catalogue: Catalogue, id: string): Project | undefined {
  return byAlias(catalogue).get(id);
}

const byAlias = memoize('byAlias', ({ projects }: Catalogue) => new Map(projects.flatMap((project) => project.aliases.map((alias) => [alias, project]))));

/** The fund with an id. */
export function findFund(catalogue: Catalogue, id: string): Fund | undefined {
  return catalogue.funds.find((fund) => fund.id === id);
}

/** The text page with an id. */
export function findPage(catalogue: Catalogue, id: string): Page | undefined {
  return catalogue.pages.find((page) => page.id === id);
}

/** The fund of a project. @throws RangeError when it does not exist, which the content check makes impossible. */
export function fundOf(catalogue: Catalogue, project: Project): Fund {
  const fund = findFund(catalogue, project.fundId);
  if (fund === undefined) throw new RangeError(`No fund ${project.fundId}`);
  return fund;
}

/** The projects of a fund, in the order of the catalogue. */
export function projectsOf(catalogue: Catalogue, fundId: string): readonly Project[] {
  return byFund(catalogue).get(fundId) ?? [];
}

const byFund = memoize('byFund', ({ projects }: Catalogue) => groupBy(projects, ({ fundId }) => fundId));

/**
 * The order of lists: ongoing, permanent, upcoming, ended, not known; what ends next comes first, and what ended last
 * comes first among the ended; the same dates are told apart by title in the reader's alphabet.
 */
export function inListOrder(projects: readonly Project[], today: CalendarDay, locale: Locale): readonly Project[] {
  const { compare } = new Intl.Collator(locale);
  const keyed = projects.map((project) => {
    const status = statusOn(project.timetable, today);
    const title = pickLocale(project.texts, locale).value.title;
    return { project, rank: statuses.indexOf(status), direction: status === 'ended' ? -1 : 1, last: lastDayOf(project), title };
  });
  keyed.sort((a, b) => a.rank - b.rank || a.direction * compareText(a.last, b.last) || compare(a.title, b.title));
  return keyed.map(({ project }) => project);
}

/** How many projects have each status. */
export function countStatuses(projects: readonly Project[], today: CalendarDay): Readonly<Record<Status, number>> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const project of projects) counts[statusOn(project.timetable, today)] += 1;
  return counts;
}

/** The day on which any page of the catalogue was last compared with its sources. */
export const lastChecked = memoize('lastChecked', ({ projects, funds }: Catalogue): PartialDate | undefined =>
  [...projects, ...funds]
    .map(({ checked }) => checked)
    .sort()
    .at(-1),
);

/** The day on which something in the catalogue was last written or checked. */
export const lastTouched = memoize('lastTouched', ({ projects, funds }: Catalogue): PartialDate | undefined =>
  [...projects, ...funds]
    .flatMap(({ checked, texts }) => [checked, ...Object.values(texts).map(({ updated }) => updated)])
    .sort()
    .at(-1),
);

/** Languages in which an entry has a text, in the order of the site's languages. */
export function localesOf(texts: Localized<unknown>): readonly Locale[] {
  return locales.filter((locale) => texts[locale] !== undefined);
}

/** The last day of a project; those without one come after all others. */
function lastDayOf({ timetable }: Project): string {
  const end = endOf(timetable);
  return end === undefined ? '9999' : lastDay(end);
}

/** A project together with its fund: what a card or a page needs. */
export type FundedProject = { readonly project: Project; readonly fund: Fund };

export function withFunds(catalogue: Catalogue, projects: readonly Project[]): readonly FundedProject[] {
  return projects.map((project) => ({ project, fund: fundOf(catalogue, project) }));
}
