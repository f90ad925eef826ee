import type { PartialDate } from './date.ts';
import type { DataOf } from './fact-kinds.ts';
import { projectFacts, sectionFacts } from './facts.ts';
import type { Fund, Statement } from './fund.ts';
import type { Localized } from './locale.ts';
import { type OwnName, ownNames } from './own-facts.ts';
import type { Timetable } from './timetable.ts';

export type Section = keyof typeof sectionFacts;

/** The sections of a project's text, in their order. */
export const sections = Object.keys(sectionFacts) as readonly Section[];

/** The sections that every text has. */
export const requiredSections = sections.filter((section) => 'required' in sectionFacts[section]);

type Facts = DataOf<typeof projectFacts>;

type OwnFact = OwnName<typeof projectFacts>;

/** The facts of which each language has something of its own: its words, or those of the items of a list. */
export const ownProjectFacts = ownNames(projectFacts);

/** Stands for the origin of the site in texts that are made before it is known; a name that nobody can have (RFC 2606). */
export const originMark = 'https://this-site.invalid';

/** What a project file says in one language; the sections are safe HTML. */
export type ProjectText = Omit<Pick<Facts, OwnFact>, 'translationOf'> & {
  readonly timetableNote?: string;
  /** When the original was last changed, if it was changed after this translation was made. */
  readonly originalChanged?: PartialDate;
  readonly sections: Readonly<Partial<Record<Section, string>>>;
  /** The page as Markdown: title, summary, sections, sources. Addresses of this site begin with `originMark`. */
  readonly markdown: string;
  /** The same sections as plain text, a line for each block. */
  readonly plain: Readonly<Partial<Record<Section, string>>>;
};

/** One project: the shared facts as the files have them, words in `texts`. Amounts are euros. */
export type Project = Omit<Facts, OwnFact | 'fund' | 'timetable'> & {
  readonly id: string;
  readonly fundId: string;
  readonly timetable: Timetable;
  readonly texts: Localized<ProjectText>;
};

/** The short name of a project in a language: its short title, else its acronym, else its title. */
export function shortNameOf({ acronym }: Pick<Project, 'acronym'>, { shortTitle, title }: Pick<ProjectText, 'shortTitle' | 'title'>): string {
  return shortTitle ?? acronym ?? title;
}

/**
 * The statement for a project: its own when the file gives one; "funded" when the Union pays all of it (operating
 * support may be paid in full) or the fund says so; otherwise the fund's, which is "co-funded" where the share is not known.
 */
export function statementFor(project: Project, fund: Fund): Statement {
  if (project.statement !== undefined) return project.statement;
  if (fund.statement !== 'cofunded') return fund.statement;
  return project.support === 'operating' || project.euShare === 100 ? 'funded' : 'cofunded';
}
