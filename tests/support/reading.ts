import type { CalendarDay } from '#catalogue/date.ts';
import { monthInAnyLanguage } from '#catalogue/typed/lenient-period.ts';
import type { ValueReading } from '#selection/typed-values.ts';

/** Reads what is typed on 24 November 2026 with no other words than the names of months. */
export const plainReading: ValueReading = { today: '2026-11-24' as CalendarDay, wordOf: monthInAnyLanguage, amountWordOf: () => undefined };
