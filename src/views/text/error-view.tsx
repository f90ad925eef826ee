import { useTranslations } from 'next-intl';
import type { RouteName } from '#addresses/pages.ts';
import { SearchBox } from '../parts/search-box.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { type TopicCount, TopicLinks } from '../topics/topic-links.tsx';
import styles from './error-view.module.css';

const ways = ['projects', 'funds', 'home'] as const satisfies readonly RouteName[];

export type ErrorProps = {
  readonly kind: 'notFound' | 'failure';
  /** The topics, and how many projects there are in all; not on a page of the build, which needs no content. */
  readonly found?: { readonly topics: readonly TopicCount[]; readonly count: number };
};

/** A page for what is not there (404) or has failed (500), with ways on: the search, the topics, the pages to begin from. */
export function ErrorView({ frame, kind, found }: ErrorProps & { readonly frame: PageFrame }) {
  const t = useTranslations('error');
  const site = useTranslations('site');
  const { href } = useSite();
  return (
    <div className="wrap section">
      <PageMeta frame={frame} title={t(kind)} description={t(`${kind}Text`)} noindex />
      <p className={styles.number}>{t(`${kind}Number`)}</p>
      <h1>{t(kind)}</h1>
      <p className="lead">{t(`${kind}Text`)}</p>
      <SearchBox />
      {found === undefined ? null : (
        <div className={styles.topics}>
          <TopicLinks {...found} wide />
        </div>
      )}
      <nav aria-label={t('ways')}>
        <ul className={styles.ways}>
          {found === undefined ? (
            <li>
              <a href={`${href({ name: 'home' })}#topics`}>{t('topics')}</a>
            </li>
          ) : null}
          {ways.map((name) => (
            <li key={name}>
              <a href={href({ name })}>{site(name)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
