import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { Correspondence } from '#catalogue/data-field.ts';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { anchorOf } from './anchor.ts';
import styles from './dictionary-table.module.css';

/** How our fields, the points of Article 49 and the columns of Kohesio answer to one another. */
export function CorrespondenceTable({ rows }: { readonly rows: readonly Correspondence[] }) {
  const t = useTranslations('dictionary.correspondence');
  return (
    <div className={figures.box}>
      <table className={classes(figures.table, figures.texts, figures.noted, styles.dictionary)}>
        <caption className="hidden-text">{t('heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('point')}</th>
            <th scope="col">{t('kohesio')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, field, point, isUniqueCode, kohesio }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <PhoneLabel text={t('field')} />{' '}
                {field === undefined ? (
                  t('notGathered')
                ) : (
                  <>
                    <a href={`#${anchorOf(field.record, field.name)}`}>
                      <code>{field.name}</code>
                    </a>{' '}
                    {field.record === 'fund' ? <small>{t('ofFund')}</small> : null}
                  </>
                )}
              </td>
              <td>
                <PhoneLabel text={t('point')} /> {point !== undefined ? `(${point})` : t(isUniqueCode ? 'uniqueCode' : 'notAsked')}
              </td>
              <td>
                <PhoneLabel text={t('kohesio')} /> {kohesio.length === 0 ? t('notFound') : <ColumnNames names={kohesio} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The names of columns, each of which may be broken behind its underscores. */
function ColumnNames({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="plain">
      {names.map((name) => (
        <li key={name}>
          <code>
            {name.split(/(?<=_)/).map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name never change places
              <Fragment key={at}>
                {at === 0 ? null : <wbr />}
                {part}
              </Fragment>
            ))}
          </code>
        </li>
      ))}
    </ul>
  );
}
