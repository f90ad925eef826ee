import { useTranslations } from 'next-intl';
import { ApiParameters, type ParameterProps } from './api-parameters.tsx';
import styles from './api-view.module.css';
import { CodeExample } from './code-example.tsx';

export type OperationProps = {
  readonly id: string;
  /** From the root of the site, with `{id}` where it varies. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ParameterProps[];
  /** An address that works. */
  readonly address?: string;
  /** What it answers, shortened. */
  readonly answer?: string;
};

/** One operation: what it gives, its parameters, and an example. */
export function ApiOperationView({ operation }: { readonly operation: OperationProps }) {
  const t = useTranslations('apiPage');
  const { id, path, summary, description, parameters, address, answer } = operation;
  return (
    <section aria-labelledby={id} className={styles.operation}>
      <h3 id={id}>{summary}</h3>
      <p>
        <code className={styles.path}>{path}</code>
      </p>
      <p>{description}</p>
      <ApiParameters operation={summary} parameters={parameters} />
      {address === undefined ? null : <p>{t.rich('exampleAddress', { address: () => <a href={address}>{address}</a> })}</p>}
      {answer === undefined ? null : <CodeExample caption={t('exampleAnswer')} label={t('exampleOf', { operation: summary })} text={answer} />}
    </section>
  );
}
