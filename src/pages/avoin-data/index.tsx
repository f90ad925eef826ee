import { assessQuality } from '../../domain/data-quality';
import { lastChange } from '../../exports/content-dates';
import { datasetData } from '../../exports/schema-org/dataset-data';
import { openDataFiles } from '../../server/data/open-data-files';
import { servePage } from '../../server/page';
import { revisionOf } from '../../server/revision';
import { siteOrigin } from '../../server/settings';
import { type OpenDataProps, OpenDataView } from '../../views/open-data-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<OpenDataProps>(async (request) => {
  const { catalogue, locale, today } = request;
  const revision = revisionOf(catalogue);
  return {
    route: { name: 'openData' },
    structuredData: datasetData({ locale, origin: siteOrigin(), revision, modified: lastChange(catalogue, today) }),
    props: {
      files: await openDataFiles(request),
      quality: assessQuality(catalogue, today),
      revision,
      ...(catalogue.projects[0] && { example: catalogue.projects[0] }),
      today,
    },
  };
});

export default OpenDataView;
