import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import App from '#pages/_app.tsx';
import type { PageProps } from '#site/page.ts';

/** Renders a page's view in the site's shell, as the server does. */
export function renderPage(view: ComponentType<never>, pageProps: PageProps<unknown>): string {
  return renderToStaticMarkup(<App {...({ Component: view, pageProps } as unknown as Parameters<typeof App>[0])} />);
}
