import { useTranslations } from 'next-intl';
import type { FundSummary } from '#catalogue/sums.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './fund-cards.module.css';

/** The funds as cards: full name, one sentence, how many projects and how much published grant. */
export function FundCards({ funds }: { readonly funds: readonly FundSummary[] }) {
  return (
    <ul className={styles.cards}>
      {funds.map((summary) => (
        <FundCard key={summary.fund.id} summary={summary} />
      ))}
    </ul>
  );
}

function FundCard({ summary: { fund, grants } }: { readonly summary: FundSummary }) {
  const t = useTranslations('funds');
  const name = useTranslations('fund');
  const value = useTranslations('value');
  const { formats, href, pick } = useSite();
  const { value: text, lang } = pick(fund.texts);
  const amount = value('millionsShort', { amount: formats.millionsShort(grants.euros) });
  return (
    <li className={styles.card} data-fund-colour={fund.colour}>
      <h3 lang={lang}>
        <a href={href({ name: 'funds', id: fund.id })}>{name('withCode', { title: text.title, code: text.code })}</a>
      </h3>
      <p lang={lang}>{text.summary}</p>
      <p className={styles.sum}>{grants.known === 0 ? t('cardSum', { count: grants.of }) : t('cardSumWithAmount', { count: grants.of, amount })}</p>
    </li>
  );
}
