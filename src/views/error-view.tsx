import { useTranslations } from 'next-intl';
import type { RouteName } from '../i18n/routes';
import styles from './error-view.module.css';
import type { PageFrame } from './page-frame';
import { PageMeta } from './page-meta';
import { SearchBox } from './search-box';
import { useSite } from './use-site';

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
      {kind === 'notFound' ? <SearchBox /> : null}
      <nav aria-label={t('ways')}>
        <ul className={styles.ways}>
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
