import type { RouteName } from '#addresses/pages.ts';
import { findPage } from '#catalogue/catalogue.ts';
import type { TextPageProps } from '#views/text/text-page-view.tsx';
import { servePage } from './page.ts';

/** Makes the `getServerSideProps` of a page whose text is `content/pages/<name>.<locale>.md`. */
export function serveTextPage(name: RouteName) {
  return servePage<TextPageProps>(({ catalogue }) => {
    const page = findPage(catalogue, name);
    return page && { route: { name }, props: { page, site: catalogue.site, glossary: page.glossary ? catalogue.glossary : [] } };
  });
}
