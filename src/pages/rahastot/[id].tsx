import { inListOrder, projectsOf, withFunds } from '../../domain/catalogue';
import { summariseFunds } from '../../domain/fund-summary';
import { axisOf } from '../../domain/time-axis';
import { fundPageData } from '../../exports/schema-org/fund-page-data';
import { servePage } from '../../server/page';
import { siteOrigin } from '../../server/settings';
import { type FundProps, FundView } from '../../views/fund-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<FundProps>(({ catalogue, locale, today, params }) => {
  const id = String(params.id);
  const summary = summariseFunds(catalogue, today).find(({ fund }) => fund.id === id);
  return (
    summary && {
      route: { name: 'funds', id },
      structuredData: fundPageData(summary.fund, { locale, origin: siteOrigin() }),
      props: { summary, entries: withFunds(catalogue, inListOrder(projectsOf(catalogue, id), today, locale)), axis: axisOf(catalogue.projects, today), today },
    }
  );
});

export default FundView;
