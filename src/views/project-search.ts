import type { CalendarDay } from '../domain/calendar-date';
import type { Fund } from '../domain/fund';
import type { ListedProject } from '../domain/listed-project';
import type { SelectedPage } from '../domain/listing';
import type { NothingReason } from '../domain/nothing-reason';
import type { Notice } from '../domain/parse-selection';
import type { FoundText, WordReport } from '../domain/search-report';
import type { ActiveFilter, Selection } from '../domain/selection';
import type { TimeAxis } from '../domain/time-axis';
import type { FileLink } from './file-links';

/** A project of a list, and where it was found when something was searched for. */
export type ListRow = ListedProject & { readonly found?: FoundText };

/**
 * Another selection that finds something, `without`: without a filter or one word of the query, with one word alone, with a
 * word that resembles one, or with the projects that run at a time instead of that time as a word.
 */
export type WayOn = Omit<ActiveFilter, 'parameter'> & {
  readonly parameter: ActiveFilter['parameter'] | 'word' | 'wordAlone' | 'resembling' | 'running';
  readonly count: number;
};

/** What the list page shows. */
export type ProjectSearchProps = Pick<SelectedPage, 'count' | 'pages' | 'counts'> & {
  readonly selection: Selection;
  readonly notices: readonly Notice[];
  readonly rows: readonly ListRow[];
  /** All funds, for their names. */
  readonly funds: readonly Fund[];
  readonly foundFunds: readonly Fund[];
  readonly words: readonly WordReport[];
  /** All projects there are. */
  readonly total: number;
  /** What runs at a time that the query names. */
  readonly running: readonly WayOn[];
  /** Only when nothing was found. */
  readonly nothing?: NothingReason;
  readonly waysOn: readonly WayOn[];
  /** The whole selection as files. */
  readonly files: readonly FileLink[];
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
};
