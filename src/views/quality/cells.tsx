import { useTranslations } from 'next-intl';
import { type Completeness, shareOf } from '#catalogue/completeness.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useSite } from '../shell/use-site.ts';
import { NotConcerned } from './not-concerned.tsx';
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
