import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BreadcrumbList, WithContext } from 'schema-dts';
import { bindYears } from '#catalogue/date.ts';
import { type Fact, FactGrid } from '../parts/fact-grid.tsx';
import { bindPrefixes } from './bind-prefixes.ts';
import { StructuredData } from './layout.tsx';
import { usePageFrame } from './page-context.ts';
import styles from './page-head.module.css';
import { useSite } from './use-site.ts';

type Crumb = { readonly text: string; readonly href: string };

type PageHeadProps = {
  /** The pages between home and this one. */
  readonly trail?: readonly Crumb[];
  readonly title: string;
  readonly lead?: string;
  /** The language of title and lead where it is not the page's. */
  readonly lang?: string | undefined;
  readonly aside?: ReactNode;
  /** What is told in a line of facts. */
  readonly facts?: readonly Fact[];
  /** What the page is used by, below all that it says of itself. */
  readonly children?: ReactNode;
};

/** The pale band at the top of a page: breadcrumb, heading, lead, the EU statement where there is one, and a line of facts. */
export function PageHead({ trail = [], title, lead, lang, aside, facts, children }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <div className="wrap">
        <Breadcrumb trail={trail} title={title} lang={lang} />
        <div className={styles.grid}>
          <div>
            <h1 lang={lang}>{bindPrefixes(bindYears(title))}</h1>
            {lead === undefined ? null : (
              <p className="lead" lang={lang}>
                {bindYears(lead)}
              </p>
            )}
          </div>
          {aside}
        </div>
        {facts === undefined ? null : (
          <div className={styles.facts}>
            <FactGrid facts={facts} />
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

type BreadcrumbProps = {
  /** The pages between home and this one. */
  readonly trail: readonly Crumb[];
  readonly title: string;
  readonly lang: string | undefined;
};

/** The way from home to the page, for readers and, the same, for machines. */
function Breadcrumb({ trail, title, lang }: BreadcrumbProps) {
  const t = useTranslations('site');
  const { href, locale } = useSite();
  const { origin, paths } = usePageFrame();
  const crumbs = [{ text: t('home'), href: href({ name: 'home' }) }, ...trail];
  return (
    <nav className={styles.crumbs} aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.text}</a>
          </li>
        ))}
        <li>
          <span aria-current="page" lang={lang}>
            {title}
          </span>
        </li>
      </ol>
      <StructuredData data={breadcrumbData([...crumbs, { text: title, href: paths[locale] }], origin)} />
    </nav>
  );
}

function breadcrumbData(crumbs: readonly Crumb[], origin: string): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ text, href }, index) => ({ '@type': 'ListItem', position: index + 1, name: text, item: origin + href })),
  };
}
