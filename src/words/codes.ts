import type { createTranslator } from 'use-intl/core';
import type { Topic } from '#catalogue/code-names.ts';
import { factOfGap, type Gap, languageOfGap, monthsBetweenReviews, monthsForResults } from '#catalogue/completeness.ts';
import type { PartialDate } from '#catalogue/date.ts';
import { factWords, type GapWords } from '#catalogue/fact-words.ts';
import type { Fund, FundText, Programme, Statement } from '#catalogue/fund.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { type Locale, type Localized, pickLocale } from '#catalogue/locale.ts';
import type { Status } from '#catalogue/timetable.ts';
import { type ChoiceName, type FilterName, isTyped, otherSideOf, parameters, type TypedName } from '#selection/parameters.ts';
import type { ActiveFilter } from '#selection/selection.ts';
import { parsePeriod } from '#selection/typed-values.ts';
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
  readonly topics: readonly Topic[];
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
  topic: (code, { topics, locale }) => {
    const topic = topics.find(({ id }) => id === code);
    if (topic === undefined) return undefined;
    const { value: text, locale: written } = pickLocale(topic.name, locale);
    return { text, ...(written !== locale && { lang: written }) };
  },
  /** The name of what is missing. */
  gap: (code, wording) => ({ text: gapWords(code as Gap, wording).name }),
  /** What is missing or uncertain, as a sentence without its full stop. */
  gapInFull: (code, wording) => ({ text: gapWords(code as Gap, wording).missing }),
} as const satisfies Readonly<Record<string, (code: string, wording: CodeWording) => CodeWord | undefined>>;

/** What codes are of, and in which of the forms that a code has. */
export type CodeKind = keyof typeof wordings;

/** The words of a code; undefined for the code of a fund, a topic or an objective that there is not. */
function wordOf(kind: CodeKind, code: string, wording: CodeWording): CodeWord | undefined {
  return wordings[kind](code, wording);
}

/** The facts whose codes have words outside their own entries: what pages say too, and what funds and topics call themselves. */
const wordedElsewhere = new Map<string, CodeKind>([
  ['status', 'status'],
  ['programme', 'programme'],
  ['statement', 'statement'],
  ['objective', 'objective'],
  ['gaps', 'gapInFull'],
  ['topics', 'topic'],
]);

/**
 * The words of a code of a fact of projects. Undefined where it has none, as text has not, and for a fund, a topic or an objective that there is not.
 * @param fundAs how a fund is named @param file the kind of file whose fact it is
 */
export function wordOfFact(
  fact: string,
  code: string,
  wording: CodeWording,
  fundAs: 'fund' | 'fundTitle' | 'fundInFull',
  file = 'project',
): CodeWord | undefined {
  const kind = fact === 'fund' ? fundAs : wordedElsewhere.get(fact);
  if (kind !== undefined) return wordOf(kind, code, wording);
  const codes = new Map(Object.entries(factWords(wording.messages, file, fact).codes ?? {}));
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
  /** The two ends of a range have one name. */
  const nameParameter = (name: FilterName): string => {
    if (!isTyped(name) || otherSideOf(name) === undefined) return say(`filters.${name}`);
    return say(`filters.group.${parameters[name].group}.name`);
  };
  const range = (from: PartialDate, to: PartialDate): string => {
    if (from === to) return formats.date(from);
    const parts = formats.period(from, to);
    return parts.start + parts.separator + parts.end;
  };
  /** A typed value as the language writes it, without the words around it. */
  const wordValue = (name: TypedName, value: string): string => {
    const { kind } = parameters[name];
    if (kind === 'amount') return formats.amount(Number(value));
    if (kind === 'date') return formats.date(value as PartialDate);
    const { from, to } = parsePeriod(value) ?? {};
    if (from !== undefined) return to === undefined ? say('filters.open.from', { date: formats.date(from) }) : range(from, to);
    return to === undefined ? value : say('filters.open.to', { date: formats.date(to) });
  };
  const describe = ({ parameter, value }: Filter): string => {
    if (parameter === 'q') return quote(value);
    if (parameter === 'exact') return say('filters.exactOnly');
    return isTyped(parameter) ? say(`filters.typed.${parameter}`, { value: wordValue(parameter, value) }) : nameOf(parameter, value);
  };
  /** Both ends of a range as one: `2023`, `2023–2024`, `100 000–500 000 €`. */
  const describeRange = (from: Filter, to: Filter): string => {
    const [first, last] = [from.value, to.value];
    if (!isTyped(from.parameter) || parameters[from.parameter].kind === 'amount') return formats.amounts(Number(first), Number(last));
    return range(first as PartialDate, last as PartialDate);
  };
  /** Where both ends of a range are there, they become one. */
  const described = (filters: readonly Filter[]) =>
    filters.flatMap((filter) => {
      const other = isTyped(filter.parameter) ? otherSideOf(filter.parameter) : undefined;
      const end = filters.find(({ parameter }) => parameter === other);
      if (end === undefined) return [{ filter, text: describe(filter) }];
      return filters.indexOf(end) < filters.indexOf(filter) ? [] : [{ filter, text: describeRange(filter, end) }];
    });
  /** What narrows a list, in words that no name of a filter stands before. */
  const describeAlone = (filters: readonly Filter[]): readonly string[] =>
    described(filters).map(({ filter: { parameter }, text }) => {
      const key = aloneKey(parameter, wording.messages.filters.alone);
      return key === undefined ? text : say(`filters.alone.${key}`, { value: text });
    });
  /** The same with the names of the filters: `Tila: Päättynyt`, `Rahasto: AMIF, ISF`. */
  const describeByName = (filters: readonly Filter[]): readonly string[] =>
    [...groupBy(described(filters), ({ filter }) => nameParameter(filter.parameter))].map(([name, same]) =>
      say('filters.named', { name, value: formats.list(same.map(({ text }) => text)) }),
    );
  return { nameOf, fullNameOf, nameParameter, describe, describeAlone, describeByName, quote };
}

/** What is said around the value of a filter that has no name before it; undefined where its value tells enough. */
function aloneKey(name: FilterName, words: Messages['filters']['alone']): keyof typeof words | undefined {
  const keys = [name, ...(isTyped(name) ? [parameters[name].group] : [])];
  return keys.find((key): key is keyof typeof words => Object.hasOwn(words, key));
}

/** What the values of a choice are codes of; undefined where they are words themselves. */
function kindOf(name: ChoiceName): CodeKind | undefined {
  const parameter = parameters[name];
  return 'words' in parameter ? parameter.words : undefined;
}

type Filter = Pick<ActiveFilter, 'parameter' | 'value'>;

/** The words of a gap, with the language and the months of the rules filled in. */
export function gapWords(gap: Gap, { locale, messages }: FactWording): GapWords {
  const inLanguage = languageOfGap(gap);
  const months: Readonly<Partial<Record<Gap, { readonly months: number }>>> = monthsOfRules;
  const words: GapWords | undefined =
    inLanguage === undefined ? factWords(messages, 'project', factOfGap.get(gap) ?? '').gap : messages.languageGap[inLanguage.kind];
  if (words === undefined) throw new RangeError(`The gap ${gap} has no words`);
  const values = inLanguage === undefined ? (months[gap] ?? {}) : { language: formatsOf(messages.language).languageName(inLanguage.locale) };
  const fill = (text: string) => fillWords(text, values, locale);
  return {
    name: fill(words.name),
    ...(words.inText !== undefined && { inText: fill(words.inText) }),
    missing: fill(words.missing),
    ...(words.note !== undefined && { note: fill(words.note) }),
  };
}

/** The months that rules about gaps speak of. */
export const monthsOfRules = {
  noResults: { months: monthsForResults },
  checkDue: { months: monthsBetweenReviews },
} as const;
