import { type FactChange, type FactValue, noEnd, type ProjectChange, toldFacts } from '#catalogue/changes.ts';
import type { PartialDate } from '#catalogue/date.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { type CodeWord, type CodeWording, wordOfFact } from './codes.ts';

/** A change of a fact in words: what it is called, what it was, what it is. */
export type WordedChange = { readonly label: string; readonly from: CodeWord; readonly to: CodeWord };

/** Words the change of a fact; what is not known is said to be so. */
export function wordChange(change: FactChange, wording: CodeWording): WordedChange {
  const { fact, locale, from, to } = change;
  const { say, messages, formats } = wording;
  const { label } = factWords(messages, 'project', fact);
  return {
    label: locale === undefined ? label : say('changes.inLanguage', { label, language: formats.languageName(locale) }),
    from: wordValue(change, from, wording),
    to: wordValue(change, to, wording),
  };
}

/** What happened to a project as a whole, in sentences. */
export function wordKind({ kind, formerId = '', results, facts }: ProjectChange, { say }: Pick<CodeWording, 'say'>): readonly string[] {
  const whole = kind === 'changed' && results === true && facts.length === 0 ? [] : [say(`changes.kind.${kind}`, { id: formerId })];
  return results === true ? [...whole, say('changes.results')] : whole;
}

const kindOf = new Map(toldFacts.map(({ name, is }) => [name, is.kind]));

function wordValue(change: FactChange, value: FactValue | undefined, wording: CodeWording): CodeWord {
  const { say, formats } = wording;
  if (value === undefined) return { text: say(change.locale === undefined ? 'value.unknown' : 'value.none') };
  if (typeof value === 'boolean') return { text: say(value ? 'changes.yes' : 'changes.no') };
  if (typeof value === 'number') return { text: kindOf.get(change.fact) === 'percent' ? say('changes.percent', { share: value }) : formats.amount(value) };
  if (typeof value === 'string') return wordText(change, value, wording);
  return { text: value.length === 0 ? say('value.none') : formats.list(value.map((item) => wordItem(change, item, wording))) };
}

/** An item of a list: the number of a result, the name of a code, or a name. */
function wordItem({ fact }: FactChange, item: string, wording: CodeWording): string {
  return fact === 'resultFigures' ? wording.formats.count(Number(item)) : (wordOfFact(fact, item, wording, 'fund')?.text ?? item);
}

function wordText({ fact, locale }: FactChange, text: string, wording: CodeWording): CodeWord {
  const { say, formats } = wording;
  if (kindOf.get(fact) === 'date') return { text: text === noEnd ? say('value.none') : formats.date(text as PartialDate) };
  // What no fund knows any more is told by its code.
  return wordOfFact(fact, text, wording, 'fund') ?? { text, ...(locale !== undefined && locale !== wording.locale && { lang: locale }) };
}
