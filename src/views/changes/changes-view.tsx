import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { formatOf, linkedEndingsOf, pathToFile } from '#addresses/files.ts';
import { type LinkedChange, nameOfChange, wasOnlyAdded } from '#catalogue/changes.ts';
import type { CodeNames } from '#catalogue/code-names.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { classes } from '../parts/classes.ts';
import { useFormatName } from '../parts/file-links.tsx';
import { CalendarTime } from '../parts/period.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import text from '../text/text-page-view.module.css';
import changeFactsStyles from './change-facts.module.css';
import { ChangeFacts, ChangeTime } from './change-facts.tsx';
import { OlderPages } from './older-pages.tsx';

export type ChangesProps = {
  /** The changes of the page, newest first; absent when the history is not known. */
  readonly changes?: readonly LinkedChange[];
  /** On all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** The place of the first one of the page among all, from 1. */
  readonly first: number;
  readonly names: CodeNames;
};

/** All changes of the projects' facts by day, or honestly that they are not known. */
export function ChangesView({ frame, changes, count, page, pages, first, names }: ChangesProps & { readonly frame: PageFrame }) {
  const t = useTranslations('changes');
  const openData = useTranslations('openData');
  const { href, locale } = useSite();
  return (
    <>
      <PageMeta frame={frame} title={page > 1 ? t('pageOf', { page }) : t('heading')} description={t('lead')} withChanges />
      <PageHead trail={[{ text: openData('heading'), href: href({ name: 'openData' }) }]} title={t('heading')} lead={t('lead')} />
      <div className={classes('wrap section section-tight', text.page)}>
        <Introduction changes={changes} count={count} first={first} />
        <p>
          <a href={pathToFile('changes', 'atom', locale)}>{t('feed')}</a>
        </p>
        {changes === undefined ? null : <ChangesFiles />}
        {[...groupBy(changes ?? [], ({ day }) => day)].map(([day, ofDay]) => (
          <ChangedDay key={day} day={day} changes={ofDay} names={names} />
        ))}
        <OlderPages name="changes" label={t('pages')} page={page} pages={pages} />
        {changes === undefined ? null : <p className="note">{t('about')}</p>}
      </div>
    </>
  );
}

/** How many changes there are, and which of them the page has where that is a part. */
function Introduction({ changes, count, first }: Pick<ChangesProps, 'count' | 'first'> & { readonly changes: ChangesProps['changes'] | undefined }) {
  const t = useTranslations('changes');
  if (changes !== undefined) {
    if (count === 0) return <p>{t('nothing')}</p>;
    return <p>{changes.length < count ? t('part', { count, first, last: first + changes.length - 1 }) : t('count', { count })}</p>;
  }
  return (
    <div className="notice">
      <p>{t('unavailable')}</p>
      <p>{t('unavailableMore')}</p>
    </div>
  );
}

/** All changes as files, CSV as spreadsheets of the language expect it. */
function ChangesFiles() {
  const t = useTranslations('changes');
  const { locale, messages } = useSite();
  const formatName = useFormatName();
  const dialect = messages.language.csvDialect === 'standard' ? '' : `?dialect=${messages.language.csvDialect}`;
  return (
    <p className="screen-only">
      {t('files')}{' '}
      {linkedEndingsOf('changes')
        .filter((ending) => !formatOf(ending).isFeed)
        .map((ending, index) => (
          <Fragment key={ending}>
            {index > 0 ? ', ' : null}
            <a href={pathToFile('changes', ending, locale) + (ending === 'csv' ? dialect : '')}>{formatName(ending)}</a>
          </Fragment>
        ))}
    </p>
  );
}

type ChangedDayProps = { readonly day: CalendarDay; readonly changes: readonly LinkedChange[]; readonly names: CodeNames };

/** The changes of a day. Where several projects were added, that is said once for all of them. */
function ChangedDay({ day, changes, names }: ChangedDayProps) {
  const t = useTranslations('changes');
  const added = changes.filter(wasOnlyAdded);
  const together = added.length > 1 ? added : [];
  const others = changes.filter((change) => !together.includes(change));
  return (
    <section>
      <h2 id={`day-${day}`}>
        <CalendarTime date={day} />
      </h2>
      {others.length === 0 ? null : (
        <ul className={changeFactsStyles.list}>
          {others.map((change) => (
            <ChangedProject
              key={nameOfChange(change)}
              change={change}
              names={names}
              timed={others.some((other) => other !== change && other.id === change.id)}
            />
          ))}
        </ul>
      )}
      {together.length === 0 ? null : (
        <div className="prose-list">
          <p>{t('added')}</p>
          <ul>
            {together.map((change) => (
              <li key={nameOfChange(change)}>
                <ChangedTitle change={change} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

type ChangedProjectProps = {
  readonly change: LinkedChange;
  readonly names: CodeNames /** There are others of the project on the day. */;
  readonly timed: boolean;
};

/** One change of a project, under the title it had then. */
function ChangedProject({ change, names, timed }: ChangedProjectProps) {
  return (
    <li>
      <h3>
        <ChangedTitle change={change} />
        {timed ? <ChangeTime change={change} /> : null}
      </h3>
      <ChangeFacts change={change} names={names} />
    </li>
  );
}

/** The title a project had on the day of a change; a link to its page where it has one. */
function ChangedTitle({ change: { idNow, titles } }: { readonly change: LinkedChange }) {
  const { href, pick } = useSite();
  const { value: title, lang } = pick(titles);
  if (idNow === undefined) return <span lang={lang}>{title}</span>;
  return (
    <a href={href({ name: 'projects', id: idNow })} lang={lang}>
      {title}
    </a>
  );
}
