import { useTranslations } from 'next-intl';
import { programmes } from '#catalogue/fund.ts';
import type { FundSummary, GrantSum } from '#catalogue/sums.ts';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { FundCards } from './fund-cards.tsx';
import { FundTable } from './fund-table.tsx';
import styles from './funds-view.module.css';

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
