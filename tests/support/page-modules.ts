import type { GetServerSidePropsContext } from 'next';
import type { ComponentType } from 'react';
import type { Locale } from '#catalogue/locale.ts';
import type { PageProps } from '#site/page.ts';

type View = Record<string, unknown>;

type Answer = { readonly props: PageProps<View>; readonly notFound?: boolean; readonly redirect?: { readonly destination: string } };

export type PageModule = {
  readonly default: ComponentType<never>;
  readonly getServerSideProps: (context: GetServerSidePropsContext) => Promise<Answer>;
};

type Query = Readonly<Record<string, string | readonly string[]>>;

/** Asks a page for its props as the framework does. @param id of what the page is about, or the address of a page of prose */
export function askPage(page: PageModule, locale: Locale, id?: string, query: Query = {}): Promise<Answer> {
  const res = { setHeader: () => undefined };
  return page.getServerSideProps({ locale, params: id === undefined ? {} : { id, text: id }, query, res } as unknown as GetServerSidePropsContext);
}
