import { useTranslations } from 'next-intl';
import { type DataQuality, missingOf } from '../domain/data-quality';
import { MissingCount } from './missing-count';
import prose from './prose.module.css';
import { useGapNames } from './use-gap-names';
import { useSite } from './use-site';

/** How many kinds of gaps are told here; all of them are on a page of their own. */
const shown = 5;

/** What is missing most often, and where the rest is told. */
export function OpenDataGaps({ quality }: { readonly quality: DataQuality }) {
  const t = useTranslations('openData');
  const { gapName, gapNote } = useGapNames();
  const { href } = useSite();
  const gaps = quality.fields.filter((field) => missingOf(field) > 0).sort((a, b) => missingOf(b) - missingOf(a));
  return (
    <section className={prose.prose} aria-labelledby="gaps">
      <h2 id="gaps">{t('gaps')}</h2>
      <p>{t('gapsText')}</p>
      <ul>
        {gaps.slice(0, shown).map((field) => (
          <li key={field.gap}>
            {gapName(field.gap)} <small>{t.rich('gapOf', { of: field.of, count: () => <MissingCount counted={field} /> })}</small>
            {gapNote(field.gap) === undefined ? null : <small> {gapNote(field.gap)}</small>}
          </li>
        ))}
      </ul>
      <p>
        <a href={href({ name: 'dataQuality' })}>{t('gapsMore')}</a>
      </p>
    </section>
  );
}
