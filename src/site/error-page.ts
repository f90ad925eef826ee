import type { GetStaticProps } from 'next';
import { defaultLocale, isLocale } from '#catalogue/locale.ts';
import { type PageProps, pageProps } from './page-props.ts';

type ErrorKind = 'notFound' | 'failure';

/** Makes the `getStaticProps` of an error page: built once for each language, so that it needs nothing that may have failed. */
export function serveErrorPage(kind: ErrorKind): GetStaticProps<PageProps<{ readonly kind: ErrorKind }>> {
  return async ({ locale }) => ({ props: pageProps({ kind }, isLocale(locale) ? locale : defaultLocale) });
}
