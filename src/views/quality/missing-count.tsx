import { useTranslations } from 'next-intl';
import { type Completeness, missingOf } from '#catalogue/completeness.ts';
import { everything } from '#selection/selection.ts';
import { useGapNames } from '../parts/use-gap-names.ts';
import { useSite } from '../shell/use-site.ts';

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
