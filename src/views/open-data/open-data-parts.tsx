import { useTranslations } from 'next-intl';
import type { DataQuality } from '#catalogue/completeness.ts';
import type { PartialDate } from '#catalogue/date.ts';
import { contentLicence } from '#catalogue/licence.ts';
import { type Fact, FactGrid } from '../parts/fact-grid.tsx';
import { CalendarTime } from '../parts/period.tsx';
import prose from '../parts/prose.module.css';
import styles from './open-data-view.module.css';

type OpenDataFactsProps = { readonly quality: DataQuality; readonly revision: string; readonly checked: PartialDate | undefined };

/** What the data is and whose, how often it changes, its state and its licence. */
export function OpenDataFacts({ quality, revision, checked }: OpenDataFactsProps) {
  const t = useTranslations('openData');
  const facts: readonly Fact[] = [
    [t('rhythm'), t('rhythmValue'), t('rhythmText')],
    ...(checked === undefined ? [] : [[t('checked'), <CalendarTime key="checked" date={checked} />, t('checkedText')] as const]),
    [t('revision'), <code key="revision">{revision}</code>, t('revisionText')],
    [
      t('licence'),
      <a key="licence" href={contentLicence} rel="license">
        {t('licenceValue')}
      </a>,
      t('licenceText'),
    ],
  ];
  return (
    <section aria-labelledby="about">
      <div className={prose.prose}>
        <h2 id="about">{t('about')}</h2>
        <p>{t('aboutText', { projects: quality.projects, funds: quality.funds.length })}</p>
        <p>{t('notOfficial')}</p>
      </div>
      <div className={styles.facts}>
        <FactGrid facts={facts} />
      </div>
    </section>
  );
}
