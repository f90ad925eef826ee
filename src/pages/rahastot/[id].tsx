import { inListOrder, projectsOf, withFunds } from '../../domain/catalogue';
import { summariseFunds } from '../../domain/fund-summary';
import { listProject } from '../../domain/listed-project';
import { everything } from '../../domain/selection';
import { axisOf } from '../../domain/time-axis';
import { fundPageData } from '../../exports/schema-org/fund-page-data';
import { linksToList } from '../../server/data/list-links';
import { sizeRequest } from '../../server/data/size-request';
import { servePage } from '../../server/page';
import { siteOrigin } from '../../server/settings';
import { type FundProps, FundView } from '../../views/fund-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<FundProps>(async (request) => {
  const { catalogue, locale, today, params } = request;
  const id = String(params.id);
  const summary = summariseFunds(catalogue, today).find(({ fund }) => fund.id === id);
  if (summary === undefined) return undefined;
  const entries = withFunds(catalogue, inListOrder(projectsOf(catalogue, id), today, locale));
  const rows = entries.map((entry) => listProject(entry, today));
  return {
    route: { name: 'funds', id },
    structuredData: fundPageData(summary.fund, { locale, origin: siteOrigin() }),
    props: {
      summary,
      entries,
      files: await linksToList({ ...everything, fund: [id] }, rows, sizeRequest(request)),
      axis: axisOf(catalogue.projects, today),
      today,
    },
  };
});

export default FundView;
