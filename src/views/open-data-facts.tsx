import { useTranslations } from 'next-intl';
import type { PartialDate } from '../domain/calendar-date';
import type { DataQuality } from '../domain/data-quality';
import { contentLicence } from '../domain/licence';
import { type Fact, FactGrid } from './fact-grid';
import styles from './open-data-view.module.css';
import { CalendarTime } from './period';
import prose from './prose.module.css';

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
