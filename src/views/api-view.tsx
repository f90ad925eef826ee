import { useTranslations } from 'next-intl';
import { ApiBasics, type ApiBasicsProps } from './api-basics';
import { ApiErrors, type ApiErrorsProps } from './api-errors';
import { ApiOperationView, type OperationProps } from './api-operation-view';
import styles from './api-view.module.css';
import figures from './figure-table.module.css';
import type { PageFrame } from './page-frame';
import { PageHead } from './page-head';
import { PageMeta } from './page-meta';
import { useSite } from './use-site';

export type ApiViewProps = ApiBasicsProps &
  ApiErrorsProps & {
    readonly operations: readonly OperationProps[];
    /** What answers say of themselves. */
    readonly meta: readonly { readonly name: string; readonly meaning: string }[];
    /** Minutes a shared cache keeps an answer at most. */
    readonly minutes: number;
  };

/** The guide to the API: its operations with examples, paging, errors, freshness and what is promised. */
export function ApiView({ frame, base, description, operations, meta, problems, problemExample, minutes }: ApiViewProps & { readonly frame: PageFrame }) {
  const t = useTranslations('apiPage');
  const { href } = useSite();
  return (
    <>
      <PageMeta frame={frame} title={t('heading')} description={t('lead')} />
      <PageHead trail={[{ text: t('openData'), href: href({ name: 'openData' }) }]} title={t('heading')} lead={t('lead')} />
      <div className={`wrap section section-tight ${styles.parts}`}>
        <ApiBasics base={base} description={description} />
        <section aria-labelledby="operations">
          <h2 id="operations">{t('operations')}</h2>
          <p>{t('values')}</p>
          {operations.map((operation) => (
            <ApiOperationView key={operation.id} operation={operation} />
          ))}
        </section>
        <section aria-labelledby="shape">
          <h2 id="shape">{t('shape')}</h2>
          <p>{t('shapeText')}</p>
          <MetaTable meta={meta} />
        </section>
        <Words id="paging" heading={t('paging')} text={t('pagingText')} />
        <ApiErrors problems={problems} problemExample={problemExample} />
        <Words id="freshness" heading={t('freshness')} text={t('freshnessText', { minutes })} />
        <Words id="cors" heading={t('crossOrigin')} text={t('crossOriginText')} />
        <Words id="versions" heading={t('versions')} text={t('versionsText')} />
      </div>
    </>
  );
}

function Words({ id, heading, text }: { readonly id: string; readonly heading: string; readonly text: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{text}</p>
    </section>
  );
}

function MetaTable({ meta }: Pick<ApiViewProps, 'meta'>) {
  const t = useTranslations('apiPage');
  return (
    <div className={figures.box}>
      <table className={`${figures.table} ${styles.words}`}>
        <caption>{t('metaCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {meta.map(({ name, meaning }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
