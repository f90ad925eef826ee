import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { monthsOfRules } from '#words/gap-names.ts';
import { useSite } from '../shell/use-site.ts';

/** Why information is missing, in plain words. */
export function QualityReasons() {
  const t = useTranslations('quality');
  const { href } = useSite();
  const term = (words: ReactNode) => <strong>{words}</strong>;
  return (
    <section className="prose-list" aria-labelledby="why">
      <h2 id="why">{t('why')}</h2>
      <p>{t('whySources')}</p>
      <ul>
        <li>{t.rich('whyFunding', { term })}</li>
        <li>{t.rich('whyResults', { term, ...monthsOfRules.noResults })}</li>
        <li>{t.rich('whyOptional', { term })}</li>
        <li>{t.rich('whyCertainty', { term })}</li>
        <li>{t.rich('whyChecks', { term, ...monthsOfRules.checkDue })}</li>
      </ul>
      <p>{t.rich('more', { about: (words) => <a href={href({ name: 'about' })}>{words}</a> })}</p>
    </section>
  );
}
