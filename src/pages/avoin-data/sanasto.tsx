import { pathToFile } from '#addresses/files.ts';
import { cached } from '#catalogue/memoize.ts';
import { dataDictionary } from '#data/dictionary.ts';
import { correspondences } from '#data/tables/correspondence.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { type DictionaryProps, DictionaryView } from '#views/dictionary/dictionary-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<DictionaryProps>(({ catalogue, locale, today }) => ({
  route: { name: 'dictionary' },
  props: {
    fields: cached(`dictionary ${locale}`, [catalogue, today, siteOrigin()], () => dataDictionary(catalogue, { today, locale, origin: siteOrigin() })),
    correspondences: correspondences(locale),
    names: { funds: catalogue.funds, topics: catalogue.topics },
    projects: catalogue.projects.length,
    article49: pathToFile('article49', 'xlsx', locale),
    csvw: pathToFile('projects', 'csv-metadata.json', locale),
    jsonSchema: pathToFile('projects', 'schema.json', locale),
    today,
  },
}));

export default DictionaryView;
