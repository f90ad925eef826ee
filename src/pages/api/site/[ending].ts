import { serveFiles } from '#site/data/file-set.ts';
import { robotsTxt, securityTxt, sitemapXml } from '#site/data/site-files.ts';

/** Files come piece by piece: the framework's advice about large answers does not concern them. */
export const config = { api: { responseLimit: false } };

export default serveFiles({ sitemap: sitemapXml, robots: robotsTxt, security: securityTxt });
