import { useTranslations } from 'next-intl';
import type { FundSummary } from '../domain/fund-summary';
import type { GrantSum } from '../domain/money';
import { FundCards } from './fund-cards';
import { FundTable } from './fund-table';
import styles from './funds-view.module.css';
import type { PageFrame } from './page-frame';
import { PageHead } from './page-head';
import { PageMeta } from './page-meta';

export type FundsProps = { readonly funds: readonly FundSummary[]; readonly total: GrantSum };

/** The funds beside one another, in figures and in words. */
export function FundsView({ frame, funds, total }: FundsProps & { readonly frame: PageFrame }) {
  const t = useTranslations('funds');
  return (
    <>
      <PageMeta frame={frame} title={t('heading')} description={t('lead')} />
      <PageHead title={t('heading')} lead={t('lead')} />
      <div className="wrap section">
        <FundTable funds={funds} total={total} />
        <p className="note">{t('note')}</p>
        <div className={styles.cards}>
          <FundCards funds={funds} level="h2" />
        </div>
      </div>
    </>
  );
}
