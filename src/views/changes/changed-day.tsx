import { useTranslations } from 'next-intl';
import { type LinkedChange, wasOnlyAdded } from '#catalogue/changes.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { FundNames } from '#catalogue/fund.ts';
import { CalendarTime } from '../parts/period.tsx';
import styles from './change-facts.module.css';
import { ChangedProject, ChangedTitle } from './changed-project.tsx';

type ChangedDayProps = { readonly day: CalendarDay; readonly changes: readonly LinkedChange[]; readonly funds: readonly FundNames[] };

/** The changes of a day. Where several projects were added, that is said once for all of them. */
export function ChangedDay({ day, changes, funds }: ChangedDayProps) {
  const t = useTranslations('changes');
  const added = changes.filter(wasOnlyAdded);
  const together = added.length > 1 ? added : [];
  const others = changes.filter((change) => !together.includes(change));
  return (
    <section aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>
        <CalendarTime date={day} />
      </h2>
      {others.length === 0 ? null : (
        <ul className={styles.list}>
          {others.map((change) => (
            <ChangedProject key={change.id} change={change} funds={funds} />
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
