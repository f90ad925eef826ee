import { useTranslations } from 'next-intl';
import { type Completeness, missingOf } from '../domain/data-quality';
import { everything } from '../domain/selection';
import { useGapNames } from './use-gap-names';
import { useSite } from './use-site';

type MissingCountProps = { readonly counted: Completeness; readonly fund?: { readonly id: string; readonly code: string } };

/** How many projects lack something, as a link to the list with exactly these; none is said without a link. */
export function MissingCount({ counted, fund }: MissingCountProps) {
  const t = useTranslations('quality');
  const { gapName } = useGapNames();
  const { listHref } = useSite();
  const count = missingOf(counted);
  if (count === 0) return t('count', { count });
  const gap = gapName(counted.gap);
  return (
    <a href={listHref({ ...everything, gap: [counted.gap], fund: fund === undefined ? [] : [fund.id] })}>
      {t('count', { count })}{' '}
      <span className="hidden-text">{fund === undefined ? t('link', { count, gap }) : t('linkOfFund', { count, gap, fund: fund.code })}</span>
    </a>
  );
}
