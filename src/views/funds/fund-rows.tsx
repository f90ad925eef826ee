import { useTranslations } from 'next-intl';
import type { FundSummary } from '#catalogue/sums.ts';
import { useShortAmount } from '../parts/amount.tsx';
import { FundBadge } from '../parts/badges.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './fund-rows.module.css';

type FundRowsProps = {
  readonly funds: readonly FundSummary[];
  /** What stands last in a row: the figures, or the programme the fund belongs to. */
  readonly last: 'figures' | 'programme';
};

/** The funds below one another: code and shape, name and purpose, and something more. */
export function FundRows({ funds, last }: FundRowsProps) {
  const t = useTranslations('funds');
  const { href, pick } = useSite();
  return (
    <ul className={styles.rows}>
      {funds.map((summary) => {
        const { fund } = summary;
        const { value: text, lang } = pick(fund.texts);
        return (
          <li key={fund.id}>
            <FundBadge fund={fund} confirmed />
            <div>
              <h3 lang={lang}>
                <a href={href({ name: 'funds', id: fund.id })}>{text.title}</a>
              </h3>
              <p lang={lang}>{text.summary}</p>
            </div>
            <p className={styles.sum}>{last === 'programme' ? t(`programme.${fund.programme}`) : <Figures summary={summary} />}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** How many projects a fund has, and what is known of their grants. */
function Figures({ summary: { grants } }: { readonly summary: FundSummary }) {
  const t = useTranslations('funds');
  const short = useShortAmount();
  if (grants.known === 0) return t('cardSum', { count: grants.of });
  return t.rich('cardSumWithAmount', { count: grants.of, known: grants.known, amount: short(grants), part: (words) => <span>{words}</span> });
}
