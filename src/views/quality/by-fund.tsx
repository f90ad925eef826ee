import { useTranslations } from 'next-intl';
import type { Completeness, DataQuality } from '#catalogue/completeness.ts';
import type { Fund } from '#catalogue/fund.ts';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useGapNames } from '../parts/use-gap-names.ts';
import { useSite } from '../shell/use-site.ts';
import { MissingCount, NotConcerned } from './cells.tsx';

/** Every field in every fund: how many projects lack it, of how many. */
export function QualityByFund({ fields, funds }: Pick<DataQuality, 'fields' | 'funds'>) {
  const t = useTranslations('quality');
  const { gapName } = useGapNames();
  const { pick } = useSite();
  return (
    <div className={figures.box}>
      <table className={classes(figures.table, figures.noted)}>
        <caption className="hidden-text">{t('byFund')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {funds.map(({ id, texts }) => (
              <th key={id} scope="col" className={figures.number} lang={pick(texts).lang}>
                {pick(texts).value.code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.gap}>
              <th scope="row">{gapName(field.gap)}</th>
              {field.funds.map((counted, index) => (
                <FundCell key={funds[index]?.id} counted={counted} fund={funds[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FundCell({ counted, fund }: { readonly counted: Completeness; readonly fund: Fund | undefined }) {
  const t = useTranslations('quality');
  const { pick } = useSite();
  if (fund === undefined) return null;
  const { value: text, lang } = pick(fund.texts);
  return (
    <td className={figures.number}>
      <PhoneLabel text={text.code} lang={lang} />{' '}
      {counted.of === 0 ? (
        <NotConcerned />
      ) : (
        <>
          <MissingCount counted={counted} fund={{ id: fund.id, code: text.code }} /> {t('of', { of: counted.of })}
        </>
      )}
    </td>
  );
}
