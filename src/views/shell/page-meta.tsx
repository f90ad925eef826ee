import Head from 'next/head';
import { useTranslations } from 'next-intl';
import { formatOf, pathToFile } from '#addresses/files.ts';
import { defaultLocale, type Locale, locales } from '#catalogue/locale.ts';
import { type FileLink, useFormatName } from '../parts/file-links.tsx';
import type { PageFrame, PagePicture } from './page-context.ts';
import { useSite } from './use-site.ts';

type PageMetaProps = {
  readonly frame: PageFrame;
  readonly title: string;
  /** The title stands alone, without the site's name. */
  readonly alone?: boolean;
  readonly description: string;
  readonly noindex?: boolean;
  /** Files that hold the same as the page. */
  readonly files?: readonly FileLink[];
  /** The feed of all changes is named to feed readers. */
  readonly withChanges?: boolean;
};

/** Title, description, the page's address and its address in every language, and how other services show a link to it. */
export function PageMeta({ frame, title, alone = false, description, noindex = false, files = [], withChanges = false }: PageMetaProps) {
  const t = useTranslations('site');
  const formatName = useFormatName();
  const feed = useTranslations('feed');
  const { locale } = useSite();
  const fullTitle = alone ? title : t('pageTitle', { title });
  const address = (path: string) => `${frame.origin}${path}`;
  return (
    <Head>
      <title>{fullTitle}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description} />
      <meta property="og:title" content={fullTitle} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t('name')} />
      <meta property="og:locale" content={frame.openGraphLocales[locale]} />
      {alternateLocales(frame, locale).map((other) => (
        <meta key={other} property="og:locale:alternate" content={other} />
      ))}
      {frame.picture === undefined ? null : pictureTags(frame.picture, frame.origin)}
      <meta name="twitter:card" content={frame.picture === undefined ? 'summary' : 'summary_large_image'} />
      {noindex || frame.route === undefined ? <meta name="robots" content={frame.route === undefined ? 'noindex' : 'noindex,follow'} /> : null}
      {frame.route === undefined ? null : <link rel="canonical" href={address(frame.paths[locale])} />}
      {frame.route === undefined ? null : <meta property="og:url" content={address(frame.paths[locale])} />}
      {frame.route === undefined ? null : locales.map((other) => <link key={other} rel="alternate" hrefLang={other} href={address(frame.paths[other])} />)}
      {frame.route === undefined ? null : <link rel="alternate" hrefLang="x-default" href={address(frame.paths[defaultLocale])} />}
      {files.map(({ ending, href }) => (
        <link key={href} rel="alternate" type={formatOf(ending).mediaType} href={href} title={formatName(ending)} />
      ))}
      {withChanges ? (
        <link rel="alternate" type={formatOf('atom').mediaType} href={pathToFile('changes', 'atom', locale)} title={feed('changes', { site: t('name') })} />
      ) : null}
    </Head>
  );
}

/** How Open Graph writes the page's other languages. */
function alternateLocales({ route, openGraphLocales }: PageFrame, locale: Locale): readonly string[] {
  return route === undefined ? [] : locales.filter((other) => other !== locale).map((other) => openGraphLocales[other]);
}

/** `next/head` sees through arrays and fragments, but not through components. */
function pictureTags({ path, alt }: PagePicture, origin: string) {
  const facts = { 'og:image': origin + path, 'og:image:type': 'image/png', 'og:image:width': '1200', 'og:image:height': '630', 'og:image:alt': alt };
  return Object.entries(facts).map(([property, content]) => <meta key={property} property={property} content={content} />);
}
