import { useTranslations } from 'next-intl';
import { type Completeness, missingOf, shareOf } from '#catalogue/completeness.ts';
import { everything } from '#selection/selection.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useGapNames } from '../parts/use-gap-names.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './quality-tables.module.css';

type KnownCellsProps = { readonly counted: Completeness /** The heading of the count. */; readonly label: string };

/** The cells that say how much of something is known: a bar, a count of a count, a share. */
export function KnownCells({ counted, label }: KnownCellsProps) {
  const t = useTranslations('quality');
  const { formats } = useSite();
  const share = shareOf(counted);
  return (
    <>
      <td className={figures.graph}>{share === undefined ? null : <ShareBar share={share} />}</td>
      <td className={figures.number}>
        <PhoneLabel text={label} /> {t('knownOf', { known: counted.known, of: counted.of })}
      </td>
      <td className={figures.number}>{share === undefined ? <NotConcerned /> : formats.percent(share)}</td>
    </>
  );
}

function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.track} width="100" height="10" vectorEffect="non-scaling-stroke" />
      <rect className={styles.share} width={Math.round(share * 100)} height="10" />
    </svg>
  );
}

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
