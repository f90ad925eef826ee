import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { linkedEndingsOf, pathToFile } from '#addresses/files.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { classes } from '../parts/classes.ts';
import { useFormatName } from '../parts/file-links.tsx';
import { usePageFrame } from '../shell/page-context.ts';
import { useSite } from '../shell/use-site.ts';
import { AddressText } from './address-text.tsx';
import styles from './citation.module.css';

type KeptProps = { /** The day of the snapshot of the revision that is cited; absent when there is none. */ readonly kept: CalendarDay | undefined };

/** Where the revision that is cited is kept, as a part of the citation; nothing when it is not. */
export function KeptAt({ kept }: KeptProps) {
  const t = useTranslations('citation');
  const { formats, href } = useSite();
  const { origin, revision = '' } = usePageFrame();
  if (kept === undefined) return null;
  const path = href({ name: 'versions', id: revision });
  return t.rich('kept', {
    date: formats.date(kept),
    address: () => (
      <a href={path}>
        <AddressText address={origin + path} />
      </a>
    ),
  });
}

/** That the revision is not kept; nothing when it is. */
export function NotKept({ kept }: KeptProps) {
  const t = useTranslations('citation');
  return kept === undefined ? <p className="note">{t('notKept')}</p> : null;
}

/** The citation as files for programs. @param id of the project; without it, of the data */
export function CitationFiles({ id }: { readonly id?: string }) {
  const t = useTranslations('citation');
  const formatName = useFormatName();
  const { locale } = useSite();
  const set = id === undefined ? 'openDataCitation' : 'projectCitation';
  return (
    <p className={classes('note', styles.files)}>
      {t('files')}{' '}
      {linkedEndingsOf(set).map((ending) => (
        <Fragment key={ending}>
          <a href={pathToFile(set, ending, locale, id)}>{formatName(ending)}</a>{' '}
        </Fragment>
      ))}
    </p>
  );
}
