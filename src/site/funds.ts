import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import { summariseFunds } from '#catalogue/sums.ts';
import { selectAll } from '#selection/select.ts';
import { changeSelection, everything } from '#selection/selection.ts';
import type { FundProps } from '#views/funds/fund-view.tsx';
import { linksToList } from './data/list-files.ts';
import { chartGroups, grantsOf } from './pictured.ts';
import { listingOf } from './state.ts';

/** How much the page of a fund draws, in the picture of its money and in that of its time: all of today's; the rest is a link away. */
const shown = { grants: 10, running: 6, option: 2, upcoming: 3, ended: 12, unknown: 2 } as const;

/** How many projects a fund may have for all of them to stand in a table on one sheet. */
const mostOnPaper = 24;

/** What the page of each fund tells on a day, by its id, worked out when one is first asked for. */
export function fundPages(catalogue: Catalogue, today: CalendarDay, locale: Locale): ReadonlyMap<string, FundProps> {
  return cached(`fund pages ${locale}`, [catalogue, today], () => {
    const listing = listingOf(catalogue, today, locale);
    return new Map(
      summariseFunds(catalogue, today).map((summary): [string, FundProps] => {
        const selection = changeSelection(everything, { fund: [summary.fund.id] });
        const grants = grantsOf(listing, selection, shown.grants);
        return [
          summary.fund.id,
          {
            summary,
            grants,
            onPaper: summary.grants.of > mostOnPaper ? [] : selectAll(listing, grants.known).rows.slice(),
            groups: chartGroups(listing, selection, shown),
            files: linksToList(selection, summary.grants.of, locale),
            axis: listing.axis,
            today,
          },
        ];
      }),
    );
  });
}
