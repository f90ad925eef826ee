import picocolors from 'picocolors';
import type { Fault } from '#content/check/fault.ts';
import { visibleText, wordsOf } from '#site/fault-words.ts';
import { translatorOf } from '#words/messages.ts';
import { closingWords, endColumnOf, type Report } from './report.ts';

type Colours = ReturnType<typeof picocolors.createColors>;

/** All faults for people: place, level, problem, the line with a pointer, the fix; then the counts. */
export function prettyReport(report: Report, coloured: boolean): string {
  const colours = picocolors.createColors(coloured);
  const faults = report.faults.map((fault) => prettyFault(fault, report, colours));
  return [...faults, `${closingWords(report).map(visibleText).join('\n')}\n`].join('\n');
}

function prettyFault(fault: Fault, { locale }: Report, colours: Colours): string {
  const t = translatorOf(locale, 'gate');
  const { problem, fix } = wordsOf(fault, locale);
  const { file, line, column } = fault.place;
  const place = colours.bold(visibleText(`${file}:${line}:${column}`));
  const said = colours.green(visibleText(t('fix', { fix })));
  return `${place}  ${strong(fault, colours)(t(fault.level))}  ${visibleText(problem)}\n${excerptOf(fault, colours)}     ${said}\n`;
}

function strong({ level }: Fault, colours: Colours) {
  return level === 'error' ? colours.red : colours.yellow;
}

const margin = 4;
const widest = 100;

/** The line and a pointer under the value; long lines are cut around it. Empty where there is no line to show. */
export function excerptOf(fault: Fault, colours = picocolors.createColors(false)): string {
  const { line, column, excerpt } = fault.place;
  if (excerpt === undefined || excerpt.trim() === '') return '';
  const skip = column > widest ? column - 20 : 0;
  const shown = visibleText(excerpt.replaceAll('\t', ' ')).slice(skip, skip + widest);
  const end = Math.min(endColumnOf(fault) - skip, shown.length + 1);
  const pointer = ' '.repeat(column - 1 - skip) + strong(fault, colours)('^'.repeat(Math.max(1, end - (column - skip))));
  const gutter = (text: string) => colours.dim(`${text.padStart(margin)} │`);
  return `${gutter(String(line))} ${shown}\n${gutter('')} ${pointer}\n`;
}
