import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FundSummary, GrantSum } from '#catalogue/sums.ts';
import { statuses } from '#catalogue/timetable.ts';
import { Amount } from '../parts/amount.tsx';
import bars from '../parts/bars.module.css';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './fund-table.module.css';

/** The funds as a table with bars of projects by status; every sum says how many projects it speaks for. */
export function FundTable({ funds, total }: { readonly funds: readonly FundSummary[]; readonly total: GrantSum }) {
  const t = useTranslations('funds');
  const largest = Math.max(1, ...funds.map(({ grants }) => grants.of));
  return (
    <div className={figures.box}>
      <table className={classes(figures.table, styles.funds)}>
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fund')}</th>
            <th scope="col" className={figures.graph}>
              <span className="hidden-text">{t('graph')}</span>
            </th>
            <th scope="col" className={figures.number}>
              {t('projects')}
            </th>
            <th scope="col">{t('split')}</th>
            <th scope="col" className={figures.number}>
              {t('euFunding')}
            </th>
            <th scope="col" className={figures.number}>
              {t('known')}
            </th>
          </tr>
        </thead>
        <tbody>
          {funds.map((summary) => (
            <FundRow key={summary.fund.id} summary={summary} largest={largest} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className={figures.graph} />
            <Figures grants={total} split={null} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function FundRow({ summary, largest }: { readonly summary: FundSummary; readonly largest: number }) {
  const { href, pick } = useSite();
  const { fund, grants } = summary;
  const { value: text, lang } = pick(fund.texts);
  return (
    <tr>
      <th scope="row">
        <a href={href({ name: 'funds', id: fund.id })} lang={lang}>
          {text.code}
        </a>
      </th>
      <td className={figures.graph}>
        <StatusBars summary={summary} largest={largest} />
      </td>
      <Figures grants={grants} split={<Split summary={summary} />} />
    </tr>
  );
}

/** The cells of figures: count, split by status, sum, and how many projects the sum speaks for. */
function Figures({ grants, split }: { readonly grants: GrantSum; readonly split: ReactNode }) {
  const t = useTranslations('funds');
  return (
    <>
      <td className={figures.number}>
        {grants.of} <PhoneLabel text={t('projectsAfter', { count: grants.of })} />
      </td>
      <td>{split}</td>
      <td className={figures.number}>
        <Amount euros={grants.known === 0 ? undefined : grants.euros} approximate={grants.approximate} />
      </td>
      <td className={figures.number}>
        <PhoneLabel text={t('known')} /> {t('knownOf', { known: grants.known, of: grants.of })}
      </td>
    </>
  );
}

/** The projects of a fund as one bar, in parts by status. */
function StatusBars({ summary: { fund, statuses: counts }, largest }: { readonly summary: FundSummary; readonly largest: number }) {
  const unit = 1000 / largest;
  const before = (index: number) => statuses.slice(0, index).reduce((sum, status) => sum + counts[status], 0);
  return (
    <svg data-fund-colour={fund.colour} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {statuses.map((status, index) =>
        counts[status] === 0 ? null : (
          <rect
            key={status}
            className={bars.bar}
            data-bar={status}
            x={Math.round(before(index) * unit)}
            width={Math.round(counts[status] * unit)}
            height="24"
            vectorEffect="non-scaling-stroke"
          />
        ),
      )}
    </svg>
  );
}

function Split({ summary: { statuses: counts } }: { readonly summary: FundSummary }) {
  const t = useTranslations('funds');
  const status = useTranslations('status');
  return (
    <ul className={styles.split}>
      {statuses
        .filter((name) => counts[name] > 0)
        .map((name) => (
          <li key={name}>{t('splitPart', { status: status(name), count: counts[name] })}</li>
        ))}
    </ul>
  );
}
