import picocolors from 'picocolors';
import type { Locale } from '#catalogue/locale.ts';
import type { Fault } from '#content/check/fault.ts';
import { excerptOf, strong, visibleText, wordsOf } from '#site/fault-words.ts';
import { translatorOf } from '#words/messages.ts';
import { closingWords, type Report } from './report.ts';

/** All faults for people: place, level, problem, the line with a pointer, the fix; then the counts. */
export function prettyReport(report: Report, coloured: boolean): string {
  const write = prettyWriter(report.locale, coloured);
  return [...report.faults.map(write), `${closingWords(report).map(visibleText).join('\n')}\n`].join('\n');
}

/** What writes faults for people, made once for many. */
export function prettyWriter(locale: Locale, coloured: boolean): (fault: Fault) => string {
  const colours = picocolors.createColors(coloured);
  const t = translatorOf(locale, 'check');
  const levels = { error: t('error'), warning: t('warning') };
  return (fault) => {
    const { problem, fix } = wordsOf(fault, locale);
    const { file, line, column } = fault.place;
    const place = colours.bold(visibleText(`${file}:${line}:${column}`));
    const said = colours.green(visibleText(t('fix', { fix })));
    return `${place}  ${strong(fault, colours)(levels[fault.level])}  ${visibleText(problem)}\n${excerptOf(fault, colours)}     ${said}\n`;
  };
}
