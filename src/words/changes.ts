import { type FactChange, type FactValue, noEnd, type ProjectChange, toldFacts } from '#catalogue/changes.ts';
import type { PartialDate } from '#catalogue/date.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { FundNames, FundText } from '#catalogue/fund.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import type { FactWording } from './facts.ts';
import type { Formats } from './formats.ts';
import type { translatorOf } from './messages.ts';

type Say<N extends Parameters<typeof translatorOf>[1]> = ReturnType<typeof translatorOf<N>>;

/** What is needed to word a change for readers of a language. */
export type ChangeWording = FactWording & {
  readonly changes: Say<'changes'>;
  readonly values: Say<'value'>;
  readonly formats: Formats;
  readonly funds: readonly FundNames[];
};

/** A value in words, with their language where that is not the reader's. */
export type Worded = { readonly text: string; readonly lang?: Locale };

/** A change of a fact in words: what it is called, what it was, what it is. */
export type WordedChange = { readonly label: string; readonly from: Worded; readonly to: Worded };

/** Words the change of a fact; what is not known is said to be so. */
export function wordChange(change: FactChange, wording: ChangeWording): WordedChange {
  const { fact, locale, from, to } = change;
  const { changes, messages, formats } = wording;
  const { label } = factWords(messages, 'project', fact);
  return {
    label: locale === undefined ? label : changes('inLanguage', { label, language: formats.languageName(locale) }),
    from: wordValue(change, from, wording),
    to: wordValue(change, to, wording),
  };
}

/** What happened to a project as a whole, in sentences. */
export function wordKind({ kind, formerId = '', results, facts }: ProjectChange, { changes }: Pick<ChangeWording, 'changes'>): readonly string[] {
  const whole = kind === 'changed' && results === true && facts.length === 0 ? [] : [changes(`kind.${kind}`, { id: formerId })];
  return results === true ? [...whole, changes('results')] : whole;
}

const kindOf = new Map(toldFacts.map(({ name, is }) => [name, is.kind]));

function wordValue(change: FactChange, value: FactValue | undefined, wording: ChangeWording): Worded {
  const { changes, values, formats } = wording;
  if (value === undefined) return { text: values(change.locale === undefined ? 'unknown' : 'none') };
  if (typeof value === 'boolean') return { text: changes(value ? 'yes' : 'no') };
  if (typeof value === 'number') return { text: kindOf.get(change.fact) === 'percent' ? changes('percent', { share: value }) : formats.amount(value) };
  if (typeof value === 'string') return wordText(change, value, wording);
  return { text: value.length === 0 ? values('none') : formats.list(value) };
}

function wordText({ fact, locale }: FactChange, text: string, wording: ChangeWording): Worded {
  const { messages, values, formats } = wording;
  if (kindOf.get(fact) === 'date') return { text: text === noEnd ? values('none') : formats.date(text as PartialDate) };
  if (kindOf.get(fact) === 'choice') return { text: factWords(messages, 'project', fact).codes?.[text] ?? text };
  switch (fact) {
    case 'fund':
      return wordOfFund(
        wording,
        text,
        ({ id }) => id === text,
        ({ code }) => code,
      );
    case 'objective':
      return wordOfFund(
        wording,
        text,
        ({ objectiveIds }) => objectiveIds.includes(text),
        ({ objectives }) => objectives[text],
      );
    default:
      return { text, ...(locale !== undefined && locale !== wording.locale && { lang: locale }) };
  }
}

/** What a fund of today calls a code; the code itself when no fund knows it any more. */
function wordOfFund(
  { funds, locale }: ChangeWording,
  code: string,
  knows: (fund: FundNames) => boolean,
  wordIn: (text: Pick<FundText, 'code' | 'objectives'>) => string | undefined,
): Worded {
  const fund = funds.find(knows);
  if (fund === undefined) return { text: code };
  const { value, locale: written } = pickLocale(fund.texts, locale);
  return { text: wordIn(value) ?? code, ...(written !== locale && { lang: written }) };
}
