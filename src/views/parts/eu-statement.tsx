import { useTranslations } from 'next-intl';
import type { Statement } from '#catalogue/fund.ts';
import styles from './eu-statement.module.css';

/** The EU emblem with the funding statement written out beside it: Regulation (EU) 2021/1060, Annex IX. */
export function EuStatement({ statement }: { readonly statement: Statement }) {
  const t = useTranslations('statement');
  return (
    <div className={styles.eu}>
      <img src="/eu-emblem.svg" alt="" width="72" height="48" />
      <span className={styles.text}>{t.rich(statement, { br: () => <br /> })}</span>
    </div>
  );
}
