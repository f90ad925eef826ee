import { countStatuses, inListOrder, withFunds } from '../domain/catalogue';
import { summariseFunds } from '../domain/fund-summary';
import { sumGrants } from '../domain/money';
import { axisOf } from '../domain/time-axis';
import { statusOn } from '../domain/timetable';
import { websiteData } from '../exports/schema-org/website-data';
import { servePage } from '../server/page';
import { siteOrigin } from '../server/settings';
import { type HomeProps, HomeView } from '../views/home-view';

export const config = { unstable_runtimeJS: false };

/** How many running projects the home page shows. */
const shown = 5;

export const getServerSideProps = servePage<HomeProps>(({ catalogue, locale, today }) => {
  const entries = withFunds(catalogue, inListOrder(catalogue.projects, today, locale));
  const running = entries.filter(({ project }) => ['ongoing', 'permanent'].includes(statusOn(project.timetable, today)));
  const counts = countStatuses(catalogue.projects, today);
  return {
    route: { name: 'home' },
    structuredData: websiteData(locale, siteOrigin()),
    props: {
      entries,
      running: running.slice(0, shown),
      runningCount: counts.ongoing + counts.permanent,
      funds: summariseFunds(catalogue, today),
      grants: sumGrants(catalogue.projects),
      axis: axisOf(catalogue.projects, today),
      today,
    },
  };
});

export default HomeView;
