import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Completeness, type DataQuality, missingOf } from '#catalogue/completeness.ts';
import { everything } from '#selection/selection.ts';
import prose from '../parts/prose.module.css';
import { useGapNames } from '../parts/use-gap-names.ts';
import { useSite } from '../shell/use-site.ts';

/** How many kinds of gaps are told here; all of them are on a page of their own. */
const shown = 5;

/** What is missing most often, and where the rest is told. */
export function OpenDataGaps({ quality }: { readonly quality: DataQuality }) {
  const t = useTranslations('openData');
  const { href } = useSite();
  const gaps = quality.fields.filter((field) => missingOf(field) > 0).sort((a, b) => missingOf(b) - missingOf(a));
  return (
    <section className={prose.prose} aria-labelledby="gaps">
      <h2 id="gaps">{t('gaps')}</h2>
      <p>{t('gapsText')}</p>
      <ul>
        {gaps.slice(0, shown).map((field) => (
          <li key={field.gap}>
            <GapOf field={field} />
          </li>
        ))}
      </ul>
      <p>
        <a href={href({ name: 'dataQuality' })}>{t('gapsMore')}</a>
      </p>
    </section>
  );
}

function GapOf({ field }: { readonly field: Completeness }) {
  const t = useTranslations('openData');
  const { listHref } = useSite();
  const { gapName, gapNote } = useGapNames();
  const { gap, of } = field;
  const link = (words: ReactNode) => <a href={listHref({ ...everything, gap: [gap] })}>{words}</a>;
  return (
    <>
      {t.rich('gapOf', { gap: gapName(gap), count: missingOf(field), of, link })} {gapNote(gap) === undefined ? null : <small>{gapNote(gap)}</small>}
    </>
  );
}
