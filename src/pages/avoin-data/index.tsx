import { assessQuality } from '../../domain/data-quality';
import { openDataFiles } from '../../server/data/open-data-files';
import { servePage } from '../../server/page';
import { revisionOf } from '../../server/revision';
import { type OpenDataProps, OpenDataView } from '../../views/open-data-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<OpenDataProps>(async (request) => {
  const { catalogue, today } = request;
  return {
    route: { name: 'openData' },
    props: {
      files: await openDataFiles(request),
      quality: assessQuality(catalogue, today),
      revision: revisionOf(catalogue),
      site: catalogue.site,
      ...(catalogue.projects[0] && { example: catalogue.projects[0] }),
      today,
    },
  };
});

export default OpenDataView;
