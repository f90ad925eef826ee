import { robotsTxt } from '../../../server/data/files/robots-txt';
import { securityTxt } from '../../../server/data/files/security-txt';
import { sitemapXml } from '../../../server/data/files/sitemap-xml';
import { serveFiles } from '../../../server/data/serve-files';

export default serveFiles({ sitemap: sitemapXml, robots: robotsTxt, security: securityTxt });
