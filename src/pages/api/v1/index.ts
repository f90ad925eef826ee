import { pathToApi } from '../../../i18n/api-routes';
import { languageQuery } from '../../../server/data/api/api-language';
import { serveApi } from '../../../server/data/api/serve-api';

/** The root leads to the description, which says everything else and names the page for people. */
export default serveApi(({ locale }) => ({ movedTo: pathToApi('getDescription') + languageQuery(locale) }));
