import { serveFiles } from '#site/data/file-set.ts';
import { securityTxt } from '#site/data/security-txt.ts';
import { robotsTxt } from '#site/data/site-files.ts';
import { sitemapXml } from '#site/data/sitemap-xml.ts';

/** Files come piece by piece: the framework's advice about large answers does not concern them. */
export const config = { api: { responseLimit: false } };

export default serveFiles({ sitemap: sitemapXml, robots: robotsTxt, security: securityTxt });
