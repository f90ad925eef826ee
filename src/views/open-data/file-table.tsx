import { useTranslations } from 'next-intl';
import { formatOf } from '#addresses/files.ts';
import { type FileGroup, type FileMeasures, fileGroups, type OfferedFileName, offeredFile, offeredFileNames, pathToOffered } from '#addresses/offered-files.ts';
import type { Locale } from '#catalogue/locale.ts';
import { classes } from '../parts/classes.ts';
import disclosure from '../parts/disclosure.module.css';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './open-data-view.module.css';

type Measures = NonNullable<FileMeasures[Locale]>;

type FileTableProps = {
  readonly measures: Measures;
  /** Scheme and host of the addresses. */
  readonly origin: string;
  /** Without a history there are no files of changes but the feed, which says so. */
  readonly hasChanges: boolean;
};

/** Files to download in their groups, with format, size and content; on paper with their addresses. */
export function FileTable({ measures, origin, hasChanges }: FileTableProps) {
  const t = useTranslations('openData');
  const there = offeredFileNames.filter((name) => hasChanges || offeredFile(name).set !== 'changes' || offeredFile(name).part === true);
  const inGroup = (group: FileGroup) => there.filter((name) => offeredFile(name).group === group);
  return (
    <div className={figures.box}>
      <table className={classes(figures.table, figures.noted)}>
        <caption className="hidden-text">{t('files')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.file')}</th>
            <th scope="col">{t('column.content')}</th>
            <th scope="col">{t('column.format')}</th>
            <th scope="col" className={figures.number}>
              {t('column.size')}
            </th>
          </tr>
        </thead>
        {fileGroups.map((group) => (
          <tbody key={group}>
            <tr className={figures.group}>
              <th scope="rowgroup" colSpan={4}>
                {t(`group.${group}`)}
              </th>
            </tr>
            {inGroup(group).map((name) => (
              <FileRow key={name} name={name} bytes={measures[name]?.bytes} origin={origin} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function FileRow({ name, bytes, origin }: { readonly name: OfferedFileName; readonly bytes: number | undefined; readonly origin: string }) {
  const t = useTranslations('openData');
  const { formats, locale } = useSite();
  const path = pathToOffered(name, locale);
  return (
    <tr>
      <th scope="row">
        <a href={path}>{t(`file.${name}.name`)}</a> <code className="print-only">{origin + path}</code>
      </th>
      <td className={figures.wide}>{t(`file.${name}.text`)}</td>
      <td className="nowrap">
        <PhoneLabel text={t('column.format')} /> {formatOf(offeredFile(name).ending).name}
      </td>
      <td className={figures.number}>
        <PhoneLabel text={t('column.size')} /> {bytes === undefined ? t('measuring') : formats.bytes(bytes)}
      </td>
    </tr>
  );
}

/** The checksums of the files, for those who want to know whether a copy is whole or has changed. */
export function Checksums({ measures }: { readonly measures: Measures }) {
  const t = useTranslations('openData');
  const measured = offeredFileNames.flatMap((name) => (measures[name] === undefined ? [] : [{ name, sha256: measures[name].sha256 }]));
  if (measured.length === 0) return null;
  return (
    <details className={classes(disclosure.disclosure, styles.checksums)}>
      <summary>
        <span>{t('checksums')}</span>
      </summary>
      <p className="note">{t('checksumsNote')}</p>
      <dl>
        {measured.map(({ name, sha256 }) => (
          <div key={name}>
            <dt>{t(`file.${name}.name`)}</dt>
            <dd>
              <code>{sha256}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
