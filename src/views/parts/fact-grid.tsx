import { Fragment, type ReactNode } from 'react';
import styles from './fact-grid.module.css';

/** A term, its value, and small notes to the value. */
export type Fact = readonly [term: string, value: ReactNode, ...notes: ReactNode[]];

/** Facts as a list of terms in columns. */
export function FactGrid({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value, ...notes]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
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
  );
}
