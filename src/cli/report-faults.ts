import type { Fault } from '../content/fault';
import type { Locale } from '../domain/locale';
import { translatorOf } from '../i18n/messages';

/** The words of a fault: what is wrong, and the text to type instead. */
export function wordsOf(fault: Fault, locale: Locale): { readonly problem: string; readonly fix: string } {
  const t = translatorOf(locale, 'gate');
  const say = t as unknown as (key: string, values: Record<string, string>) => string;
  const values = Object.fromEntries(Object.entries(fault.values).map(([name, value]) => [name, String(value)]));
  return { problem: say(`fault.${fault.code}.problem`, values), fix: say(`fault.${fault.code}.fix`, values) };
}

/** All faults for people: place, problem, the line with a pointer, the fix; then the count. */
export function reportFaults(faults: readonly Fault[], files: number, locale: Locale): string {
  const t = translatorOf(locale, 'gate');
  const errors = faults.filter((fault) => fault.level === 'error').length;
  const counts = { errors: t('errors', { count: errors }), warnings: t('warnings', { count: faults.length - errors }), files };
  return [...faults.map((fault) => reportFault(fault, locale)), `${t('summary', counts)}\n`].join('\n');
}

function reportFault(fault: Fault, locale: Locale): string {
  const t = translatorOf(locale, 'gate');
  const { problem, fix } = wordsOf(fault, locale);
  const { file, line, column } = fault.place;
  return `${file}:${line}:${column}  ${t(fault.level)}  ${problem}\n${excerptOf(fault)}     ${t('fix', { fix })}\n`;
}

const margin = 4;
const widest = 100;

/** The line and a pointer under the value; long lines are cut around it. Empty when there is nothing to show. */
export function excerptOf({ place }: Fault): string {
  if (place.excerpt === undefined || place.excerpt.trim() === '') return '';
  const skip = place.column > widest ? place.column - 20 : 0;
  const shown = place.excerpt.slice(skip, skip + widest).replaceAll('\t', ' ');
  const number = String(place.line).padStart(margin);
  const pointer = ' '.repeat(place.column - 1 - skip) + '^'.repeat(Math.max(1, Math.min(place.length, shown.length - place.column + 1 + skip)));
  return `${number} │ ${shown}\n${' '.repeat(margin)} │ ${pointer}\n`;
}
