import { useTranslations } from 'next-intl';
import { programmes } from '../domain/fund';
import type { FundSummary } from '../domain/fund-summary';
import type { GrantSum } from '../domain/money';
import { FundCards } from './fund-cards';
import { FundTable } from './fund-table';
import styles from './funds-view.module.css';
import type { PageFrame } from './page-frame';
import { PageHead } from './page-head';
import { PageMeta } from './page-meta';

export type FundsProps = { readonly funds: readonly FundSummary[]; readonly total: GrantSum };

/** The funds beside one another: in figures, then in words under the programme each belongs to. */
export function FundsView({ frame, funds, total }: FundsProps & { readonly frame: PageFrame }) {
  const t = useTranslations('funds');
  return (
    <>
      <PageMeta frame={frame} title={t('heading')} description={t('lead')} />
      <PageHead title={t('heading')} lead={t('lead')} />
      <div className="wrap section">
        <FundTable funds={funds} total={total} />
        <p className="note">{t('note')}</p>
        <div className={styles.programmes}>
          {programmes.map((programme) => (
            <ProgrammeFunds key={programme} programme={programme} funds={funds.filter(({ fund }) => fund.programme === programme)} />
          ))}
        </div>
      </div>
    </>
  );
}

function ProgrammeFunds({ programme, funds }: { readonly programme: (typeof programmes)[number]; readonly funds: readonly FundSummary[] }) {
  const t = useTranslations('funds');
  if (funds.length === 0) return null;
  return (
    <section aria-labelledby={programme}>
      <h2 id={programme}>{t(`programme.${programme}`)}</h2>
      <FundCards funds={funds} />
    </section>
  );
}
