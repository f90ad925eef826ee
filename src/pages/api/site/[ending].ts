import { robotsTxt } from '../../../server/data/files/robots-txt';
import { securityTxt } from '../../../server/data/files/security-txt';
import { sitemapXml } from '../../../server/data/files/sitemap-xml';
import { serveFiles } from '../../../server/data/serve-files';

/** Files come piece by piece: the framework's advice about large answers does not concern them. */
export const config = { api: { responseLimit: false } };

export default serveFiles({ sitemap: sitemapXml, robots: robotsTxt, security: securityTxt });
