import { useTranslations } from 'next-intl';
import type { PartialDate } from '#catalogue/date.ts';
import { endOf, type Timetable } from '#catalogue/timetable.ts';
import { useSite } from '../shell/use-site.ts';

/** One calendar date in the reader's language, readable by machines too. */
export function CalendarTime({ date }: { readonly date: PartialDate }) {
  const { formats } = useSite();
  return <time dateTime={date}>{formats.date(date)}</time>;
}

/** When a project runs, in words; what is not known is said. */
export function Period({ timetable }: { readonly timetable: Timetable }) {
  const t = useTranslations('value');
  const { formats } = useSite();
  const { start } = timetable;
  const end = endOf(timetable);
  if (start !== undefined && end !== undefined) {
    const parts = formats.period(start, end);
    return (
      <>
        <time dateTime={start}>{parts.start}</time>
        {parts.separator}
        <time dateTime={end}>{parts.end}</time>
      </>
    );
  }
  if (timetable.kind === 'permanent') return start === undefined ? t('permanent') : t('untilFurtherNotice', { start: formats.date(start) });
  if (start !== undefined) return t('openEnd', { start: formats.date(start) });
  return end === undefined ? t('unknown') : t('openStart', { end: formats.date(end) });
}
