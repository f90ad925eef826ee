import { useTranslations } from 'next-intl';
import type { Correspondence } from '#catalogue/data-field.ts';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useSite } from '../shell/use-site.ts';
import { anchorOf } from './anchor.ts';
import styles from './dictionary-table.module.css';

/** How our fields, the points of Article 49 and the columns of Kohesio answer to one another. */
export function CorrespondenceTable({ rows }: { readonly rows: readonly Correspondence[] }) {
  const t = useTranslations('dictionary.correspondence');
  const { formats } = useSite();
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
          {rows.map(({ label, field, point, kohesio }) => (
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
                <PhoneLabel text={t('point')} /> {point === undefined ? t('notAsked') : `(${point})`}
              </td>
              <td>
                <PhoneLabel text={t('kohesio')} /> {kohesio.length === 0 ? t('notFound') : <code>{formats.list(kohesio)}</code>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
