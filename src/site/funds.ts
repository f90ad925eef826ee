import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import { summariseFunds } from '#catalogue/sums.ts';
import { changeSelection, everything } from '#selection/selection.ts';
import type { FundProps } from '#views/funds/fund-view.tsx';
import { linksToList } from './data/list-files.ts';
import { chartGroups, grantsOf } from './pictured.ts';
import { listingOf } from './state.ts';

/** How many grants the page of a fund shows; the rest is a link away. */
const shownGrants = 14;

/** What the page of each fund tells on a day, by its id, worked out when one is first asked for. */
export function fundPages(catalogue: Catalogue, today: CalendarDay, locale: Locale): ReadonlyMap<string, FundProps> {
  return cached(`fund pages ${locale}`, [catalogue, today], () => {
    const listing = listingOf(catalogue, today, locale);
    return new Map(
      summariseFunds(catalogue, today).map((summary): [string, FundProps] => {
        const selection = changeSelection(everything, { fund: [summary.fund.id] });
        return [
          summary.fund.id,
          {
            summary,
            grants: grantsOf(listing, selection, shownGrants),
            groups: chartGroups(listing, selection),
            files: linksToList(selection, summary.grants.of, locale),
            axis: listing.axis,
            today,
          },
        ];
      }),
    );
  });
}
