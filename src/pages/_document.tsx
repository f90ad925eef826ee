import { Head, Html, Main, NextScript } from 'next/document';

/** The document around every page: its language comes from the address, its font and icon from this server. */
export default function Document() {
  return (
    <Html>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#26388c" />
        <link rel="preload" href="/fonts/source-sans-3-latin.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </Head>
      <body>
        <Main />
        <NextScript />
        {process.env.NODE_ENV === 'development' ? <script type="module" src="/_development/page-script.js" /> : null}
      </body>
    </Html>
  );
}
