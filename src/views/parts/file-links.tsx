import { useMessages, useTranslations } from 'next-intl';
import { type Ending, formatOf } from '#addresses/files.ts';
import { useSite } from '../shell/use-site.ts';
import { classes } from './classes.ts';
import styles from './file-links.module.css';
import { Icon } from './icons.tsx';

/** A file that holds the same as a page. */
export type FileLink = { readonly ending: Ending; readonly href: string };

/** How formats are called in links: by words of the language where it has some, otherwise by their names. */
export function useFormatName(): (ending: Ending) => string {
  const words: Readonly<Partial<Record<Ending, string>>> = useMessages().files.format;
  return (ending) => words[ending] ?? formatOf(ending).name ?? ending;
}

/** Links to files, each with its format, and to feeds. */
export function FileLinks({ files }: { readonly files: readonly FileLink[] }) {
  const t = useTranslations('files');
  const formatName = useFormatName();
  const { href: hrefOf } = useSite();
  return (
    <ul className="link-list">
      {files.map(({ ending, href }) => (
        <li key={ending}>
          {formatOf(ending).isFeed ? (
            <a href={href}>{t('subscribe')}</a>
          ) : (
            <a href={href}>
              <Icon name="download" />
              <span>{formatName(ending)}</span>
            </a>
          )}
        </li>
      ))}
      <li>
        <a href={hrefOf({ name: 'openData' })}>{t('more')}</a>
      </li>
    </ul>
  );
}

/** The whole selection as files, on every page of it. */
export function ListFiles({ files, count, nearest = false }: { readonly files: readonly FileLink[]; readonly count: number; readonly nearest?: boolean }) {
  const t = useTranslations('files');
  if (files.length === 0) return null;
  return (
    <section className={classes(styles.files, 'screen-only')} aria-labelledby="files">
      <h2 id="files">{t(nearest ? 'downloadNearest' : 'download', { count })}</h2>
      <FileLinks files={files} />
    </section>
  );
}
