import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PartialDate } from '#catalogue/date.ts';
import type { Project } from '#catalogue/project.ts';
import { endOf, isTimetableKnown } from '#catalogue/timetable.ts';
import type { SelectedGrants } from '#selection/listing.ts';
import type { Selection, Sort } from '#selection/parameters.ts';
import { changeSelection } from '#selection/selection.ts';
import { FundBadge, StatusBadge } from '../../parts/badges.tsx';
import { classes } from '../../parts/classes.ts';
import { CalendarTime } from '../../parts/period.tsx';
import { useSite } from '../../shell/use-site.ts';
import { FoundTime, RowTitle } from '../found.tsx';
import type { ListRow } from '../list-props.ts';
import styles from './table.module.css';
import { Money, Total, Unknown } from './table-money.tsx';

/**
 * The orders of each column that can be ordered: the first one that is offered, and its opposite. The order by status goes within it by
 * time, which is neither ascending nor descending.
 */
const columns = {
  title: ['title', 'title-desc'],
  start: ['start-desc', 'start'],
  end: ['end', 'end-desc'],
  status: 'default',
  fund: undefined,
  amount: ['amount-desc', 'amount'],
} as const satisfies Readonly<Record<string, readonly [Sort, Sort] | 'default' | undefined>>;

type Column = keyof typeof columns;

type TableProps = {
  readonly rows: readonly ListRow[];
  readonly selection: Selection;
  readonly grants: SelectedGrants;
  /** Is only printed, on a page of one fund: without a column of funds, and without what is pressed or looked at on a screen. */
  readonly forPaper?: boolean;
};

/**
 * Projects as a table whose headings order it, with the grants as bars and their sum. In the order of the grants those that are known are parted
 * from the others. In a narrow container the rows are stacked.
 */
export function ProjectTable({ rows, selection, grants, forPaper = false }: TableProps) {
  const t = useTranslations('table');
  const isByAmount = columns.amount.some((sort) => sort === selection.sort);
  const known = rows.filter(({ project }) => project.euFunding !== undefined);
  const groups = isByAmount
    ? ([
        ['known', grants.known, known],
        ['unknown', grants.of - grants.known, rows.filter((row) => !known.includes(row))],
      ] as const)
    : ([[undefined, rows.length, rows]] as const);
  const shown = (Object.keys(columns) as readonly Column[]).filter((column) => column !== 'fund' || !forPaper);
  /** The last heading stands over the bars and the amounts. */
  const width = shown.length + 1;
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption className="hidden-text">{t('caption')}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <Heading key={column} column={column} selection={selection} ordered={!forPaper} />
            ))}
          </tr>
        </thead>
        {groups.map(([name, count, ofGroup]) =>
          ofGroup.length === 0 ? null : (
            <tbody key={name ?? ''}>
              {name === undefined ? null : (
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={width}>
                    {t(name, { count })}
                  </th>
                </tr>
              )}
              {ofGroup.map((row) => (
                <Row key={row.project.id} row={row} largest={grants.largest} forPaper={forPaper} />
              ))}
            </tbody>
          ),
        )}
        <Total grants={grants} width={width} />
      </table>
    </div>
  );
}

type HeadingProps = { readonly column: Column; readonly selection: Selection; readonly ordered: boolean };

function Heading({ column, selection, ordered }: HeadingProps) {
  const t = useTranslations('table');
  const { listHref } = useSite();
  const orders = columns[column];
  const isAmount = column === 'amount';
  if (orders === undefined || !ordered) return <PlainHeading text={t(column)} isAmount={isAmount} />;
  if (orders === 'default') {
    if (selection.sort === orders) return <PlainHeading text={t(column)} isAmount={false} />;
    return (
      <th scope="col">
        <a href={`${listHref(changeSelection(selection, { sort: orders }))}#results`}>{t(column)}</a>
      </th>
    );
  }
  const [first, second] = orders;
  const current = first === selection.sort || second === selection.sort;
  const next = selection.sort === first ? second : first;
  const sorted = selection.sort.endsWith('-desc') ? 'descending' : 'ascending';
  return (
    <th scope="col" className={isAmount ? styles.end : undefined} colSpan={isAmount ? 2 : undefined} aria-sort={current ? sorted : undefined}>
      <a href={`${listHref(changeSelection(selection, { sort: next }))}#results`}>
        {t(column)}
        {current ? (
          <svg className={classes(styles.arrow, 'screen-only')} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <path d={sorted === 'descending' ? 'M1 3h8L5 8z' : 'M1 7h8L5 2z'} />
          </svg>
        ) : null}
      </a>
    </th>
  );
}

function PlainHeading({ text, isAmount }: { readonly text: string; readonly isAmount: boolean }) {
  return (
    <th scope="col" className={isAmount ? styles.end : undefined} colSpan={isAmount ? 2 : undefined}>
      {text}
    </th>
  );
}

type RowProps = { readonly row: ListRow; readonly largest: number; readonly forPaper: boolean };

function Row({ row, largest, forPaper }: RowProps) {
  const fundText = useTranslations('fund');
  const statusText = useTranslations('status');
  const { project, fund, status, found } = row;
  const { timetable } = project;
  const { start } = timetable;
  const { formats } = useSite();
  // Paper has no use for what only machines read.
  const day: TellDay = (date) => (forPaper ? formats.date(date) : <CalendarTime date={date} />);
  const isEndless = !isTimetableKnown(timetable) || timetable.kind === 'permanent';
  return (
    <tr>
      <RowTitle row={row} className={styles.missing} note={forPaper && !project.fundConfirmed ? fundText('inferredShort') : undefined} />
      <td className={classes(styles.from, start === undefined && styles.open)}>
        <FoundTime found={found}>{start === undefined ? <Unknown /> : day(start)}</FoundTime>
      </td>
      <td className={isEndless ? styles.endless : undefined}>
        <FoundTime found={found}>
          <End project={project} day={day} />
        </FoundTime>
      </td>
      <td>{forPaper ? statusText(status) : <StatusBadge status={status} />}</td>
      {forPaper ? null : (
        <td>
          <FundBadge fund={fund} confirmed={project.fundConfirmed} />
        </td>
      )}
      <Money project={project} largest={largest} />
    </tr>
  );
}

type TellDay = (date: PartialDate) => ReactNode;

function End({ project: { timetable }, day }: { readonly project: Project; readonly day: TellDay }) {
  const t = useTranslations('table');
  const end = endOf(timetable);
  if (end !== undefined) return day(end);
  return timetable.kind === 'permanent' ? t('permanent') : <Unknown />;
}
