import { inListOrder, withFunds } from '#catalogue/catalogue.ts';
import { sumGrants, summariseFunds } from '#catalogue/sums.ts';
import { axisOf } from '#catalogue/time-axis.ts';
import { isRunning } from '#catalogue/timetable.ts';
import { websiteData } from '#data/schema-org/pages.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { type HomeProps, HomeView } from '#views/home/home-view.tsx';

export const config = { unstable_runtimeJS: false };

/** How many running projects the home page shows. */
const shown = 5;

export const getServerSideProps = servePage<HomeProps>(({ catalogue, locale, today }) => {
  const entries = withFunds(catalogue, inListOrder(catalogue.projects, today, locale));
  const running = entries.filter(({ project }) => isRunning(project.timetable, today));
  return {
    route: { name: 'home' },
    structuredData: websiteData(locale, siteOrigin()),
    props: {
      entries,
      running: running.slice(0, shown),
      runningCount: running.length,
      funds: summariseFunds(catalogue, today),
      grants: sumGrants(catalogue.projects),
      axis: axisOf(catalogue.projects, today),
      today,
    },
  };
});

export default HomeView;
