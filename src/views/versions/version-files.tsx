import { useTranslations } from 'next-intl';
import { pathToManifest, pathToSnapshotFile, type Snapshot } from '#addresses/snapshots.ts';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { PhoneLabel } from '../parts/phone-label.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './versions.module.css';

/** The files of a version with their sizes and checksums, and the list of them for programs. */
export function VersionFiles({ snapshot: { revision, files } }: { readonly snapshot: Snapshot }) {
  const t = useTranslations('versions');
  const { messages, formats } = useSite();
  // A version may be older than the words: what a file was called then is not known now.
  const names = new Map(Object.entries(messages.openData.file).map(([offer, { name }]) => [offer, name]));
  return (
    <>
      <div className={figures.box}>
        <table className={classes(figures.table, figures.noted)}>
          <caption className="hidden-text">{t('filesOf', { revision })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.file')}</th>
              <th scope="col">{t('column.language')}</th>
              <th scope="col" className={figures.number}>
                {t('column.size')}
              </th>
              <th scope="col">{t('column.checksum')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ name, offer, language, bytes, sha256 }) => (
              <tr key={name}>
                <th scope="row">
                  <a href={pathToSnapshotFile(revision, name)}>{name}</a> <small>{names.get(offer)}</small>
                </th>
                <td>
                  <PhoneLabel text={t('column.language')} /> {formats.languageName(language)}
                </td>
                <td className={figures.number}>
                  <PhoneLabel text={t('column.size')} /> {formats.bytes(bytes)}
                </td>
                <td className={classes(figures.wide, styles.checksum)}>
                  <PhoneLabel text={t('column.checksum')} /> <code>{sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.list}>
        <a href={pathToManifest(revision)}>{t('manifest')}</a>
      </p>
    </>
  );
}

/** Bytes of all files of a version. */
export function sizeOf({ files }: Snapshot): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** How much a version holds, in words. */
export function useFigures(snapshot: Snapshot): string {
  const t = useTranslations('versions');
  const { formats } = useSite();
  return t('figures', { projects: snapshot.projects, files: snapshot.files.length, size: formats.bytes(sizeOf(snapshot)) });
}
