import { useTranslations } from 'next-intl';
import { bindYears, type PartialDate } from '#catalogue/date.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import { timetableWords } from '#words/timetable.ts';
import { useSite } from '../shell/use-site.ts';

/** One calendar date in the reader's language, readable by machines too. */
export function CalendarTime({ date }: { readonly date: PartialDate }) {
  const { formats } = useSite();
  return <time dateTime={date}>{formats.date(date)}</time>;
}

/** What says when a project runs where dates cannot be marked up. */
export function usePeriodText(): (timetable: Timetable) => string {
  const { formats } = useSite();
  const say = useTranslations();
  return (timetable) => {
    const words = timetableWords(timetable, { formats, say });
    return typeof words === 'string' ? words : words.start + words.separator + words.end;
  };
}

/** When a project runs, in words; what is not known is said. */
export function Period({ timetable }: { readonly timetable: Timetable }) {
  const { formats } = useSite();
  const words = timetableWords(timetable, { formats, say: useTranslations() });
  if (typeof words === 'string') return words;
  const { start, separator, end, dates } = words;
  // A word joiner keeps the years of a range on one line; longer dates may part.
  const joiner = bindYears(start + separator + end) === start + separator + end ? '' : '\u2060';
  return (
    <>
      <time dateTime={dates.start}>{start}</time>
      {separator + joiner}
      <time dateTime={dates.end}>{end}</time>
    </>
  );
}
