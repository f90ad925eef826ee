import { sumAllGrants, summariseFunds } from '#catalogue/sums.ts';
import { runningStatuses } from '#catalogue/timetable.ts';
import { websiteData } from '#data/schema-org/pages.ts';
import { selectAll } from '#selection/select.ts';
import { everything } from '#selection/selection.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { listingOf } from '#site/state.ts';
import { type HomeProps, HomeView } from '#views/home/home-view.tsx';

export const config = { unstable_runtimeJS: false };

/** How many running projects the home page shows. */
const shown = 5;

/** How many projects its picture draws. */
const drawn = 24;

export const getServerSideProps = servePage<HomeProps>(({ catalogue, locale, today }) => {
  const listing = listingOf(catalogue, today, locale);
  const { rows: running } = selectAll(listing, { ...everything, status: runningStatuses });
  return {
    route: { name: 'home' },
    structuredData: websiteData(locale, siteOrigin()),
    props: {
      drawn: listing.rows.slice(0, drawn),
      count: listing.rows.length,
      running: running.slice(0, shown),
      runningCount: running.length,
      funds: summariseFunds(catalogue, today),
      grants: sumAllGrants(catalogue),
      axis: listing.axis,
      today,
    },
  };
});

export default HomeView;
