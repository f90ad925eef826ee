import type { PartialDate } from '#catalogue/date.ts';
import { endOf, type Timetable } from '#catalogue/timetable.ts';
import type { CodeWording } from './codes.ts';
import type { PeriodParts } from './formats.ts';

/** When a project runs; what is not known is said. In words as they are, or as two dates with what stands between them, so that each date can be marked up. */
export function timetableWords(timetable: Timetable, { say, formats }: Pick<CodeWording, 'say' | 'formats'>): string | MarkedPeriod {
  const { start } = timetable;
  const end = endOf(timetable);
  if (start !== undefined && end !== undefined) return { ...formats.period(start, end), dates: { start, end } };
  if (timetable.kind === 'permanent') return start === undefined ? say('value.permanent') : say('value.untilFurtherNotice', { start: formats.date(start) });
  if (start !== undefined) return say('value.openEnd', { start: formats.date(start) });
  return end === undefined ? say('value.unknown') : say('value.openStart', { end: formats.date(end) });
}

/** A period in words with the dates that its words stand for. */
type MarkedPeriod = PeriodParts & { readonly dates: { readonly start: PartialDate; readonly end: PartialDate } };
