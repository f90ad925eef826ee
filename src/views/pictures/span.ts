import { type CalendarDay, dayFromNumber, dayNumber, firstDay, lastDay, type PartialDate, yearOf } from '#catalogue/date.ts';
import { positionOf, type TimeAxis } from '#catalogue/time-axis.ts';
import { isTimetableKnown, type Status, statusOn, type Timetable } from '#catalogue/timetable.ts';

/** How a bar is drawn: full while it runs, outlined when it has ended, dashed before it begins, dotted for an option, broken where its status is not known. */
export type Form = 'on' | 'off' | 'soon' | 'option' | 'unsure';

/** A project's time on an axis; places are shares of the axis from 0 to 1. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  /** A start that is not known, or that lies before the picture, is drawn as such. */
  readonly start: 'known' | 'unknown' | 'earlier';
  /** There is no end, or none is known. */
  readonly open: boolean;
  /** The time an option would add. */
  readonly option?: { readonly from: number; readonly to: number };
};

/** What a status looks like. A project whose end has passed is outlined, whatever its option may come to. */
export const formOfStatus: Readonly<Record<Status, Form>> = {
  ongoing: 'on',
  permanent: 'on',
  option: 'option',
  upcoming: 'soon',
  ended: 'off',
  unknown: 'unsure',
};

/** The shortest bar that is still seen, and how far an option stands from the bar it continues. */
const shortest = 0.004;
const gap = 0.005;

/** What is drawn of a timetable on a day; nothing when it is not known. */
export function spanOf(axis: TimeAxis, timetable: Timetable, today: CalendarDay): Span | undefined {
  const place = placeOf(axis, timetable);
  return place && { ...place, form: formOfStatus[statusOn(timetable, today)] };
}

/** Where a timetable stands on an axis, which is the same on every day; nothing when it is not known. */
export function placeOf(axis: TimeAxis, timetable: Timetable): Omit<Span, 'form'> | undefined {
  if (!isTimetableKnown(timetable)) return undefined;
  const { start } = timetable;
  const end = timetable.kind === 'period' ? timetable.end : undefined;
  const from = start === undefined ? 0 : positionOf(axis, firstDay(start));
  const to = Math.max(end === undefined ? 1 : dayAfter(axis, end), Math.min(1, from + shortest));
  const option = timetable.kind === 'period' && end !== undefined ? timetable.optionUntil : undefined;
  return {
    from: Math.min(from, 1 - shortest),
    to,
    start: start === undefined ? 'unknown' : yearOf(start) < axis.first ? 'earlier' : 'known',
    open: end === undefined,
    ...(option !== undefined && { option: { from: Math.min(to + gap, 1 - shortest), to: Math.max(dayAfter(axis, option), to + gap + shortest) } }),
  };
}

/** Where the day after the last day of a date stands. */
function dayAfter(axis: TimeAxis, date: PartialDate): number {
  return positionOf(axis, dayFromNumber(dayNumber(lastDay(date)) + 1));
}

/** Whether the axis has a day; a picture says nothing of today when today is not in it. */
export function holds(axis: TimeAxis, day: CalendarDay): boolean {
  return yearOf(day) >= axis.first && yearOf(day) <= axis.last;
}

/** A share of 0–1 as a place in a drawing. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
