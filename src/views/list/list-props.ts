import type { CodeNames } from '#catalogue/code-names.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Fund } from '#catalogue/fund.ts';
import type { FoundText, WordReport } from '#catalogue/search-report.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import type { Selection } from '#selection/parameters.ts';
import type { Notice } from '#selection/parse.ts';
import type { SelectedPage } from '#selection/select.ts';
import type { ActiveFilter } from '#selection/selection.ts';
import type { FileLink } from '../parts/file-links.tsx';
import type { TopicCount } from '../topics/topic-links.tsx';

/** A project of a list, and where it was found when something was searched for. */
export type ListRow = ListedProject & { readonly found?: FoundText };

/**
 * Another selection that finds something, `without`: without a filter or one word of the query, with one word alone, with a
 * word that resembles one, or with words of the query read as filters, which are the `changes`.
 */
export type Suggestion = Omit<ActiveFilter, 'parameter'> & {
  readonly parameter: ActiveFilter['parameter'] | 'word' | 'wordAlone' | 'resembling' | 'read';
  readonly changes?: Partial<Selection>;
  readonly count: number;
};

/** What the list page shows. */
export type ProjectSearchProps = Pick<SelectedPage, 'count' | 'pages' | 'counts' | 'grants'> & {
  readonly selection: Selection;
  readonly notices: readonly Notice[];
  readonly rows: readonly ListRow[];
  /** What all funds and topics are called. */
  readonly names: CodeNames;
  readonly foundFunds: readonly Fund[];
  readonly words: readonly WordReport[];
  /** Words of filters that no text holds, and that were not searched. */
  readonly unsearched: readonly string[];
  /** No project holds all words; these hold most of them. */
  readonly nearest: boolean;
  /** The topics and how many projects they have in all; only when nothing was found. */
  readonly topics: readonly TopicCount[];
  /** What is said to those who search in a language the service is not in, in that language. */
  readonly foreign?: { readonly language: string; readonly notice: string };
  /** All projects there are. */
  readonly total: number;
  /** A query that was not searched for, since its words are those of filters, and the search for its words. */
  readonly readAs?: { readonly written: string; readonly changes: Partial<Selection>; readonly instead: Selection };
  /** Words of the query as filters. */
  readonly offers: readonly Suggestion[];
  /** Only when nothing was found. */
  readonly nothing?: EmptyReason;
  readonly suggestions: readonly Suggestion[];
  /** The whole selection as files. */
  readonly files: readonly FileLink[];
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
};

/** Why a selection is empty, as the one thing that is most worth saying. */
export type EmptyReason =
  /** The query holds nothing that could be looked for: `%`, `""`. */
  | { readonly kind: 'noWords' }
  /** The query holds nothing but a date that does not exist, which a remark tells of. */
  | { readonly kind: 'noDate' }
  /** No text of any project or fund holds these words, nor anything like them. */
  | { readonly kind: 'lost'; readonly words: readonly string[] }
  /** These words are only in the texts of funds. */
  | { readonly kind: 'onlyFunds'; readonly words: readonly string[] }
  /** Each word is in some project, but no project has all of them. */
  | { readonly kind: 'apart' }
  /** The search finds projects; the filters leave none of them. */
  | { readonly kind: 'filtered'; readonly count: number; readonly filters: number }
  /** No project holds all words, and the filters leave none of the nearest. */
  | { readonly kind: 'filteredNearest'; readonly count: number; readonly filters: number }
  /** Nothing is searched for; the filters leave no project. */
  | { readonly kind: 'filters'; readonly filters: number };
