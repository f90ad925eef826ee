import type { createTranslator } from 'use-intl/core';
import { factOfGap, type Gap, languageOfGap, monthsBetweenReviews, monthsForResults } from '#catalogue/completeness.ts';
import type { PartialDate } from '#catalogue/date.ts';
import { factWords, type GapWords } from '#catalogue/fact-words.ts';
import type { Fund, FundText, Programme, Statement } from '#catalogue/fund.ts';
import { type Locale, type Localized, pickLocale } from '#catalogue/locale.ts';
import type { Status } from '#catalogue/timetable.ts';
import { type ChoiceName, type DateName, type FilterName, parameters } from '#selection/parameters.ts';
import type { ActiveFilter } from '#selection/selection.ts';
import { type FactWording, fillWords } from './facts.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { Messages } from './messages.ts';

/** What is needed to word codes for readers of a language, on pages, in files and in commands alike. */
export type CodeWording = FactWording & {
  /** Says any message: `useTranslations()` in a view, `wordingIn` elsewhere. */
  readonly say: ReturnType<typeof createTranslator<Messages>>;
  readonly formats: Formats;
  /** The funds that name themselves and their objectives; without a title where only short names are needed. */
  readonly funds: readonly NamedFund[];
};

type NamedFund = Pick<Fund, 'id' | 'objectiveIds'> & { readonly texts: Localized<FundWords> };
type FundWords = Pick<FundText, 'code' | 'objectives'> & Partial<Pick<FundText, 'title'>>;

/** The words of a code, with their language where that is not the reader's. */
export type CodeWord = { readonly text: string; readonly lang?: Locale };

const wordings = {
  status: (code, { say }) => ({ text: say(`status.${code as Status}`) }),
  programme: (code, { say }) => ({ text: say(`funds.programme.${code as Programme}`) }),
  statement: (code, { say }) => ({ text: say.markup(`statement.${code as Statement}`, { br: () => ' ' }) }),
  /** A fund by its short name: AMIF. */
  fund: (code, wording) => wordOfFund(wording, isFund(code), (text) => text.code),
  fundTitle: (code, wording) => wordOfFund(wording, isFund(code), (text) => text.title),
  /** A fund by its title and short name. */
  fundInFull: (code, wording) =>
    wordOfFund(wording, isFund(code), (text) => (text.title === undefined ? undefined : wording.say('fund.withCode', { title: text.title, code: text.code }))),
  objective: (code, wording) =>
    wordOfFund(
      wording,
      ({ objectiveIds }) => objectiveIds.includes(code),
      ({ objectives }) => objectives[code],
    ),
  /** The name of what is missing. */
  gap: (code, wording) => ({ text: gapWords(code as Gap, wording).name }),
  /** What is missing or uncertain, as a sentence without its full stop. */
  gapInFull: (code, wording) => ({ text: gapWords(code as Gap, wording).missing }),
} as const satisfies Readonly<Record<string, (code: string, wording: CodeWording) => CodeWord | undefined>>;

/** What codes are of, and in which of the forms that a code has. */
export type CodeKind = keyof typeof wordings;

/** The words of a code; undefined for the code of a fund or an objective that no fund has. */
function wordOf(kind: CodeKind, code: string, wording: CodeWording): CodeWord | undefined {
  return wordings[kind](code, wording);
}

/** The facts whose codes have words outside their own entries: what pages say too, and what funds call themselves and their objectives. */
const wordedElsewhere = new Map<string, CodeKind>([
  ['status', 'status'],
  ['programme', 'programme'],
  ['statement', 'statement'],
  ['objective', 'objective'],
  ['gaps', 'gapInFull'],
]);

/**
 * The words of a code of a fact of projects. Undefined where it has none, as text has not, and for a fund or an objective that no fund has.
 * @param fundAs how a fund is named
 */
export function wordOfFact(fact: string, code: string, wording: CodeWording, fundAs: 'fund' | 'fundTitle' | 'fundInFull'): CodeWord | undefined {
  const kind = fact === 'fund' ? fundAs : wordedElsewhere.get(fact);
  if (kind !== undefined) return wordOf(kind, code, wording);
  const codes = new Map(Object.entries(factWords(wording.messages, 'project', fact).codes ?? {}));
  const text = codes.get(code);
  return text === undefined ? undefined : { text };
}

/** Whether the codes of a fact have words at all. */
export function hasCodeWords(fact: string, { messages }: Pick<CodeWording, 'messages'>): boolean {
  return fact === 'fund' || wordedElsewhere.has(fact) || factWords(messages, 'project', fact).codes !== undefined;
}

function isFund(code: string): (fund: NamedFund) => boolean {
  return ({ id }) => id === code;
}

/** What the fund that knows a code calls it. */
function wordOfFund(
  { funds, locale }: CodeWording,
  knows: (fund: NamedFund) => boolean,
  wordIn: (text: FundWords) => string | undefined,
): CodeWord | undefined {
  const fund = funds.find(knows);
  if (fund === undefined) return undefined;
  const { value, locale: written } = pickLocale(fund.texts, locale);
  const text = wordIn(value);
  return text === undefined ? undefined : { text, ...(written !== locale && { lang: written }) };
}

/** A query with a phrase brings quotation marks of its own. */
const hasQuotes = /["”“„«»]/u;

/** What filters and their values are called in a language, for pages, files and feeds alike. */
export function filterNames(wording: CodeWording) {
  const { say, formats } = wording;
  const quote = (value: string) => (hasQuotes.test(value) ? value : say('filters.quoted', { value }));
  const nameOf = (name: ChoiceName, value: string): string => {
    const kind = kindOf(name);
    return (kind && wordOf(kind, value, wording)?.text) ?? value;
  };
  /** The longer name of a value that is called by a short one. */
  const fullNameOf = (name: ChoiceName, value: string) => (kindOf(name) === 'fund' ? wordOf('fundTitle', value, wording)?.text : undefined);
  const nameParameter = (name: FilterName) => say(`filters.${isDate(name) ? 'time' : name}`);
  const describe = ({ parameter, value }: Filter): string => {
    if (parameter === 'q') return quote(value);
    if (parameter === 'exact') return say('filters.exactOnly');
    return isDate(parameter) ? say(`filters.timeValue.${parameter}`, { date: formats.date(value as PartialDate) }) : nameOf(parameter, value);
  };
  /** The same where no name of the filter stands before it. */
  const describeAlone = (filter: Filter): string => (filter.parameter === 'gap' ? say('filters.gapInTitle', { value: describe(filter) }) : describe(filter));
  return { nameOf, fullNameOf, nameParameter, describe, describeAlone, quote };
}

/** What the values of a choice are codes of; undefined where they are words themselves. */
function kindOf(name: ChoiceName): CodeKind | undefined {
  const parameter = parameters[name];
  return 'words' in parameter ? parameter.words : undefined;
}

type Filter = Pick<ActiveFilter, 'parameter' | 'value'>;

function isDate(name: FilterName): name is DateName {
  return parameters[name].kind === 'date';
}

/** The words of a gap, with the language and the months of the rules filled in. */
export function gapWords(gap: Gap, { locale, messages }: FactWording): GapWords {
  const inLanguage = languageOfGap(gap);
  const months: Readonly<Partial<Record<Gap, { readonly months: number }>>> = monthsOfRules;
  const words: GapWords | undefined =
    inLanguage === undefined ? factWords(messages, 'project', factOfGap.get(gap) ?? '').gap : messages.languageGap[inLanguage.kind];
  if (words === undefined) throw new RangeError(`The gap ${gap} has no words`);
  const values = inLanguage === undefined ? (months[gap] ?? {}) : { language: formatsOf(messages.language).languageName(inLanguage.locale) };
  const fill = (text: string) => fillWords(text, values, locale);
  return { name: fill(words.name), missing: fill(words.missing), ...(words.note !== undefined && { note: fill(words.note) }) };
}

/** The months that rules about gaps speak of. */
export const monthsOfRules = {
  noResults: { months: monthsForResults },
  checkDue: { months: monthsBetweenReviews },
} as const;
