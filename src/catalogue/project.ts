import type { PartialDate } from './date.ts';
import type { Fund, Source, Statement } from './fund.ts';
import type { Localized } from './locale.ts';
import type { Timetable } from './timetable.ts';

/** The sections of a project's text, in their order. */
export const sections = ['description', 'goals', 'results', 'subprojects'] as const;
export type Section = (typeof sections)[number];
export const requiredSections: readonly Section[] = ['description', 'goals'];

export const supportKinds = ['project', 'operating'] as const;
export type Support = (typeof supportKinds)[number];

export const translationKinds = ['human', 'machine', 'machine-reviewed'] as const;
export type Translation = (typeof translationKinds)[number];

/** What a project file says in one language; the sections are safe HTML. */
export type ProjectText = {
  readonly title: string;
  readonly summary: string;
  readonly timetableNote?: string;
  readonly website?: string;
  readonly sources: readonly Source[];
  readonly updated: PartialDate;
  readonly translation: Translation;
  /** When the original was last changed, if it was changed after this translation was made. */
  readonly originalChanged?: PartialDate;
  readonly sections: Readonly<Partial<Record<Section, string>>>;
  /** The text as its editors wrote it; links between content files are those of the files. */
  readonly markdown: string;
  /** The same sections as plain text, a line for each block. */
  readonly plain: Readonly<Partial<Record<Section, string>>>;
};

export type Partner = { readonly name: string; readonly url?: string | undefined };

/** One project. Facts are here once, words are in `texts`. Amounts are euros. */
export type Project = {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly acronym?: string;
  readonly officialTitle: boolean;
  readonly fundId: string;
  readonly fundConfirmed: boolean;
  readonly support: Support;
  readonly objective?: string;
  readonly timetable: Timetable;
  readonly euFunding?: number;
  readonly euFundingApproximate: boolean;
  readonly totalCost?: number;
  /** An estimate of the costs, never a grant and never summed with grants. */
  readonly costEstimate?: number;
  /** Percent of the total cost, 0–100. */
  readonly euShare?: number;
  readonly statement?: Statement;
  readonly partners: readonly Partner[];
  readonly checked: PartialDate;
  readonly draft: boolean;
  readonly texts: Localized<ProjectText>;
};

/**
 * The statement for a project: its own when the file gives one; "funded" when the Union pays all of it (operating
 * support may be paid in full) or the fund says so; otherwise the fund's, which is "co-funded" where the share is not known.
 */
export function statementFor(project: Project, fund: Fund): Statement {
  if (project.statement !== undefined) return project.statement;
  if (fund.statement !== 'cofunded') return fund.statement;
  return project.support === 'operating' || project.euShare === 100 ? 'funded' : 'cofunded';
}
