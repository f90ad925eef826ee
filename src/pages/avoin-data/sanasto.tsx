import { dataDictionary } from '../../exports/data-dictionary';
import { pathToFile } from '../../i18n/file-routes';
import { article49Makers } from '../../server/data/files/article49-makers';
import { projectsMakers } from '../../server/data/files/projects-makers';
import { makerOf } from '../../server/data/serve-files';
import { servePage } from '../../server/page';
import { siteOrigin } from '../../server/settings';
import { type DictionaryProps, DictionaryView } from '../../views/dictionary-view';

/** The description of the tables' columns for machines (CSVW). */
const csvw = 'csv-metadata.json';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<DictionaryProps>(({ catalogue, locale, today }) => ({
  route: { name: 'dictionary' },
  props: {
    fields: dataDictionary(catalogue, { today, locale, origin: siteOrigin() }),
    funds: catalogue.funds,
    projects: catalogue.projects.length,
    ...(makerOf(article49Makers, 'xlsx') && { article49: pathToFile('article49', 'xlsx', locale) }),
    ...(makerOf(projectsMakers, csvw) && { csvw: pathToFile('projects', csvw, locale) }),
    today,
  },
}));

export default DictionaryView;
