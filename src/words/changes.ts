import { type FactChange, type FactValue, kindOfFact, type ProjectChange } from '#catalogue/changes.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { CodeWord, CodeWording } from './codes.ts';
import { wordFieldValue } from './field-value.ts';

/** A change of a fact in words: what it is called, what it was, what it is. */
export type WordedChange = { readonly label: string; readonly from: CodeWord; readonly to: CodeWord };

/** Words the change of a fact; what is not known is said to be so. */
export function wordChange(change: FactChange, wording: CodeWording): WordedChange {
  const { from, to } = change;
  return { label: nameOfFact(change, wording), from: wordValue(change, from, wording), to: wordValue(change, to, wording) };
}

/** What a fact is called, with the language where each has its own. */
export function nameOfFact({ fact, locale }: Pick<FactChange, 'fact' | 'locale'>, { say, messages, formats }: CodeWording): string {
  const { label } = factWords(messages, 'project', fact);
  return locale === undefined ? label : say('changes.inLanguage', { label, language: formats.languageName(locale) });
}

/** What happened to a project as a whole, in sentences; none where only facts changed, which say so by themselves. */
export function wordKind(change: ProjectChange, { say }: Pick<CodeWording, 'say'>): readonly string[] {
  return [...(change.kind === 'changed' ? [] : [wordOfKind(change, { say })]), ...(change.results === true ? [say('changes.results')] : [])];
}

/** The kind of a change as a sentence. */
export function wordOfKind({ kind, formerId = '' }: Pick<ProjectChange, 'kind' | 'formerId'>, { say }: Pick<CodeWording, 'say'>): string {
  return say(`changes.kind.${kind}`, { id: formerId });
}

/** Most facts that are named where there is little room. */
const namedFacts = 3;

/** What happened to a project in the fewest words: the sentences about the whole, and what the facts are called that changed. */
export function wordBriefly(change: ProjectChange, wording: CodeWording): string {
  const { say, formats } = wording;
  const names = change.facts.map((fact) => nameOfFact(fact, wording));
  const shown = formats.list(names.slice(0, namedFacts));
  const rest = names.length - namedFacts;
  return [...wordKind(change, wording), ...(names.length === 0 ? [] : [rest > 0 ? say('changes.factsCut', { names: shown, count: rest }) : shown])].join(' ');
}

/** A value of a fact in words, as `wordChange` has it. */
export function wordValue({ fact, locale }: Pick<FactChange, 'fact' | 'locale'>, value: FactValue | undefined, wording: CodeWording): CodeWord {
  return wordFieldValue({ file: 'project', fact, is: kindOfFact(fact), ...(locale !== undefined && { locale }) }, value, wording);
}
