import type { ReactNode } from 'react';
import { Breadcrumb } from './breadcrumb.tsx';
import styles from './page-head.module.css';

export type Crumb = { readonly text: string; readonly href: string };

type PageHeadProps = {
  /** The pages between home and this one. */
  readonly trail?: readonly Crumb[];
  readonly title: string;
  readonly lead: string;
  /** The language of title and lead where it is not the page's. */
  readonly lang?: string | undefined;
  readonly badges?: ReactNode;
  readonly aside?: ReactNode;
};

/** The pale band at the top of a page: breadcrumb, heading, lead, and the EU statement where there is one. */
export function PageHead({ trail = [], title, lead, lang, badges, aside }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <div className="wrap">
        <Breadcrumb trail={trail} title={title} lang={lang} />
        <div className={styles.grid}>
          <div>
            {badges === undefined ? null : <div className={styles.badges}>{badges}</div>}
            <h1 lang={lang}>{title}</h1>
            <p className="lead" lang={lang}>
              {lead}
            </p>
          </div>
          {aside}
        </div>
      </div>
    </div>
  );
}
