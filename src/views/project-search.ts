import type { CalendarDay } from '../domain/calendar-date';
import type { Fund } from '../domain/fund';
import type { ListedProject } from '../domain/listed-project';
import type { SelectedPage } from '../domain/listing';
import type { Notice } from '../domain/parse-selection';
import type { FoundText, WordReport } from '../domain/search-report';
import type { ActiveFilter, Selection } from '../domain/selection';
import type { TimeAxis } from '../domain/time-axis';

/** A project of a list, and where it was found when something was searched for. */
export type ListRow = ListedProject & { readonly found?: FoundText };

/** A wider selection that finds something: without a filter, or without one word of the query. */
export type WayOn = Omit<ActiveFilter, 'parameter'> & { readonly parameter: ActiveFilter['parameter'] | 'word'; readonly count: number };

/** What the list page shows. */
export type ProjectSearchProps = Pick<SelectedPage, 'count' | 'pages' | 'counts'> & {
  readonly selection: Selection;
  readonly notices: readonly Notice[];
  readonly rows: readonly ListRow[];
  /** All funds, for their names. */
  readonly funds: readonly Fund[];
  readonly foundFunds: readonly Fund[];
  readonly words: readonly WordReport[];
  /** Only when nothing was found. */
  readonly waysOn: readonly WayOn[];
  readonly suggestions: readonly string[];
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
};
