import { fundPageData } from '#data/schema-org/pages.ts';
import { fundPages } from '#site/funds.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { type FundProps, FundView } from '#views/funds/fund-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<FundProps>(({ catalogue, locale, today, params }) => {
  const id = String(params.id);
  const props = fundPages(catalogue, today, locale).get(id);
  if (props === undefined) return undefined;
  return { route: { name: 'funds', id }, structuredData: fundPageData(props.summary.fund, { locale, origin: siteOrigin() }), props };
});

export default FundView;
