import { useTranslations } from 'next-intl';
import type { ProjectText } from '#catalogue/project.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './result-value.module.css';

/** The number of a result, large; "over" where its source says that there are more. */
export function ResultValue({ value, moreThan }: Pick<ProjectText['results'][number], 'value' | 'moreThan'>) {
  const t = useTranslations('value');
  const { formats } = useSite();
  const amount = formats.count(value);
  return <strong className={styles.value}>{moreThan ? t('moreThan', { amount }) : amount}</strong>;
}
