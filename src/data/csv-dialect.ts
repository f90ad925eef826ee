import { type PartialDate, precisionOf } from '#catalogue/date.ts';

/** How a CSV file is written for those who will open it. */
export type CsvDialect = {
  readonly delimiter: string;
  readonly decimalSign: string;
  /** What a date looks like at each precision, in the letters of CSVW: `yyyy`, `MM`, `M`, `dd`, `d`. */
  readonly dates: Readonly<Record<'year' | 'month' | 'day', string>>;
};

/**
 * `standard` is for programs: RFC 4180 with ISO dates. `fi` is for spreadsheets that are set to Finnish: they expect a
 * semicolon, a decimal comma and 31.5.2023; a month is 5/2023, as Finnish writes it.
 */
export const csvDialects = {
  standard: { delimiter: ',', decimalSign: '.', dates: { year: 'yyyy', month: 'yyyy-MM', day: 'yyyy-MM-dd' } },
  fi: { delimiter: ';', decimalSign: ',', dates: { year: 'yyyy', month: 'M/yyyy', day: 'd.M.yyyy' } },
} as const satisfies Readonly<Record<string, CsvDialect>>;

export type CsvDialectName = keyof typeof csvDialects;

/** The values of the parameter `dialect`; the first is the default. */
export const csvDialectNames = Object.keys(csvDialects) as readonly CsvDialectName[];

/** A date as the dialect writes it, no more precise than it is known. */
export function csvDate(date: PartialDate, { dates }: CsvDialect): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return dates[precisionOf(date)]
    .replace('yyyy', year)
    .replace(/MM?/, (letters) => (letters === 'M' ? String(Number(month)) : month))
    .replace(/dd?/, (letters) => (letters === 'd' ? String(Number(day)) : day));
}
