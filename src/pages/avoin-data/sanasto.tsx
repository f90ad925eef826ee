import { pathToFile } from '#addresses/files.ts';
import { dataDictionary } from '#data/dictionary.ts';
import { article49Makers } from '#site/data/article49-files.ts';
import { makerOf } from '#site/data/file-set.ts';
import { projectsMakers } from '#site/data/list-files.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { type DictionaryProps, DictionaryView } from '#views/dictionary/dictionary-view.tsx';

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
