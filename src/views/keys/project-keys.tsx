import { useTranslations } from 'next-intl';
import type { FundedProject } from '#catalogue/catalogue.ts';
import { type CalendarDay, lastDay, precisionOf } from '#catalogue/date.ts';
import { daysLeftOn, type Timetable } from '#catalogue/timetable.ts';
import { useAbout, useShortAmount } from '../parts/amount.tsx';
import { useSite } from '../shell/use-site.ts';

/** How long an ongoing project still runs. */
export function useDaysLeft(): (timetable: Timetable, today: CalendarDay) => string | undefined {
  const t = useTranslations('card');
  return (timetable, today) => {
    const days = daysLeftOn(timetable, today);
    return days === undefined ? undefined : t('daysLeft', { days });
  };
}

/** Until when a project may go on; of an option that was over before a day, nothing. Without a day, of every option. */
export function useOption(): (timetable: Timetable, today?: CalendarDay) => string | undefined {
  const t = useTranslations('card');
  const { formats } = useSite();
  return (timetable, today) => {
    const until = timetable.kind === 'period' ? timetable.optionUntil : undefined;
    if (until === undefined || (today !== undefined && today > lastDay(until))) return undefined;
    return t('option', { precision: precisionOf(until), date: formats.date(until) });
  };
}

/** A grant, or what all is estimated to cost and that this is no grant; nothing where neither is known. */
export function Money({ project: { euFunding, euFundingApproximate, costEstimate } }: Pick<FundedProject, 'project'>) {
  const t = useTranslations('card');
  const value = useTranslations('value');
  const about = useAbout();
  const { formats } = useSite();
  const short = useShortAmount();
  if (euFunding === undefined) {
    return costEstimate === undefined ? null : value('costEstimate', { amount: short({ euros: costEstimate, approximate: false }) });
  }
  return (
    <>
      <span className="hidden-text">{t('euFunding')} </span>
      <strong>{about(formats.amount(Math.round(euFunding)), euFundingApproximate)}</strong>
    </>
  );
}
