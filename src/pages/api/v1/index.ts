import { pathToApi } from '#addresses/api.ts';
import { languageQuery, serveApi } from '#site/data/api.ts';

/** The root leads to the description, which says everything else and names the page for people. */
export default serveApi(({ locale }) => ({ movedTo: pathToApi('getDescription') + languageQuery(locale) }));
