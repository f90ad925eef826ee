import { useTranslations } from 'next-intl';
import type { DataField } from '#catalogue/data-field.ts';

/** The regulations that ask for fields: the common provisions, and the Recovery and Resilience Facility. */
export const lawAddresses = { common: 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj', recovery: 'https://eur-lex.europa.eu/eli/reg/2021/241/oj' } as const;

/** The provisions that ask for a field, or that there are none. */
export function LegalBases({ article49, basis }: Pick<DataField, 'article49' | 'basis'>) {
  const t = useTranslations('dictionary.basis');
  const value = useTranslations('value');
  const names = [...(article49 === undefined ? [] : [t('article49', { point: article49 })]), ...basis.map((one) => t(one))];
  if (names.length === 0) return value('none');
  return (
    <ul className="plain">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
