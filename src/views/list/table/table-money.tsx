import { useTranslations } from 'next-intl';
import type { Project } from '#catalogue/project.ts';
import { roundedTotal } from '#catalogue/sums.ts';
import type { SelectedGrants } from '#selection/listing.ts';
import { useAbout } from '../../parts/amount.tsx';
import { classes } from '../../parts/classes.ts';
import { MoneyBar } from '../../pictures/money-bar.tsx';
import { useSite } from '../../shell/use-site.ts';
import type { ListRow } from '../list-props.ts';
import styles from './table.module.css';

/** What is not known, a dash for the eye and words for the ear. */
export function Unknown() {
  const t = useTranslations('table');
  return (
    <>
      <span aria-hidden="true">{t('dash')}</span>
      <span className="hidden-text">{t('notKnown')}</span>
    </>
  );
}

/** A grant in whole euros and as a bar; an estimate in words, which is no grant and has no bar. */
export function Money({ project: { euFunding, euFundingApproximate, costEstimate }, largest }: { readonly project: Project; readonly largest: number }) {
  const t = useTranslations('value');
  const about = useAbout();
  const { formats } = useSite();
  if (euFunding !== undefined) {
    return (
      <>
        <td className={styles.graph}>
          <MoneyBar share={euFunding / largest} />
        </td>
        <td className={styles.amount}>{about(formats.amount(Math.round(euFunding)), euFundingApproximate)}</td>
      </>
    );
  }
  if (costEstimate !== undefined) {
    return (
      <td className={styles.estimate} colSpan={2}>
        {t('costEstimate', { amount: formats.amount(costEstimate) })}
      </td>
    );
  }
  return (
    <td className={styles.unknown} colSpan={2}>
      <Unknown />
    </td>
  );
}

/** The sum of the whole selection, on every page of it, and how much it speaks for. @param width columns of the table */
export function Total({ grants, width }: { readonly grants: SelectedGrants; readonly width: number }) {
  const t = useTranslations('table');
  const about = useAbout();
  const { formats } = useSite();
  const { known, of, approximate } = grants;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={width - 2}>
          {t('total', { count: of })}
        </th>
        <td className={styles.sum} colSpan={2}>
          {known === 0 ? <Unknown /> : about(formats.amount(roundedTotal(grants)), approximate)}
          {known === of ? null : <small>{t('coverage', { known, of })}</small>}
        </td>
      </tr>
    </tfoot>
  );
}

/** What has been done to the figures of a table, as far as it has. */
export function TableNotes({ rows, grants }: { readonly rows: readonly ListRow[]; readonly grants: SelectedGrants }) {
  const t = useTranslations('table.notes');
  const hasEstimate = rows.some(({ project }) => project.euFunding === undefined && project.costEstimate !== undefined);
  const notes = [...(grants.known > 0 ? [t('euros')] : []), ...(grants.approximate ? [t('thousands')] : []), ...(hasEstimate ? [t('estimates')] : [])];
  return notes.length === 0 ? null : <p className={classes('note', styles.notes)}>{notes.join(' ')}</p>;
}
