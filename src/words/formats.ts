import { firstDay, type PartialDate, precisionOf } from '#catalogue/date.ts';
import type { Messages } from './messages.ts';

/** How one language writes numbers, amounts and dates; the choices are data in `messages/<locale>/site.json`, `language`. */
export type Formats = ReturnType<typeof createFormats>;

const made = new WeakMap<LanguageChoices, Formats>();

/** The formatters of a language; making them is slow, so they are made once. */
export function formatsOf(language: LanguageChoices): Formats {
  const known = made.get(language) ?? createFormats(language);
  made.set(language, known);
  return known;
}

type LanguageChoices = Messages['language'];

/** Formatters of a language. Dates are calendar dates and never move between time zones. */
export function createFormats(language: LanguageChoices) {
  const { tag, dateTag } = language;
  const dateStyle = language.dateStyle as 'short' | 'long';
  const currencyDisplay = language.currencyDisplay as 'symbol' | 'code';
  const utc = { timeZone: 'UTC' } as const;
  const days = new Intl.DateTimeFormat(dateTag, { dateStyle, ...utc });
  const months = new Intl.DateTimeFormat(dateTag, { month: 'long', year: 'numeric', ...utc });
  const monthNames = new Intl.DateTimeFormat(dateTag, { month: 'long', ...utc });
  const times = new Intl.DateTimeFormat(dateTag, { timeStyle: 'short', ...utc });
  const years = new Intl.DateTimeFormat(dateTag, { year: 'numeric', ...utc });
  const byPrecision = { day: days, month: months, year: years };
  const euros = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'EUR',
    currencyDisplay,
    trailingZeroDisplay: 'stripIfInteger',
  } as Intl.NumberFormatOptions);
  const separator = separatorOf(days);
  const instant = (date: PartialDate) => Date.parse(`${firstDay(date)}T00:00:00Z`);
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 });
  const sizes = { kilobyte: sizesIn('kilobyte', tag), megabyte: sizesIn('megabyte', tag) };
  const oneDecimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  return {
    /** `1.5.2023`, `1 May 2023`; `toukokuu 2023`, `May 2023`; `2023`. */
    date: (date: PartialDate) => byPrecision[precisionOf(date)].format(instant(date)),
    /** The month alone: `toukokuu`, `May`. */
    month: (date: PartialDate) => monthNames.format(instant(date)),
    /** `1.5.2023–30.4.2025`, `1 May 2023 – 30 April 2025` (thin spaces), split so that each date can be marked up. */
    period: (start: PartialDate, end: PartialDate): PeriodParts => {
      if (precisionOf(start) === 'year' && precisionOf(end) === 'year') return { start, separator: '–', end };
      return {
        start: byPrecision[precisionOf(start)].format(instant(start)),
        separator,
        end: byPrecision[precisionOf(end)].format(instant(end)),
      };
    },
    /** Euros in full: `1 444 708 €`, `EUR 1,444,708`; cents only when there are any. */
    amount: (value: number) => euros.format(value),
    /** From one amount to another: `100 000–500 000 €`, `EUR 100,000 – 500,000`. */
    amounts: (from: number, to: number) => (from === to ? euros.format(from) : euros.formatRange(from, to)),
    /** The figure of an amount in millions, to one decimal: `15,8`. */
    millionsShort: (value: number) => oneDecimal.format(value / 1e6),
    /** The figure of an amount in thousands of millions, to one decimal: `2,1`. */
    milliards: (value: number) => oneDecimal.format(value / 1e9),
    /** A count: `1 300`, `1,300`. */
    count: (value: number) => numbers.format(value),
    /** The time of the day of a time with an offset, as it stands there: `14.30`, `14:30`. */
    timeOfDay: (time: string) => times.format(Date.parse(`${time.slice(0, 19)}Z`)),
    /** The size of a file given in bytes: `24 kt`, `24 kB`; `1,3 Mt`, `1.3 MB`. */
    bytes: (value: number) => (value < 999_500 ? sizes.kilobyte(value / 1e3) : sizes.megabyte(value / 1e6)),
    /** From one year to another: `2021–2028`. */
    years: (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`),
    /** A share of 0–1 as whole percent: `88 %`, `88%`. */
    percent: (share: number) => new Intl.NumberFormat(tag, { style: 'percent' }).format(share),
    /** The time of an instant on this computer's clock, to the second: `14.05.12`, `14:05:12`. */
    clockTime: (instant: number) => new Intl.DateTimeFormat(tag, { timeStyle: 'medium' }).format(instant),
    /** Short things one after another: `AMIF, ISF`. */
    list: (things: readonly string[]) => new Intl.ListFormat(tag, { type: 'unit', style: 'short' }).format(things),
    /** Things in a sentence, with a word before the last: `a, b ja c`, `a, b and c`. */
    all: (things: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(things),
    /** The name of a language: `englanti`, `Finnish`. */
    languageName: (code: string) => new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code,
  };
}

/** Writes sizes in a unit: one decimal below ten, and no break before the unit. */
function sizesIn(unit: 'kilobyte' | 'megabyte', tag: string): (value: number) => string {
  const [small, large] = [1, 0].map((digits) => new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: digits }));
  return (value) => ((value < 9.95 ? small : large)?.format(value) ?? '').replace(/\s/g, '\u00a0');
}

/** The two ends of a period and what stands between them. */
export type PeriodParts = { readonly start: string; readonly separator: string; readonly end: string };

/** Servers and browsers do not write the same space between two days; the server's is the thin one. */
const thinSpace = '\u2009';

/** What the language puts between two days, from its own range format. */
function separatorOf(days: Intl.DateTimeFormat): string {
  const parts = days.formatRangeToParts(Date.UTC(2021, 0, 1), Date.UTC(2024, 11, 31));
  return parts
    .filter((part) => part.source === 'shared')
    .map((part) => part.value)
    .join('')
    .replace(/\s/g, thinSpace);
}
