import { useTranslations } from 'next-intl';
import type { Status } from '#catalogue/timetable.ts';
import { Icon } from './icons.tsx';
import styles from './status-word.module.css';

/** A status as word, icon and colour of letters, where a label before it says what it is. */
export function StatusWord({ status }: { readonly status: Status }) {
  const t = useTranslations('status');
  return (
    <span className={styles.status} data-status={status}>
      <Icon name={status} />
      {t(status)}
    </span>
  );
}
