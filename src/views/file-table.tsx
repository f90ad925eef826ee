import { useTranslations } from 'next-intl';
import { type FileGroup, fileGroups, offeredFile, pathToOffered, type SizedFile } from '../i18n/offered-files';
import figures from './figure-table.module.css';
import styles from './file-table.module.css';
import { PhoneLabel } from './phone-label';
import quality from './quality-tables.module.css';
import { useSite } from './use-site';

/** Files to download in their groups, with format, size and content. */
export function FileTable({ files }: { readonly files: readonly SizedFile[] }) {
  const t = useTranslations('openData');
  const inGroup = (group: FileGroup) => files.filter(({ name }) => offeredFile(name).group === group);
  return (
    <div className={figures.box}>
      <table className={`${figures.table} ${quality.quality}`}>
        <caption>{t('filesCaption')}</caption>
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
        {fileGroups
          .filter((group) => inGroup(group).length > 0)
          .map((group) => (
            <tbody key={group}>
              <tr className={quality.group}>
                <th scope="rowgroup" colSpan={4}>
                  {t(`group.${group}`)}
                </th>
              </tr>
              {inGroup(group).map((file) => (
                <FileRow key={file.name} file={file} />
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}

function FileRow({ file: { name, bytes } }: { readonly file: SizedFile }) {
  const t = useTranslations('openData');
  const value = useTranslations('value');
  const { formats, locale } = useSite();
  return (
    <tr>
      <th scope="row">
        <a href={pathToOffered(name, locale)}>{t(`file.${name}.name`)}</a>
      </th>
      <td className={styles.content}>{t(`file.${name}.text`)}</td>
      <td>
        <PhoneLabel text={t('column.format')} /> {t(`format.${offeredFile(name).ending}`)}
      </td>
      <td className={figures.number}>
        <PhoneLabel text={t('column.size')} /> {bytes === undefined ? value('unknown') : formats.bytes(bytes)}
      </td>
    </tr>
  );
}
