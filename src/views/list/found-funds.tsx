import { useTranslations } from 'next-intl';
import type { Fund } from '#catalogue/fund.ts';
import { FundBadge } from '../parts/badges.tsx';
import { useSite } from '../shell/use-site.ts';

/** The funds that answer a search, above the projects. */
export function FoundFunds({ funds }: { readonly funds: readonly Fund[] }) {
  const t = useTranslations('search');
  const { href, pick } = useSite();
  if (funds.length === 0) return null;
  return (
    <section aria-labelledby="found-funds" className="found-funds">
      <h3 id="found-funds">{t('funds', { count: funds.length })}</h3>
      <ul className="link-list">
        {funds.map((fund) => {
          const { value, lang } = pick(fund.texts);
          return (
            <li key={fund.id}>
              <FundBadge fund={fund} confirmed />{' '}
              <a href={href({ name: 'funds', id: fund.id })} lang={lang}>
                {value.title}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
