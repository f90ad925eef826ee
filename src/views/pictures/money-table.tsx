import { useTranslations } from 'next-intl';
import type { Localized } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { roundedTotal } from '#catalogue/sums.ts';
import type { SelectedGrants } from '#selection/listing.ts';
import type { Selection } from '#selection/parameters.ts';
import { useAbout } from '../parts/amount.tsx';
import { useSite } from '../shell/use-site.ts';
import { MoneyBar } from './money-bar.tsx';
import styles from './money-table.module.css';
import { Squares } from './squares.tsx';

/** What a grant is drawn from. */
type Grant = Pick<Project, 'id' | 'euFundingApproximate'> & { readonly euros: number; readonly titles: Localized<string> };

/** The grants of projects: the largest of those that are known, how many are known and what they are together, and where all of both kinds are. */
export type Grants = {
  readonly largest: readonly Grant[];
  readonly sum: SelectedGrants;
  readonly known: Selection;
  readonly unknown: Selection;
};

/** Grants as bars, the largest first; those that were not found are squares and never a length; the total says how many it speaks for. */
export function MoneyTable({ grants: { largest, sum, known, unknown } }: { readonly grants: Grants }) {
  const t = useTranslations('money');
  const about = useAbout();
  const { formats, href, listHref, pick } = useSite();
  const longest = largest[0]?.euros ?? 0;
  const missing = sum.of - sum.known;
  if (sum.known === 0) return <NoneKnown count={missing} />;
  return (
    <table className={styles.money}>
      <caption className="hidden-text">{t('caption')}</caption>
      <thead className="hidden-text">
        <tr>
          <th scope="col">{t('project')}</th>
          <th scope="col">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {largest.map(({ id, titles, euros, euFundingApproximate }) => (
          <tr key={id}>
            <th scope="row" lang={pick(titles).lang}>
              <a href={href({ name: 'projects', id })}>{pick(titles).value}</a>
            </th>
            <td>
              <div className={styles.pair}>
                <MoneyBar share={euros / longest} />
                <b>{about(formats.amount(Math.round(euros)), euFundingApproximate)}</b>
              </div>
            </td>
          </tr>
        ))}
        {sum.known > largest.length ? (
          <tr>
            <th scope="row" colSpan={2}>
              <a href={listHref(known)}>{t('allKnown', { count: sum.known })}</a>
            </th>
          </tr>
        ) : null}
      </tbody>
      {missing === 0 ? null : (
        <tbody className={styles.unknown}>
          <tr>
            <th scope="row">
              <a href={listHref(unknown)}>{t('notFound', { count: missing })}</a>
            </th>
            <td>
              <div className={styles.pair}>
                <Squares groups={[['empty', missing]]} />
                <b>{t('unknownAmount')}</b>
              </div>
            </td>
          </tr>
        </tbody>
      )}
      <tfoot className={styles.sum}>
        <tr>
          <th scope="row">{t('total', { count: sum.known })}</th>
          <td>
            <div className={styles.pair}>
              <b>{about(formats.amount(roundedTotal(sum)), sum.approximate)}</b>
            </div>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function NoneKnown({ count }: { readonly count: number }) {
  const t = useTranslations('money');
  return (
    <div className={styles.none}>
      <p>{t('noneKnown', { count })}</p>
      <Squares groups={[['empty', count]]} />
    </div>
  );
}
