import { useTranslations } from 'next-intl';
import { endOf } from '#catalogue/timetable.ts';
import type { Selection, Sort } from '#selection/parameters.ts';
import { changeSelection } from '#selection/selection.ts';
import { Amount } from '../parts/amount.tsx';
import { FundBadge, StatusBadge } from '../parts/badges.tsx';
import { classes } from '../parts/classes.ts';
import { CalendarTime } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';
import { FoundTime, FoundTitle, MissingWords } from './found.tsx';
import type { ListRow } from './list-props.ts';
import styles from './table.module.css';

/**
 * The orders of each column that can be ordered: the first one that is offered, and its opposite. The default order goes by
 * status and within it by time, which is neither ascending nor descending.
 */
const columns = {
  title: ['title', 'title-desc'],
  start: ['start-desc', 'start'],
  end: ['end', 'end-desc'],
  fund: undefined,
  objective: undefined,
  amount: ['amount-desc', 'amount'],
  status: 'default',
} as const satisfies Readonly<Record<string, readonly [Sort, Sort] | 'default' | undefined>>;

type Column = keyof typeof columns;

/** Projects as a table whose headings order it. The region scrolls sideways where it is narrow. */
export function ProjectTable({ rows, selection }: { readonly rows: readonly ListRow[]; readonly selection: Selection }) {
  const t = useTranslations('table');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus to be scrolled by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label={t('label')}>
      <table className={styles.table}>
        <caption className="hidden-text">{t('caption')}</caption>
        <thead>
          <tr>
            {(Object.keys(columns) as readonly Column[]).map((column) => (
              <Heading key={column} column={column} selection={selection} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.project.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Heading({ column, selection }: { readonly column: Column; readonly selection: Selection }) {
  const t = useTranslations('table');
  const { listHref } = useSite();
  const orders = columns[column];
  if (orders === undefined || orders === selection.sort) return <th scope="col">{t(column)}</th>;
  if (orders === 'default') {
    return (
      <th scope="col">
        <a href={`${listHref(changeSelection(selection, { sort: 'default' }))}#results`}>{t(column)}</a>
      </th>
    );
  }
  const [first, second] = orders;
  const current = first === selection.sort || second === selection.sort;
  const next = selection.sort === first ? second : first;
  const sorted = selection.sort.endsWith('-desc') ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={current ? sorted : undefined}>
      <a href={`${listHref(changeSelection(selection, { sort: next }))}#results`}>
        {t(column)}
        <svg className={classes(styles.arrow, 'screen-only')} viewBox="0 0 10 16" aria-hidden="true" focusable="false">
          {current && sorted === 'descending' ? null : <path d="M1 6.500 5 2l4 4.500Z" />}
          {current && sorted === 'ascending' ? null : <path d="m1 9.500 4 4.500 4-4.500Z" />}
        </svg>
      </a>
    </th>
  );
}

function Row({ row: { project, fund, status, found } }: { readonly row: ListRow }) {
  const t = useTranslations('value');
  const { href, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const names = pick(fund.texts);
  const { timetable } = project;
  const end = endOf(timetable);
  const noEnd = timetable.kind === 'permanent' ? t('permanent') : t('unknown');
  return (
    <tr>
      <th scope="row" lang={lang}>
        <a href={href({ name: 'projects', id: project.id })}>
          <span>
            <FoundTitle found={found} title={text.title} />
          </span>
        </a>
        <MissingWords found={found} className={styles.missing} />
      </th>
      <td>
        <FoundTime found={found}>{timetable.start === undefined ? t('unknown') : <CalendarTime date={timetable.start} />}</FoundTime>
      </td>
      <td>
        <FoundTime found={found}>{end === undefined ? noEnd : <CalendarTime date={end} />}</FoundTime>
      </td>
      <td>
        <FundBadge fund={fund} confirmed={project.fundConfirmed} />
      </td>
      <td lang={project.objective === undefined ? undefined : names.lang}>
        {project.objective === undefined ? t('unknown') : names.value.objectives[project.objective]}
      </td>
      <td className={styles.number}>
        <Amount euros={project.euFunding} approximate={project.euFundingApproximate} />
      </td>
      <td>
        <StatusBadge status={status} />
      </td>
    </tr>
  );
}
