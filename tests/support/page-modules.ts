import type { GetServerSidePropsContext } from 'next';
import type { ComponentType } from 'react';
import type { Locale } from '../../src/domain/locale';
import type { PageProps } from '../../src/server/page-props';

type View = Record<string, unknown>;

export type PageModule = {
  readonly default: ComponentType<never>;
  readonly getServerSideProps: (context: GetServerSidePropsContext) => Promise<{ readonly props: PageProps<View>; readonly notFound?: boolean }>;
};

/** Asks a page for its props as the framework does. */
export function askPage(page: PageModule, locale: Locale, id?: string): Promise<{ readonly props: PageProps<View>; readonly notFound?: boolean }> {
  const res = { setHeader: () => undefined };
  return page.getServerSideProps({ locale, params: id === undefined ? {} : { id }, res } as unknown as GetServerSidePropsContext);
}
