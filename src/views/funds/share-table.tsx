import { useTranslations } from 'next-intl';
import type { FundSummary } from '#catalogue/sums.ts';
import { useShortAmount } from '../parts/amount.tsx';
import { FundBadge } from '../parts/badges.tsx';
import { ShareKey } from '../pictures/key.tsx';
import { MoneyBar } from '../pictures/money-bar.tsx';
import table from '../pictures/money-table.module.css';
import { useSite } from '../shell/use-site.ts';
import styles from './share-table.module.css';

/** The home affairs funds: what they are for, and of Finland's share of each what the catalogue knows where it went. */
export function HomeAffairs({ funds }: { readonly funds: readonly FundSummary[] }) {
  const t = useTranslations('funds');
  const text = useTranslations('funds.homeAffairs');
  const short = useShortAmount();
  if (funds.length === 0) return null;
  const shared = funds.filter(({ fund }) => fund.allocation !== undefined);
  const sum = {
    euros: shared.reduce((euros, { fund }) => euros + (fund.allocation ?? 0), 0),
    approximate: shared.some(({ fund }) => fund.allocationApproximate),
  };
  return (
    <section>
      <h2>{t('programme.eusa')}</h2>
      <div className={styles.about}>
        <p>{text('purpose')}</p>
        <p>{text.rich('total', { b: (words) => <strong>{words}</strong> })}</p>
        {shared.length === 0 ? null : <p>{text('difference', { sum: short(sum) })}</p>}
        <p className="note">{text.rich('source', { link: (words) => <a href={text('sourceAddress')}>{words}</a> })}</p>
      </div>
      <ShareTable funds={shared} />
    </section>
  );
}

/** Shares on one scale, the known grants in them. */
function ShareTable({ funds }: { readonly funds: readonly FundSummary[] }) {
  const t = useTranslations('funds.share');
  const page = useTranslations('fundPage');
  const { formats, href, pick } = useSite();
  const short = useShortAmount();
  const largest = Math.max(...funds.map(({ fund }) => fund.allocation ?? 0));
  if (funds.length === 0) return null;
  return (
    <>
      <h3>{t('heading')}</h3>
      <ShareKey />
      <table className={table.money}>
        <caption className="hidden-text">{t('heading')}</caption>
        <thead className="hidden-text">
          <tr>
            <th scope="col">{t('fund')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {funds.map(({ fund, grants }) => (
            <tr key={fund.id} data-fund-colour={fund.colour}>
              <th scope="row" className={styles.fund}>
                <a href={href({ name: 'funds', id: fund.id })} lang={pick(fund.texts).lang}>
                  <FundBadge fund={fund} confirmed />
                </a>
              </th>
              <td>
                <div className={table.pair}>
                  <MoneyBar share={grants.euros / largest} within={(fund.allocation ?? 0) / largest} />
                  <b>{short({ euros: fund.allocation ?? 0, approximate: fund.allocationApproximate })}</b>
                </div>
                <p className={styles.known}>
                  {grants.known === 0 ? t('unknownGrants', { count: grants.of }) : t('knownGrants', { count: grants.of, amount: short(grants) })}
                </p>
                <p className={styles.known}>
                  {fund.allocationAsOf === undefined ? page('allocationUndated') : page('allocationAsOf', { date: formats.date(fund.allocationAsOf) })}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
