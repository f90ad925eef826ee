import { useTranslations } from 'next-intl';
import type { Messages } from '#words/messages.ts';
import { AddressText } from '../citation/address-text.tsx';
import { classes } from '../parts/classes.ts';
import { FactGrid } from '../parts/fact-grid.tsx';
import figures from '../parts/figure-table.module.css';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './api-view.module.css';
import { CodeExample } from './code-example.tsx';
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
      <div className={classes('wrap section section-tight parts', styles.parts)}>
        <ApiBasics base={base} description={description} licence={licence} />
        <section>
          <h2 id="operations">{t('operations')}</h2>
          <p>{t('values')}</p>
          {operations.map((operation) => (
            <ApiOperationView key={operation.id} operation={operation} />
          ))}
        </section>
        <section>
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
    <section>
      <h2 id={id}>{heading}</h2>
      <p>{text}</p>
    </section>
  );
}

type ApiBasicsProps = {
  /** Scheme, host and root of the API. */
  readonly base: string;
  /** The address of the OpenAPI document. */
  readonly description: string;
  /** The address of the licence. */
  readonly licence: string;
};

/** What the API is, and its addresses, licence and dictionary. */
function ApiBasics({ base, description, licence }: ApiBasicsProps) {
  const t = useTranslations('apiPage');
  const { href } = useSite();
  return (
    <section>
      <h2 id="basics">{t('basics')}</h2>
      <p>{t.rich('intro', { openData: (text) => <a href={href({ name: 'openData' })}>{text}</a> })}</p>
      <p>{t('free')}</p>
      <FactGrid
        facts={[
          [t('base'), <AddressText key="base" address={base} />],
          [
            t('machineDescription'),
            <a key="description" href={description}>
              {t('openApi')}
            </a>,
          ],
          [
            t('dictionary'),
            <a key="dictionary" href={href({ name: 'dictionary' })}>
              {t('dictionaryLink')}
            </a>,
          ],
          [
            t('licence'),
            <a key="licence" href={licence}>
              {t('licenceName')}
            </a>,
          ],
        ]}
      />
    </section>
  );
}

type ApiErrorsProps = {
  /** The kinds of problems; their names are the anchors that answers lead to. */
  readonly problems: readonly { readonly kind: keyof Messages['apiPage']['problem']; readonly status: number }[];
  /** A problem as it is answered. */
  readonly problemExample: string;
};

/** How errors are told, and what each kind means. */
function ApiErrors({ problems, problemExample }: ApiErrorsProps) {
  const t = useTranslations('apiPage');
  const problem = useTranslations('problem');
  return (
    <section>
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

/** A field that an answer has about itself; `paged` ones only where answers come in pages. */
type AnswerField = { readonly name: keyof Messages['apiDocument']['meta']; readonly paged: boolean };

/** What files and answers say of themselves, each with its meaning. */
function AnswerFields({ fields }: { readonly fields: readonly AnswerField[] }) {
  const t = useTranslations('apiPage');
  const words = useTranslations('apiDocument.meta');
  return (
    <div className={figures.box}>
      <table className={figures.table}>
        <caption>{t('metaCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, paged }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                {words(name)} {paged ? t('metaPages') : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
