import { findPage } from '../domain/catalogue';
import type { RouteName } from '../i18n/routes';
import type { TextPageProps } from '../views/text-page-view';
import { servePage } from './page';

/** Makes the `getServerSideProps` of a page whose text is `content/pages/<name>.<locale>.md`. */
export function serveTextPage(name: RouteName) {
  return servePage<TextPageProps>(({ catalogue }) => {
    const page = findPage(catalogue, name);
    return page && { route: { name }, props: { page, site: catalogue.site, glossary: page.glossary ? catalogue.glossary : [] } };
  });
}
