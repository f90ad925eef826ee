import { useTranslations } from 'next-intl';
import { pathToFile } from '#addresses/files.ts';
import { type LinkedChange, wasOnlyAdded } from '#catalogue/changes.ts';
import type { CodeNames } from '#catalogue/code-names.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { classes } from '../parts/classes.ts';
import { CalendarTime } from '../parts/period.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import text from '../text/text-page-view.module.css';
import changeFactsStyles from './change-facts.module.css';
import { ChangeFacts } from './change-facts.tsx';
import { OlderPages } from './older-pages.tsx';

export type ChangesProps = {
  /** The changes of the page, newest first; absent when the history is not known. */
  readonly changes?: readonly LinkedChange[];
  /** On all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly names: CodeNames;
};

/** All changes of the projects' facts by day, or honestly that they are not known. */
export function ChangesView({ frame, changes, count, page, pages, names }: ChangesProps & { readonly frame: PageFrame }) {
  const t = useTranslations('changes');
  const openData = useTranslations('openData');
  const { href, locale } = useSite();
  return (
    <>
      <PageMeta frame={frame} title={page > 1 ? t('pageOf', { page }) : t('heading')} description={t('lead')} withChanges />
      <PageHead trail={[{ text: openData('heading'), href: href({ name: 'openData' }) }]} title={t('heading')} lead={t('lead')} />
      <div className={classes('wrap section section-tight', text.page)}>
        <Introduction known={changes !== undefined} count={count} />
        <p>
          <a href={pathToFile('changes', 'atom', locale)}>{t('feed')}</a>
        </p>
        {[...groupBy(changes ?? [], ({ day }) => day)].map(([day, ofDay]) => (
          <ChangedDay key={day} day={day} changes={ofDay} names={names} />
        ))}
        <OlderPages name="changes" label={t('pages')} page={page} pages={pages} />
        {changes === undefined ? null : <p className="note">{t('about')}</p>}
      </div>
    </>
  );
}

function Introduction({ known, count }: { readonly known: boolean; readonly count: number }) {
  const t = useTranslations('changes');
  if (known) return <p>{count === 0 ? t('nothing') : t('count', { count })}</p>;
  return (
    <div className="notice">
      <p>{t('unavailable')}</p>
      <p>{t('unavailableMore')}</p>
    </div>
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
            <ChangedProject key={change.id} change={change} names={names} />
          ))}
        </ul>
      )}
      {together.length === 0 ? null : (
        <div className="prose-list">
          <p>{t('added')}</p>
          <ul>
            {together.map((change) => (
              <li key={change.id}>
                <ChangedTitle change={change} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

type ChangedProjectProps = { readonly change: LinkedChange; readonly names: CodeNames };

/** What happened to one project on a day, under the title it had then. */
function ChangedProject({ change, names }: ChangedProjectProps) {
  return (
    <li>
      <h3>
        <ChangedTitle change={change} />
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
