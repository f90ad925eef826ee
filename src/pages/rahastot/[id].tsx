import { summariseFunds } from '#catalogue/sums.ts';
import { fundPageData } from '#data/schema-org/pages.ts';
import { everything } from '#selection/selection.ts';
import { linksToList } from '#site/data/list-files.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { listingOf } from '#site/state.ts';
import { type FundProps, FundView } from '#views/funds/fund-view.tsx';

export const config = { unstable_runtimeJS: false };

/** How many projects the page of a fund shows: a quick page, on which the largest fund of today is whole. */
const shown = 14;

export const getServerSideProps = servePage<FundProps>((request) => {
  const { catalogue, locale, today, params } = request;
  const id = String(params.id);
  const summary = summariseFunds(catalogue, today).find(({ fund }) => fund.id === id);
  if (summary === undefined) return undefined;
  const listing = listingOf(catalogue, today, locale);
  const entries = listing.ofFund(id);
  return {
    route: { name: 'funds', id },
    structuredData: fundPageData(summary.fund, { locale, origin: siteOrigin() }),
    props: {
      summary,
      entries: entries.slice(0, shown),
      files: linksToList({ ...everything, fund: [id] }, entries.length, locale),
      axis: listing.axis,
      today,
    },
  };
});

export default FundView;
