import type { AppProps } from 'next/app';
import { NextIntlClientProvider } from 'next-intl';
import type { PageProps } from '#site/page.ts';
import '#styles/site.css';
import { PageLayout } from '#views/shell/layout.tsx';

/** Every page inside the site's shell, in the words of its language. A missing word stops the page. */
export default function App({ Component, pageProps }: AppProps<PageProps<object>>) {
  const { locale, messages, frame, view } = pageProps;
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Helsinki" onError={stop}>
      <PageLayout frame={frame}>
        <Component {...{ ...view, frame }} />
      </PageLayout>
    </NextIntlClientProvider>
  );
}

function stop(error: Error): never {
  throw error;
}
