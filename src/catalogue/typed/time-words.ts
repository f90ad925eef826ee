import type { CalendarDay } from '../date.ts';

/** What a word says about time, in whatever language it is. */
export type TimeWord =
  /** `kesäkuu`, `June`: 1–12. */
  | { readonly kind: 'month'; readonly month: number }
  /** `kevät`, `spring`: from a month to another, which is in the next year when it is smaller. */
  | { readonly kind: 'season'; readonly first: number; readonly last: number }
  /** `Q` of `Q2`, `neljännes`, `half`: so many months of a year. */
  | { readonly kind: 'part'; readonly months: 3 | 6 }
  /** `first` of `first quarter`, `two` of `two years ago`. */
  | { readonly kind: 'number'; readonly number: number }
  /** `vuosi` of `vuosi 2024` and of `viime vuonna`. */
  | { readonly kind: 'unit'; readonly unit: 'year' | 'month' }
  /** `viime` (-1), `tämä` (0), `ensi` (1). */
  | { readonly kind: 'shift'; readonly by: number }
  /** `tänään` (0), `yesterday` (-1). */
  | { readonly kind: 'nearDay'; readonly by: number }
  | { readonly kind: 'ago' }
  /** Says nothing within a date: `of` of `spring of 2024`, `st` of `1st June`. */
  | { readonly kind: 'aside' }
  /** Stands between two dates as a dash does: `to`. */
  | { readonly kind: 'to' }
  /** `between 2023 and 2025`, `2023 ja 2025 välillä`: only beside the first does the second stand between two dates. */
  | { readonly kind: 'between' }
  | { readonly kind: 'and' }
  /** `since 2024`, `2024 alkaen`: the time is open at one end; `apart` leaves out the date itself. */
  | { readonly kind: 'open'; readonly end: 'from' | 'to'; readonly apart: boolean };

/** What is needed to read dates: the day from which `last year` is counted, and the words of the languages. */
export type TimeReading = { readonly today: CalendarDay; readonly wordOf: (word: string) => TimeWord | undefined };

/** The month that a word names: 1–12; 0 where it names none. */
export function monthOf(word: TimeWord | undefined): number {
  return word?.kind === 'month' ? word.month : 0;
}
