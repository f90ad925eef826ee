import { inListOrder, projectsOf, withFunds } from '#catalogue/catalogue.ts';
import { summariseFunds } from '#catalogue/sums.ts';
import { axisOf } from '#catalogue/time-axis.ts';
import { fundPageData } from '#data/schema-org/pages.ts';
import { listProject } from '#selection/listed-project.ts';
import { everything } from '#selection/selection.ts';
import { linksToList, sizeRequest } from '#site/data/sizes.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { type FundProps, FundView } from '#views/funds/fund-view.tsx';

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
