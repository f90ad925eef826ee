import { useTranslations } from 'next-intl';
import type { FundSummary } from '../domain/fund-summary';
import type { GrantSum } from '../domain/money';
import { statuses } from '../domain/timetable';
import { Amount } from './amount';
import styles from './fund-table.module.css';
import { useSite } from './use-site';

/** Published grants by fund as a table with bars; every sum says how many projects it speaks for. */
export function FundTable({ funds, total }: { readonly funds: readonly FundSummary[]; readonly total: GrantSum }) {
  const t = useTranslations('funds');
  const largest = Math.max(...funds.map((fund) => fund.share));
  return (
    <table className={styles.table}>
      <caption>{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fund')}</th>
          <th scope="col" className={styles.graph}>
            <span className="hidden-text">{t('graph')}</span>
          </th>
          <th scope="col" className={styles.number}>
            {t('euFunding')}
          </th>
          <th scope="col" className={styles.number}>
            {t('known')}
          </th>
          <th scope="col" className={styles.number}>
            {t('share')}
          </th>
          <th scope="col">{t('split')}</th>
        </tr>
      </thead>
      <tbody>
        {funds.map((summary) => (
          <FundRow key={summary.fund.id} summary={summary} largest={largest} />
        ))}
      </tbody>
      <tfoot>
        <TotalRow total={total} />
      </tfoot>
    </table>
  );
}

function FundRow({ summary: { fund, grants, share, statuses: counts }, largest }: { readonly summary: FundSummary; readonly largest: number }) {
  const t = useTranslations('funds');
  const status = useTranslations('status');
  const { formats, href, pick } = useSite();
  const { value: text, lang } = pick(fund.texts);
  const width = largest === 0 ? 0 : Math.round((share / largest) * 1000);
  return (
    <tr>
      <th scope="row">
        <a href={href({ name: 'funds', id: fund.id })} lang={lang}>
          {text.code}
        </a>
      </th>
      <td className={styles.graph}>
        <svg className={`colour-${fund.colour}`} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className={styles.bar} width={width} height="24" rx="3" />
        </svg>
      </td>
      <td className={styles.number}>
        <Amount euros={grants.known === 0 ? undefined : grants.euros} approximate={grants.approximate} />
      </td>
      <td className={styles.number}>
        {t('knownOf', { known: grants.known, of: grants.of })} <PhoneLabel text={t('known')} />
      </td>
      <td className={styles.number}>{grants.known === 0 ? null : formats.percentExact(share)}</td>
      <td>
        <ul className={styles.split}>
          {statuses
            .filter((name) => counts[name] > 0)
            .map((name) => (
              <li key={name}>{t('splitPart', { status: status(name), count: counts[name] })}</li>
            ))}
        </ul>
      </td>
    </tr>
  );
}

function TotalRow({ total }: { readonly total: GrantSum }) {
  const t = useTranslations('funds');
  const { formats } = useSite();
  return (
    <tr>
      <th scope="row">{t('total')}</th>
      <td className={styles.graph} />
      <td className={styles.number}>
        <Amount euros={total.known === 0 ? undefined : total.euros} approximate={total.approximate} />
      </td>
      <td className={styles.number}>
        {t('knownOf', { known: total.known, of: total.of })} <PhoneLabel text={t('known')} />
      </td>
      <td className={styles.number}>{total.known === 0 ? null : formats.percentExact(1)}</td>
      <td>{t('cardSum', { count: total.of })}</td>
    </tr>
  );
}

/** On a narrow screen the column headings are out of sight; the eye gets this word, the ear has the heading. */
function PhoneLabel({ text }: { readonly text: string }) {
  return (
    <span className={styles.phone} aria-hidden="true">
      {text}
    </span>
  );
}
