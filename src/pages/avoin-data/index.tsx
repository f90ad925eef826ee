import { assessQuality } from '#catalogue/completeness.ts';
import { lastChange } from '#catalogue/last-change.ts';
import { datasetData } from '#data/schema-org/pages.ts';
import { fileSizes } from '#site/data/open-data-files.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { revisionOf } from '#site/state.ts';
import { type OpenDataProps, OpenDataView } from '#views/open-data/open-data-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<OpenDataProps>((request) => {
  const { catalogue, locale, today } = request;
  const revision = revisionOf(catalogue);
  return {
    route: { name: 'openData' },
    structuredData: datasetData({ locale, origin: siteOrigin(), revision, modified: lastChange(catalogue, today) }),
    props: {
      sizes: fileSizes(siteOrigin())[locale] ?? {},
      quality: assessQuality(catalogue, today),
      revision,
      ...(catalogue.projects[0] && { example: catalogue.projects[0] }),
      today,
    },
  };
});

export default OpenDataView;
