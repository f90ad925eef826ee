import { useTranslations } from 'next-intl';
import { type DataQuality, type LanguageQuality, languageGapKinds } from '#catalogue/completeness.ts';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useSite } from '../shell/use-site.ts';
import { KnownCells, MissingCount } from './cells.tsx';
import styles from './quality-tables.module.css';

/** What is looked at in texts that exist; each has a count of its own beside what is missing. */
const ofTexts = languageGapKinds.filter((kind) => kind !== 'noText');

/** Every language: how many projects have a text in it, and in which state the texts are. */
export function QualityLanguages({ languages }: Pick<DataQuality, 'languages'>) {
  const t = useTranslations('quality');
  const headings = [t('textKnown'), t('share'), t('languageMissing.noText'), ...ofTexts.flatMap((kind) => [t(`total.${kind}`), t(`languageMissing.${kind}`)])];
  return (
    <div className={figures.box}>
      <table className={classes(figures.table, figures.noted, styles.quality)}>
        <caption className="hidden-text">{t('languages')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('language')}</th>
            <th scope="col" className={figures.graph}>
              <span className="hidden-text">{t('graph')}</span>
            </th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={figures.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {languages.map((language) => (
            <LanguageRow key={language.locale} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LanguageRow({ language: { locale, states } }: { readonly language: LanguageQuality }) {
  const t = useTranslations('quality');
  const { formats } = useSite();
  return (
    <tr>
      <th scope="row" className={styles.language}>
        {formats.languageName(locale)}
      </th>
      <KnownCells counted={states.noText} label={t('textKnown')} />
      <td className={figures.number}>
        <PhoneLabel text={t('languageMissing.noText')} /> <MissingCount counted={states.noText} />
      </td>
      {ofTexts.flatMap((kind) => [
        <td key={`${kind} total`} className={figures.number}>
          <PhoneLabel text={t(`total.${kind}`)} /> {t('count', { count: states[kind].of })}
        </td>,
        <td key={`${kind} missing`} className={figures.number}>
          <PhoneLabel text={t(`languageMissing.${kind}`)} /> <MissingCount counted={states[kind]} />
        </td>,
      ])}
    </tr>
  );
}
