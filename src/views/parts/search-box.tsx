import { useTranslations } from 'next-intl';
import { useSite } from '../shell/use-site.ts';
import { classes } from './classes.ts';
import styles from './search-box.module.css';

/** A search that leads to the list. */
export function SearchBox() {
  const t = useTranslations('search');
  const { href } = useSite();
  return (
    <search aria-label={t('label')}>
      <form className={classes(styles.box, 'screen-only')} action={`${href({ name: 'projects' })}#results`}>
        <label htmlFor="q">{t('label')}</label>
        <div className={styles.row}>
          <input id="q" name="q" type="search" autoComplete="off" />
          <button className="button" type="submit">
            {t('button')}
          </button>
        </div>
      </form>
    </search>
  );
}
