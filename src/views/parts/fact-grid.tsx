import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { bindYears } from '#catalogue/date.ts';
import styles from './fact-grid.module.css';

/** A term, its value, and small notes to the value; a value that is undefined is not known, and that is said. */
export type Fact = readonly [term: string, value: ReactNode, ...notes: ReactNode[]];

/** Facts as a list of terms, in rows of four. */
export function FactGrid({ facts }: { readonly facts: readonly Fact[] }) {
  const t = useTranslations('value');
  return (
    <div className={styles.box}>
      <dl className={styles.facts}>
        {facts.map(([term, value, ...notes]) => (
          <div key={term}>
            <dt>{bindYears(term)}</dt>
            <dd>
              {(typeof value === 'string' ? bindYears(value) : value) ?? <span className={styles.unknown}>{t('unknown')}</span>}
              {notes.filter(Boolean).map((note, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the notes of one fact never change places
                <Fragment key={index}>
                  {' '}
                  <small>{note}</small>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
