import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useSite } from '../shell/use-site.ts';
import { classes } from './classes.ts';
import styles from './search-box.module.css';

type SearchBoxProps = {
  /** What is searched for already. */
  readonly words?: string;
  /** What else the list is to be asked for, as hidden fields. */
  readonly children?: ReactNode;
};

/** A search that leads to the list. */
export function SearchBox({ words, children }: SearchBoxProps) {
  const t = useTranslations('search');
  const { href } = useSite();
  return (
    <search aria-label={t('label')}>
      <form className={classes(styles.box, 'screen-only')} action={`${href({ name: 'projects' })}#results`}>
        <label htmlFor="q">{t('label')}</label>
        <div className={styles.row}>
          <input id="q" name="q" type="search" defaultValue={words} autoComplete="off" />
          {children}
          <button className="button" type="submit">
            {t('button')}
          </button>
        </div>
      </form>
    </search>
  );
}
