import { type FactChange, type FactValue, type ProjectChange, toldFacts } from '#catalogue/changes.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { CodeWord, CodeWording } from './codes.ts';
import { wordFieldValue } from './field-value.ts';

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

const kindOf = new Map(toldFacts.map(({ name, is }) => [name, is]));

function wordValue({ fact, locale }: FactChange, value: FactValue | undefined, wording: CodeWording): CodeWord {
  const is = kindOf.get(fact);
  if (is === undefined) throw new RangeError(`Changes of ${fact} are not told`);
  return wordFieldValue({ file: 'project', fact, is, ...(locale !== undefined && { locale }) }, value, wording);
}
