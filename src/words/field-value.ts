import { noEnd } from '#catalogue/changes.ts';
import { parsePartialDate } from '#catalogue/date.ts';
import type { Kind } from '#catalogue/fact-kinds.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { Locale } from '#catalogue/locale.ts';
import { type CodeWord, type CodeWording, wordOfFact } from './codes.ts';

/** What a value is of: the kind of file, the fact by its name outside the file, and the language, where each has its own. */
export type ValuePlace = { readonly file: string; readonly fact: string; readonly is: Kind; readonly locale?: Locale };

/**
 * A value of a content file in the words of a language: amounts, dates and codes as readers see them; what is not known or not there
 * is said to be so, and what is not of its kind is shown as it was typed.
 */
export function wordFieldValue(place: ValuePlace, value: unknown, wording: CodeWording): CodeWord {
  const { say, formats } = wording;
  const { is, locale } = place;
  if (value === undefined) return { text: say(locale === undefined ? 'value.unknown' : 'value.none') };
  if (typeof value === 'boolean') return { text: say(value ? 'changes.yes' : 'changes.no') };
  if (typeof value === 'number') return { text: wordNumber(is, value, wording) };
  if (typeof value === 'string') return wordText(place, value, wording);
  if (!Array.isArray(value)) return { text: wordParts(place, value as Readonly<Record<string, unknown>>, wording) };
  const items = is.kind === 'list' ? is.items : is;
  return { text: value.length === 0 ? say('value.none') : formats.list(value.map((item) => wordItem({ ...place, is: items }, item, wording))) };
}

function wordNumber({ kind }: Kind, value: number, { say, formats }: CodeWording): string {
  if (kind === 'percent') return say('changes.percent', { share: value });
  if (kind === 'number') return formats.count(value);
  return kind === 'euros' ? formats.amount(value) : String(value);
}

function wordText({ file, fact, is, locale }: ValuePlace, text: string, wording: CodeWording): CodeWord {
  const { say, formats } = wording;
  if (is.kind === 'date' || is.kind === 'day') {
    const date = parsePartialDate(text);
    return { text: text === noEnd ? say('value.none') : date === undefined ? text : formats.date(date) };
  }
  // What no fund knows any more is told by its code.
  const code = is.kind === 'id' || is.kind === 'choice' ? wordOfFact(fact, text, wording, 'fund', file) : undefined;
  return code ?? { text, ...(locale !== undefined && locale !== wording.locale && { lang: locale }) };
}

/** An item of a list. One that is told by its first field alone is worded as that field. */
function wordItem(place: ValuePlace, item: unknown, wording: CodeWording): string {
  const [first] = place.is.kind === 'fields' ? Object.values(place.is.fields) : [];
  if (first === undefined || typeof item === 'object') return wordFieldValue(place, item, wording).text;
  return first.is.kind === 'number' ? wordNumber(first.is, Number(item), wording) : wordFieldValue({ ...place, is: first.is }, item, wording).text;
}

/** What a yes says of the first field of an item, in words around it; a no says nothing. */
const qualifiers = new Map([['moreThan', 'value.moreThan' as const]]);

/** The fields of an item, one after another. */
function wordParts(place: ValuePlace, item: Readonly<Record<string, unknown>>, wording: CodeWording): string {
  const { say, messages } = wording;
  const kinds = place.is.kind === 'fields' ? place.is.fields : {};
  const [first] = Object.keys(kinds);
  const qualified = (name: string, amount: string) =>
    name !== first ? amount : [...qualifiers].reduce((text, [flag, words]) => (item[flag] === true ? say(words, { amount: text }) : text), amount);
  return Object.entries(item)
    .filter(([name]) => !qualifiers.has(name))
    .map(([name, part]) => {
      const is = Object.hasOwn(kinds, name) ? kinds[name]?.is : undefined;
      if (is === undefined) return JSON.stringify(part);
      const text = wordFieldValue({ ...place, is }, part, wording).text;
      if (is.kind === 'trueFalse') return say('changes.flag', { label: factWords(messages, place.file, place.fact, name).label, value: text });
      return qualified(name, text);
    })
    .join(' – ');
}
