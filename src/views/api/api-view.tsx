import { useTranslations } from 'next-intl';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { type AnswerField, AnswerFields } from './answer-fields.tsx';
import { ApiBasics, type ApiBasicsProps } from './api-basics.tsx';
import { ApiErrors, type ApiErrorsProps } from './api-errors.tsx';
import styles from './api-view.module.css';
import { ApiOperationView, type OperationProps } from './operation.tsx';

export type ApiViewProps = ApiBasicsProps &
  ApiErrorsProps & {
    readonly operations: readonly OperationProps[];
    /** What answers say of themselves. */
    readonly meta: readonly AnswerField[];
    /** Minutes a shared cache keeps an answer at most. */
    readonly minutes: number;
  };

/** The guide to the API: its operations with examples, paging, errors, freshness and what is promised. */
export function ApiView({
  frame,
  base,
  description,
  licence,
  operations,
  meta,
  problems,
  problemExample,
  minutes,
}: ApiViewProps & { readonly frame: PageFrame }) {
  const t = useTranslations('apiPage');
  const { href } = useSite();
  return (
    <>
      <PageMeta frame={frame} title={t('heading')} description={t('lead')} />
      <PageHead trail={[{ text: t('openData'), href: href({ name: 'openData' }) }]} title={t('heading')} lead={t('lead')} />
      <div className={`wrap section section-tight parts ${styles.parts}`}>
        <ApiBasics base={base} description={description} licence={licence} />
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
          <AnswerFields fields={meta} />
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
