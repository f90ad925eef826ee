import { websiteData } from '#data/schema-org/pages.ts';
import { homeOf } from '#site/home.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { type HomeProps, HomeView } from '#views/home/home-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<HomeProps>(({ catalogue, locale, today }) => ({
  route: { name: 'home' },
  structuredData: websiteData(locale, siteOrigin()),
  props: homeOf(catalogue, today, locale),
}));

export default HomeView;
