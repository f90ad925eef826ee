import { useTranslations } from 'next-intl';
import type { BreadcrumbList, WithContext } from 'schema-dts';
import styles from './page-head.module.css';
import type { Crumb } from './page-head.tsx';
import { StructuredData } from './structured-data.tsx';
import { usePageFrame } from './use-page-frame.ts';
import { useSite } from './use-site.ts';

type BreadcrumbProps = {
  /** The pages between home and this one. */
  readonly trail: readonly Crumb[];
  readonly title: string;
  readonly lang: string | undefined;
};

/** The way from home to the page, for readers and, the same, for machines. */
export function Breadcrumb({ trail, title, lang }: BreadcrumbProps) {
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
