import { useTranslations } from 'next-intl';
import type { Completeness, DataQuality } from '../domain/data-quality';
import type { Fund } from '../domain/fund';
import figures from './figure-table.module.css';
import { MissingCount } from './missing-count';
import { NotConcerned } from './not-concerned';
import { PhoneLabel } from './phone-label';
import styles from './quality-tables.module.css';
import { useGapNames } from './use-gap-names';
import { useSite } from './use-site';

/** Every field in every fund: how many projects lack it, of how many. */
export function QualityByFund({ fields, funds }: Pick<DataQuality, 'fields' | 'funds'>) {
  const t = useTranslations('quality');
  const { gapName } = useGapNames();
  const { pick } = useSite();
  return (
    <div className={figures.box}>
      <table className={`${figures.table} ${styles.quality}`}>
        <caption>{t('byFundCaption')}</caption>
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
