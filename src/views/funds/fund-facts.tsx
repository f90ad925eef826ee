import { useTranslations } from 'next-intl';
import type { FundSummary } from '#catalogue/sums.ts';
import { Amount, Millions } from '../parts/amount.tsx';
import { type Fact, FactGrid } from '../parts/fact-grid.tsx';
import { useSite } from '../shell/use-site.ts';

/** The facts of a fund; a sum of grants says how many projects it speaks for. */
export function FundFacts({ summary: { fund, grants } }: { readonly summary: FundSummary }) {
  const t = useTranslations('fundPage');
  const funds = useTranslations('funds');
  const value = useTranslations('value');
  const { formats, pick } = useSite();
  const { value: text, lang } = pick(fund.texts);
  const regulation = fund.regulationUrl === undefined ? fund.regulation : <a href={fund.regulationUrl}>{fund.regulation}</a>;
  const facts: readonly Fact[] = [
    [t('programme'), funds(`programme.${fund.programme}`)],
    [t('period'), fund.period ?? value('unknown')],
    [t('regulation'), fund.regulation === undefined ? value('unknown') : regulation],
    [
      t('authority'),
      text.managingAuthority === undefined ? (
        value('none')
      ) : (
        <span key="authority" lang={lang}>
          {text.managingAuthority}
        </span>
      ),
    ],
    [
      t('allocation'),
      <Millions key="allocation" euros={fund.allocation} approximate={fund.allocationApproximate} />,
      fund.allocationAsOf && t('allocationAsOf', { date: formats.date(fund.allocationAsOf) }),
    ],
    [
      t('euFunding'),
      <Amount key="grants" euros={grants.known === 0 ? undefined : grants.euros} approximate={grants.approximate} />,
      value('ofProjects', { known: grants.known, of: grants.of }),
    ],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="hidden-text">
        {t('facts')}
      </h2>
      <FactGrid facts={facts} />
    </section>
  );
}
