import { useTranslations } from 'next-intl';
import { type DataQuality, type FieldQuality, gapsOfGroup } from '#catalogue/completeness.ts';
import { gapGroupNames } from '#catalogue/fact-kinds.ts';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useGapNames } from '../parts/use-gap-names.ts';
import { KnownCells, MissingCount } from './cells.tsx';
import styles from './quality-tables.module.css';

/** Every field in its group: of how many projects it is known, and a link to those that lack it. */
export function QualityFields({ fields }: Pick<DataQuality, 'fields'>) {
  const t = useTranslations('quality');
  return (
    <div className={figures.box}>
      <table className={classes(figures.table, figures.noted, styles.quality)}>
        <caption className="hidden-text">{t('fields')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col" className={figures.graph}>
              <span className="hidden-text">{t('graph')}</span>
            </th>
            <th scope="col" className={figures.number}>
              {t('known')}
            </th>
            <th scope="col" className={figures.number}>
              {t('share')}
            </th>
            <th scope="col" className={figures.number}>
              {t('missing')}
            </th>
          </tr>
        </thead>
        {gapGroupNames.map((group) => (
          <tbody key={group}>
            <tr className={figures.group}>
              <th scope="rowgroup" colSpan={5}>
                {t(`group.${group}`)}
              </th>
            </tr>
            {fields
              .filter(({ gap }) => gapsOfGroup(group).includes(gap))
              .map((field) => (
                <FieldRow key={field.gap} field={field} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function FieldRow({ field }: { readonly field: FieldQuality }) {
  const t = useTranslations('quality');
  const { gapName, gapNote } = useGapNames();
  const note = gapNote(field.gap);
  return (
    <tr>
      <th scope="row">
        {gapName(field.gap)} {note === undefined ? null : <small>{note}</small>}
      </th>
      <KnownCells counted={field} label={t('known')} />
      <td className={figures.number}>
        <PhoneLabel text={t('missing')} /> <MissingCount counted={field} />
      </td>
    </tr>
  );
}
