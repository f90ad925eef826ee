import { useTranslations } from 'next-intl';
import type { FundSummary, GrantSum } from '#catalogue/sums.ts';
import { classes } from '../parts/classes.ts';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { FundRows } from './fund-rows.tsx';
import { FundTable } from './fund-table.tsx';
import styles from './fund-view.module.css';
import { HomeAffairs } from './share-table.tsx';

export type FundsProps = { readonly funds: readonly FundSummary[]; readonly total: GrantSum };

/** The funds beside one another: how many projects, how much of Finland's share, and what each is for. */
export function FundsView({ frame, funds, total }: FundsProps & { readonly frame: PageFrame }) {
  const t = useTranslations('funds');
  return (
    <>
      <PageMeta frame={frame} title={t('heading')} description={t('lead')} />
      <PageHead title={t('heading')} lead={t('lead')} />
      <div className={classes('wrap section parts', styles.parts)}>
        <FundTable funds={funds} total={total} />
        <HomeAffairs funds={funds.filter(({ fund }) => fund.programme === 'eusa')} />
        <section>
          <h2>{t('purposes')}</h2>
          <FundRows funds={funds} last="programme" />
        </section>
      </div>
    </>
  );
}
