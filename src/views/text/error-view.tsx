import { useTranslations } from 'next-intl';
import type { RouteName } from '#addresses/pages.ts';
import { SearchBox } from '../parts/search-box.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './error-view.module.css';

const ways = ['projects', 'funds', 'home'] as const satisfies readonly RouteName[];

/** A page for what is not there (404) or has failed (500), with ways on. */
export function ErrorView({ frame, kind }: { readonly frame: PageFrame; readonly kind: 'notFound' | 'failure' }) {
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
      <nav aria-label={t('ways')}>
        <ul className={styles.ways}>
          <li>
            <a href={`${href({ name: 'home' })}#topics`}>{t('topics')}</a>
          </li>
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
