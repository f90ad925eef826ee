import { useTranslations } from 'next-intl';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { shareOf } from '#catalogue/completeness.ts';
import type { DataField, RecordKind } from '#catalogue/data-field.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { AddressText } from '../citation/address-text.tsx';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useSite } from '../shell/use-site.ts';
import { anchorOf } from './anchor.ts';
import styles from './dictionary-table.module.css';
import { LegalBases } from './legal-bases.tsx';
import { ValueRules } from './value-rules.tsx';

const columns = ['field', 'meaning', 'rule', 'example', 'basis', 'filled', 'places'] as const;

type DictionaryTableProps = { readonly caption: string; readonly fields: readonly DataField[]; readonly names: Pick<Catalogue, 'funds' | 'topics'> };

/** Fields one under another; each has an address of its own: `#euFunding`, `#fund-allocation`. */
export function DictionaryTable({ caption, fields, names }: DictionaryTableProps) {
  const t = useTranslations('dictionary.column');
  return (
    <div className={figures.box}>
      <table className={classes(figures.table, figures.texts, figures.noted, styles.dictionary)}>
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.name} field={field} names={names} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FieldRow({ field, names }: { readonly field: DataField; readonly names: Pick<Catalogue, 'funds' | 'topics'> }) {
  const t = useTranslations('dictionary');
  const { formats } = useSite();
  const { record, name, rule, example, filled } = field;
  const share = shareOf(filled);
  return (
    <tr id={anchorOf(record, name)}>
      <FieldWords record={record} name={name} />
      <td>
        <ValueRules field={name} rule={rule} names={names} />
      </td>
      <td>
        <PhoneLabel text={t('column.example')} />{' '}
        {example === undefined ? null : (
          <samp lang={example.lang}>
            <AddressText address={example.text} />
          </samp>
        )}
      </td>
      <td>
        <PhoneLabel text={t('column.basis')} /> <LegalBases {...field} />
      </td>
      <td>
        <PhoneLabel text={t('column.filled')} /> {t('filledOf', filled)} {share === undefined ? null : <small>{formats.percent(share)}</small>}
      </td>
      <td>
        <PhoneLabel text={t('column.places')} /> <Places {...field} />
      </td>
    </tr>
  );
}

/** The name of a field heads its row; its meaning stands beside, so that it is not read out at every cell. */
function FieldWords({ record, name }: { readonly record: RecordKind; readonly name: string }) {
  const { messages } = useSite();
  const { label, help } = record === 'change' ? messages.changeData.field[name as keyof typeof messages.changeData.field] : factWords(messages, record, name);
  return (
    <>
      <th scope="row">
        <a href={`#${anchorOf(record, name)}`}>
          <code>{name}</code>
        </a>{' '}
        {label}
      </th>
      <td>{help}</td>
    </>
  );
}

/** In which files and answers a field is, and under which names in tables. */
function Places({ places, columns: names }: Pick<DataField, 'places' | 'columns'>) {
  const t = useTranslations('dictionary');
  const { formats } = useSite();
  return (
    <>
      {formats.list(places.map((place) => t(`place.${place}`)))}{' '}
      {names.length === 0 ? null : <small>{t.rich('columns', { count: names.length, names: () => <code>{formats.list(names)}</code> })}</small>}
    </>
  );
}
