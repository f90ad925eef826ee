import { useTranslations } from 'next-intl';
import { type FileLink, FileLinks } from './file-links.tsx';
import styles from './list-files.module.css';

/** The whole selection as files, on every page of it. */
export function ListFiles({ files, count }: { readonly files: readonly FileLink[]; readonly count: number }) {
  const t = useTranslations('files');
  if (files.length === 0) return null;
  return (
    <section className={`${styles.files} screen-only`} aria-labelledby="files">
      <h2 id="files">{t('download', { count })}</h2>
      <FileLinks files={files} />
    </section>
  );
}
