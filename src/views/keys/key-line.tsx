import { Children, type ReactNode } from 'react';
import styles from './key-line.module.css';

/** A few facts on one line, with a middle dot between them; what is absent leaves no trace. */
export function KeyLine({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.keys}>{Children.map(children, (fact) => (fact === null || fact === undefined ? null : <li>{fact}</li>))}</ul>;
}
