import { type CalendarDay, compareText, lastDay, type PartialDate } from './date.ts';
import type { Fund } from './fund.ts';
import { type Locale, type Localized, locales, pickLocale } from './locale.ts';
import type { Project } from './project.ts';
import type { Site } from './site.ts';
import { endOf, type Status, statuses, statusOn } from './timetable.ts';

/** Everything the site shows; immutable, read once from `content/`. */
export type Catalogue = {
  readonly projects: readonly Project[];
  readonly funds: readonly Fund[];
  readonly pages: readonly Page[];
  readonly glossary: readonly GlossaryEntry[];
  readonly synonyms: SynonymLists;
  readonly site: Site;
};

/** What a text page says in one language. */
export type PageText = { readonly title: string; readonly summary: string; readonly updated: PartialDate; readonly body: string };

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

export type GlossaryEntry = { readonly abbreviation: string; readonly expansion: Localized<string> };

/** The project with an id. */
export function findProject(catalogue: Catalogue, id: string): Project | undefined {
  return catalogue.projects.find((project) => project.id === id);
}

/** The project that used to have an id. */
export function findByAlias(catalogue: Catalogue, id: string): Project | undefined {
  return catalogue.projects.find((project) => project.aliases.includes(id));
}

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
  return catalogue.projects.filter((project) => project.fundId === fundId);
}

/**
 * The order of lists: ongoing, permanent, upcoming, ended, not known; what ends next comes first, and what ended last
 * comes first among the ended; the same dates are told apart by title in the reader's alphabet.
 */
export function inListOrder(projects: readonly Project[], today: CalendarDay, locale: Locale): readonly Project[] {
  const collator = new Intl.Collator(locale);
  const title = (project: Project) => pickLocale(project.texts, locale).value.title;
  const rank = (project: Project) => statuses.indexOf(statusOn(project.timetable, today));
  return [...projects].sort((a, b) => {
    const direction = statusOn(a.timetable, today) === 'ended' ? -1 : 1;
    return rank(a) - rank(b) || direction * compareText(lastDayOf(a), lastDayOf(b)) || collator.compare(title(a), title(b));
  });
}

/** The projects before and after one in the order of the list. */
export function neighboursOf(ordered: readonly Project[], id: string): { readonly previous?: Project; readonly next?: Project } {
  const at = ordered.findIndex((project) => project.id === id);
  const previous = at > 0 ? ordered[at - 1] : undefined;
  const next = at >= 0 ? ordered[at + 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** How many projects have each status. */
export function countStatuses(projects: readonly Project[], today: CalendarDay): Readonly<Record<Status, number>> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const project of projects) counts[statusOn(project.timetable, today)] += 1;
  return counts;
}

/** The day a person last compared any page of the catalogue with its sources. */
export function lastChecked(catalogue: Catalogue): PartialDate | undefined {
  return [...catalogue.projects, ...catalogue.funds]
    .map((entry) => entry.checked)
    .sort()
    .at(-1);
}

/** The day on which something in the catalogue was last written or checked. */
export function lastTouched(catalogue: Catalogue): PartialDate | undefined {
  return [...catalogue.projects, ...catalogue.funds]
    .flatMap((entry) => [entry.checked, ...Object.values(entry.texts).map((text) => text.updated)])
    .sort()
    .at(-1);
}

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
