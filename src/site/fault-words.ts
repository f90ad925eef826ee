import picocolors from 'picocolors';
import type { Locale } from '#catalogue/locale.ts';
import type { Fault } from '#content/check/fault.ts';
import type { FaultCode } from '#content/check/fault-code.ts';
import { fillWords } from '#words/facts.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf } from '#words/messages.ts';

/** How texts are coloured at a terminal. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** What is wrong, and the text to type instead. */
export type Words = { readonly problem: string; readonly fix: string };

/** The words of a fault: the one place that words it, for every format. */
export function wordsOf({ code, values }: Pick<Fault, 'code' | 'values'>, locale: Locale): Words {
  const messages = messagesOf(locale);
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  // The code of a language is data; its name depends on who reads.
  if (texts.locale !== undefined) texts.language = formatsOf(messages.language).languageName(texts.locale);
  const { problem, fix } = messages.check.fault[code];
  return { problem: fillWords(problem, texts, locale), fix: fillWords(fix, texts, locale) };
}

/** The words of a kind of fault without any place: `…` stands where a value would be. */
export function ruleWordsOf(code: FaultCode, locale: Locale): Words {
  const names = Object.values(messagesOf(locale).check.fault[code]).flatMap((text) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''));
  const { problem, fix } = wordsOf({ code, values: Object.fromEntries(names.map((name) => [name, '…'])) }, locale);
  // Plurals write a number that is not known in the language's own word for it.
  const unknown = new Intl.NumberFormat(locale).format(Number.NaN);
  const without = (text: string) => text.replaceAll(unknown, '…');
  return { problem: without(problem), fix: without(fix) };
}

/**
 * A text on one line that can be printed anywhere: line breaks become spaces, and characters that would move the cursor, change
 * colours or turn the direction of the text (ECMA-48 controls, Unicode bidi controls) become visible signs.
 */
export function visibleText(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').replace(controls, (character) => signOf(character.charCodeAt(0)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The picture Unicode has for a C0 control and DEL; for the others its sign for what cannot be shown. */
function signOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** The column after the last character of a fault, on its own line. */
export function endColumnOf({ place }: Fault): number {
  const end = place.column + place.length;
  return place.excerpt === undefined ? end : Math.max(place.column + 1, Math.min(end, place.excerpt.length + 1));
}

/** A text in the colour of a fault's level. */
export function strong({ level }: Fault, colours: Colours) {
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
