import { useTranslations } from 'next-intl';
import type { Messages } from '#words/messages.ts';
import figures from '../parts/figure-table.module.css';
import styles from './api-view.module.css';

/** A field that an answer has about itself; `paged` ones only where answers come in pages. */
export type AnswerField = { readonly name: keyof Messages['apiDocument']['meta']; readonly paged: boolean };

/** What files and answers say of themselves, each with its meaning. */
export function AnswerFields({ fields }: { readonly fields: readonly AnswerField[] }) {
  const t = useTranslations('apiPage');
  const words = useTranslations('apiDocument.meta');
  return (
    <div className={figures.box}>
      <table className={`${figures.table} ${styles.words}`}>
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
