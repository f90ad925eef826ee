import type { GetStaticProps } from 'next';
import { defaultLocale, isLocale } from '../domain/locale';
import { type PageProps, pageProps } from './page-props';

type ErrorKind = 'notFound' | 'failure';

/** Makes the `getStaticProps` of an error page: built once for each language, so that it needs nothing that may have failed. */
export function serveErrorPage(kind: ErrorKind): GetStaticProps<PageProps<{ readonly kind: ErrorKind }>> {
  return async ({ locale }) => ({ props: pageProps({ kind }, isLocale(locale) ? locale : defaultLocale) });
}
