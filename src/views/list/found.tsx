import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { FoundText, Piece } from '#catalogue/search-report.ts';
import { bindPrefixes } from '../shell/bind-prefixes.ts';
import { useSite } from '../shell/use-site.ts';
import type { ListRow } from './list-props.ts';

type FoundProps = { readonly found: FoundText | undefined };

/** A project's title; the words that were searched for are marked. */
export function FoundTitle({ found, title }: FoundProps & { readonly title: string }) {
  return found === undefined ? bindPrefixes(title) : <Marked pieces={found.title} />;
}

type RowTitleProps = { readonly row: ListRow; readonly className: string | undefined; readonly note?: string | undefined };

/** What heads the row of a project in a table: its title as a link, a note, and the words that it lacks. @param className of both */
export function RowTitle({ row: { project, found }, className, note }: RowTitleProps) {
  const { href, locale, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  return (
    <th scope="row" lang={lang}>
      <a href={href({ name: 'projects', id: project.id })}>
        <FoundTitle found={found} title={text.title} />
      </a>
      {note === undefined ? null : (
        <>
          {' '}
          <small className={className} lang={locale}>
            {note}
          </small>
        </>
      )}
      <MissingWords found={found} className={className} />
    </th>
  );
}

/** The time of a project, marked when it holds a date that was searched for. */
export function FoundTime({ found, children }: FoundProps & { readonly children: ReactNode }) {
  return found?.inTimetable ? <mark>{children}</mark> : children;
}

/** The words that were searched for and that a project does not hold, or only by a synonym. */
export function MissingWords({ found, className }: FoundProps & { readonly className: string | undefined }) {
  const t = useTranslations('search');
  const { formats, locale } = useSite();
  if (found === undefined) return null;
  const synonyms = found.synonyms.map(({ written, found: words }) => t('bySynonym', { written, words: formats.list(words) }));
  const missing = found.missing.length === 0 ? [] : [t('missing', { words: formats.list(found.missing) })];
  return [...synonyms, ...missing].map((sentence) => (
    <p key={sentence} className={className} lang={locale}>
      {sentence}
    </p>
  ));
}

/** A text with the words that were searched for marked. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ text, marked }) => {
    const key = at;
    at += text.length;
    return marked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
