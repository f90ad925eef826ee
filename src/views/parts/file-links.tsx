import { useTranslations } from 'next-intl';
import type { Ending } from '#addresses/files.ts';
import { useSite } from '../shell/use-site.ts';
import { classes } from './classes.ts';
import styles from './file-links.module.css';
import { Icon } from './icons.tsx';

/** A file that holds the same as a page. */
export type FileLink = {
  readonly ending: Extract<Ending, 'csv' | 'xlsx' | 'json' | 'atom' | 'md'>;
  readonly href: string;
  /** What it takes when it is not compressed; absent of a feed, which is subscribed to and not downloaded. */
  readonly bytes?: number;
};

/** Links to files, each with its format and size, and to feeds. */
export function FileLinks({ files }: { readonly files: readonly FileLink[] }) {
  const t = useTranslations('files');
  const { formats, href: hrefOf } = useSite();
  return (
    <ul className="link-list">
      {files.map(({ ending, href, bytes }) => (
        <li key={ending}>
          {bytes === undefined ? (
            <a href={href}>{t('subscribe')}</a>
          ) : (
            <a href={href}>
              <Icon name="download" />
              <span>{t('link', { format: t(`format.${ending}`), size: formats.bytes(bytes) })}</span>
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
export function ListFiles({ files, count }: { readonly files: readonly FileLink[]; readonly count: number }) {
  const t = useTranslations('files');
  if (files.length === 0) return null;
  return (
    <section className={classes(styles.files, 'screen-only')} aria-labelledby="files">
      <h2 id="files">{t('download', { count })}</h2>
      <FileLinks files={files} />
    </section>
  );
}
