import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
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
    <section className={styles.operation}>
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

type ParameterProps = {
  readonly name: string;
  readonly place: 'path' | 'query';
  readonly description: string;
  readonly kind: 'text' | 'number' | 'date' | 'period' | 'amount' | 'code' | 'codes';
  readonly allowed?: readonly string[];
  readonly smallest?: number;
  readonly largest?: number;
  /** Most characters. */
  readonly longest?: number;
  /** What an absent one means. */
  readonly standard?: string | number;
};

type ApiParametersProps = { readonly operation: string; readonly parameters: readonly ParameterProps[] };

/** The parameters of an operation as a table: name, meaning, allowed values, default. */
function ApiParameters({ operation, parameters }: ApiParametersProps) {
  const t = useTranslations('apiPage');
  return (
    <div className={figures.box}>
      <table className={classes(figures.table, figures.texts, figures.noted)}>
        <caption>{t('parametersOf', { operation })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('meaning')}</th>
            <th scope="col">{t('allowed')}</th>
            <th scope="col">{t('standard')}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <ParameterRow key={parameter.name} parameter={parameter} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ParameterRow({ parameter }: { readonly parameter: ParameterProps }) {
  const t = useTranslations('apiPage');
  const { name, place, description, kind, standard } = parameter;
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <td>
        {description} {place === 'path' ? <small>{t('inPath')}</small> : null} {kind === 'codes' ? <small>{t('repeatable')}</small> : null}
      </td>
      <td>
        <PhoneLabel text={t('allowed')} /> <AllowedValues parameter={parameter} />
      </td>
      {standard === undefined ? (
        <td />
      ) : (
        <td>
          <PhoneLabel text={t('standard')} /> <code>{standard}</code>
        </td>
      )}
    </tr>
  );
}

function AllowedValues({ parameter: { allowed, kind, place, smallest, largest, longest } }: { readonly parameter: ParameterProps }) {
  const t = useTranslations('apiPage');
  if (allowed !== undefined) {
    return (
      <span className={styles.values}>
        {allowed.map((value) => (
          <Fragment key={value}>
            <code>{value}</code>{' '}
          </Fragment>
        ))}
      </span>
    );
  }
  if (kind === 'date' || kind === 'period' || kind === 'amount') return t(`kind.${kind}`);
  if (smallest !== undefined) return largest === undefined ? t('from', { smallest }) : t('between', { smallest, largest });
  if (longest !== undefined) return t('longest', { count: longest });
  return place === 'path' ? t('kind.id') : t('kind.text');
}
