import picocolors from 'picocolors';
import type { Fault } from '#content/check/fault.ts';
import { type Colours, excerptOf, strong, visibleText, wordsOf } from '#site/fault-words.ts';
import { translatorOf } from '#words/messages.ts';
import { closingWords, type Report } from './report.ts';

/** All faults for people: place, level, problem, the line with a pointer, the fix; then the counts. */
export function prettyReport(report: Report, coloured: boolean): string {
  const colours = picocolors.createColors(coloured);
  const faults = report.faults.map((fault) => prettyFault(fault, report, colours));
  return [...faults, `${closingWords(report).map(visibleText).join('\n')}\n`].join('\n');
}

function prettyFault(fault: Fault, { locale }: Report, colours: Colours): string {
  const t = translatorOf(locale, 'check');
  const { problem, fix } = wordsOf(fault, locale);
  const { file, line, column } = fault.place;
  const place = colours.bold(visibleText(`${file}:${line}:${column}`));
  const said = colours.green(visibleText(t('fix', { fix })));
  return `${place}  ${strong(fault, colours)(t(fault.level))}  ${visibleText(problem)}\n${excerptOf(fault, colours)}     ${said}\n`;
}
