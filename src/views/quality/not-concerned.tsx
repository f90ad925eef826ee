import { useTranslations } from 'next-intl';

/** Stands where a figure would make no sense. */
export function NotConcerned() {
  const t = useTranslations('quality');
  return (
    <>
      <span aria-hidden="true">{t('notConcernedSign')}</span>
      <span className="hidden-text">{t('notConcerned')}</span>
    </>
  );
}
