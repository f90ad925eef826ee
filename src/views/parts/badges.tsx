import { useTranslations } from 'next-intl';
import type { Fund } from '#catalogue/fund.ts';
import { fundColours } from '#catalogue/fund-colours.ts';
import type { Status } from '#catalogue/timetable.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './badges.module.css';
import { Icon } from './icons.tsx';

/** A status as word, shape and colour. @param isNamed a label before it says what it is */
export function StatusBadge({ status, isNamed = false }: { readonly status: Status; readonly isNamed?: boolean }) {
  const t = useTranslations('status');
  return (
    <span className={styles.status} data-status={status}>
      <Icon name={status} />
      {isNamed ? null : <span className="hidden-text">{t('label')}</span>}
      {t(status)}
    </span>
  );
}

/** A fund as code, shape and colour; an inferred one says so. */
export function FundBadge({ fund, confirmed }: { readonly fund: Fund; readonly confirmed: boolean }) {
  const t = useTranslations('fund');
  const { pick } = useSite();
  const { value, lang } = pick(fund.texts);
  const badge = (
    <span className={styles.fund} data-fund-colour={fund.colour} data-shape={fundColours[fund.colour].shape}>
      <span className="hidden-text">{t('label')}</span>
      <span lang={lang}>{value.code}</span>
    </span>
  );
  if (confirmed) return badge;
  return (
    <span>
      {badge} <span className={styles.inferred}>{t('inferredShort')}</span>
    </span>
  );
}
