import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type FundSummary, type GrantSum, roundedTotal } from '#catalogue/sums.ts';
import { type Status, statuses } from '#catalogue/timetable.ts';
import { KeyLine } from '../keys/key-line.tsx';
import { useAbout } from '../parts/amount.tsx';
import { FundBadge } from '../parts/badges.tsx';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { formOfStatus } from '../pictures/span.ts';
import { SquareKey, Squares, squareUnit } from '../pictures/squares.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './fund-table.module.css';

type StatusCounts = Readonly<Record<Status, number>>;

/** The projects of each fund counted as squares by their state; every sum says how many projects it speaks for. */
export function FundTable({ funds, total }: { readonly funds: readonly FundSummary[]; readonly total: GrantSum }) {
  const t = useTranslations('funds');
  const unit = squareUnit(funds.map(({ grants }) => grants.of));
  const inAll = Object.fromEntries(statuses.map((status) => [status, funds.reduce((sum, fund) => sum + fund.statuses[status], 0)])) as StatusCounts;
  return (
    <section>
      <h2>{t('countHeading')}</h2>
      <p className="note">{t('squares', { unit })}</p>
      <SquareKey forms={statuses.filter((status) => inAll[status] > 0).map((status) => formOfStatus[status])} />
      <div className={figures.box}>
        <table className={classes(figures.table, styles.funds)}>
          <caption className="hidden-text">{t('countHeading')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('fund')}</th>
              <td className={classes(figures.graph, styles.squares)} />
              <th scope="col" className={figures.number}>
                {t('projects')}
              </th>
              <th scope="col">{t('split')}</th>
              <th scope="col" className={figures.number}>
                {t('euFunding')}
              </th>
            </tr>
          </thead>
          <tbody>
            {funds.map((summary) => (
              <FundRow key={summary.fund.id} summary={summary} unit={unit} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              <td className={figures.graph} />
              <Figures grants={total} counts={inAll} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function FundRow({ summary: { fund, grants, statuses: counts }, unit }: { readonly summary: FundSummary; readonly unit: number }) {
  const { href, pick } = useSite();
  const { value: text, lang } = pick(fund.texts);
  return (
    <tr>
      <th scope="row">
        <span className={styles.coded}>
          <FundBadge fund={fund} confirmed />{' '}
          <a href={href({ name: 'funds', id: fund.id })} lang={lang}>
            {text.title}
          </a>
        </span>
      </th>
      <td className={classes(figures.graph, styles.squares)} data-fund-colour={fund.colour}>
        <Squares groups={statuses.map((status) => [formOfStatus[status], Math.ceil(counts[status] / unit)])} />
      </td>
      <Figures grants={grants} counts={counts} />
    </tr>
  );
}

/** The cells of figures: how many projects, how many of them in each state, and the grants that are known. */
function Figures({ grants, counts }: { readonly grants: GrantSum; readonly counts: StatusCounts }) {
  const t = useTranslations('funds');
  const { formats } = useSite();
  return (
    <>
      <td className={figures.number}>
        {formats.count(grants.of)} <PhoneLabel text={t('projectsAfter', { count: grants.of })} />
      </td>
      <td className={styles.split}>
        <Split counts={counts} />
      </td>
      <td className={figures.number}>
        {grants.known === 0 ? null : <PhoneLabel text={t('euFunding')} />} <KnownGrants grants={grants} />
      </td>
    </>
  );
}

function KnownGrants({ grants }: { readonly grants: GrantSum }): ReactNode {
  const t = useTranslations('funds');
  const about = useAbout();
  const { formats } = useSite();
  if (grants.known === 0) return <small>{t('notFound', { count: grants.of })}</small>;
  return (
    <>
      {about(formats.amount(roundedTotal(grants)), grants.approximate)} <small>{t('knownOf', { known: grants.known, of: grants.of })}</small>
    </>
  );
}

function Split({ counts }: { readonly counts: StatusCounts }) {
  const t = useTranslations('funds');
  return <KeyLine>{statuses.map((status) => (counts[status] === 0 ? null : t('inState', { status, count: counts[status] })))}</KeyLine>;
}
