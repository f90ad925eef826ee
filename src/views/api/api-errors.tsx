import { useTranslations } from 'next-intl';
import type { Messages } from '#words/messages.ts';
import styles from './api-view.module.css';
import { CodeExample } from './code-example.tsx';

export type ApiErrorsProps = {
  /** The kinds of problems; their names are the anchors that answers lead to. */
  readonly problems: readonly { readonly kind: keyof Messages['apiPage']['problem']; readonly status: number }[];
  /** A problem as it is answered. */
  readonly problemExample: string;
};

/** How errors are told, and what each kind means. */
export function ApiErrors({ problems, problemExample }: ApiErrorsProps) {
  const t = useTranslations('apiPage');
  const problem = useTranslations('problem');
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">{t('errors')}</h2>
      <p>{t('errorsText')}</p>
      {problems.map(({ kind, status }) => (
        <div key={kind} className={styles.operation}>
          <h3 id={kind}>{t('problemHeading', { status: String(status), title: problem(`title.${kind}`) })}</h3>
          <p>{t(`problem.${kind}`)}</p>
        </div>
      ))}
      <CodeExample caption={t('errorExample')} label={t('errorExample')} text={problemExample} />
    </section>
  );
}
