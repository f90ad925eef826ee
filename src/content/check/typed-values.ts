import { earliestYear, latestYear } from '#catalogue/date.ts';
import { type Fact, type Kind, maxAmount } from '#catalogue/fact-kinds.ts';
import { type IdentifierKind, identifierKinds, looksLikeIdentifier, suggestIdentifier } from '#catalogue/typed/identifiers.ts';
import { monthInAnyLanguage, plainText } from '#catalogue/typed/lenient-period.ts';
import { readTypedDate, type TypedDate } from '#catalogue/typed/typed-date.ts';
import { readTypedAmount, readTypedPercent, type TypedNumber } from '#catalogue/typed/typed-number.ts';
import { saysUnknown, type TypedWords } from '#catalogue/typed/typed-words.ts';
import type { YamlData } from '../read/yaml.ts';
import { kindAt } from '../schema/shape.ts';
import type { FaultValues, Path } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import type { FieldLabels } from './keys.ts';

/** What is known of the words that people type: what they call fields, and the words of dates and amounts. */
export type Vocabulary = { readonly labels: FieldLabels; readonly words: TypedWords };

/** Knows the names of months, and no other word. */
export const bareVocabulary: Vocabulary = {
  labels: new Map(),
  words: { wordOf: monthInAnyLanguage, amountWordOf: () => undefined, saidBy: () => undefined, monthFormOf: () => undefined },
};

/** The fields a file may have, its data, and the words to understand it by. */
export type ValueSetting = { readonly shape: Kind; readonly data: YamlData; readonly vocabulary: Vocabulary };

/** What is said of a value: the kind of fault, and what its words need. */
export type Said = { readonly code: FaultCode; readonly values?: FaultValues };

/** What is said of a text that is no date: what was meant, or a question. What is suggested the check accepts. */
export function sayDate(setting: ValueSetting, path: Path, text: string): Said {
  const read = readTypedDate(text, setting.vocabulary.words);
  const name = String(path.at(-1));
  const isEnd = name === end && kindAt(setting.shape, [...path.slice(0, -1), permanent])?.kind === 'trueFalse';
  if (isEnd && setting.vocabulary.words.saidBy(plainText(text).trim()) === 'ongoing') {
    return { code: 'dateOngoing', values: { alone: sayUnknown(setting, path, 'notDate').code === 'timetableUnknown' ? 'yes' : 'no' } };
  }
  switch (read.kind) {
    case 'date':
      return suggestDate(setting, path, read);
    case 'range':
      return sayRange(setting, path, read);
    case 'since':
    case 'until':
      return (read.kind === 'since') === (name === start) ? suggestDate(setting, path, read) : { code: 'notDate' };
    case 'season':
      return { code: 'dateSeason' };
    case 'unknown':
      return sayUnknown(setting, path, 'notDate');
    case 'noSuchDay':
      return { code: 'impossibleDay', values: { days: read.days, month: `${Number(read.month.slice(5))}/${read.month.slice(0, 4)}` } };
    case 'noSuchYear':
      return { code: 'yearOutOfRange', values: { year: read.year, least: String(earliestYear), most: String(latestYear) } };
    default:
      return { code: 'notDate' };
  }
}

function suggestDate({ shape }: ValueSetting, path: Path, { date, ...read }: Extract<TypedDate, { readonly date: unknown }>): Said {
  if (kindAt(shape, path)?.kind === 'day' && date.length < 10) return { code: 'notFullDate' };
  return { code: 'isGuess' in read ? 'notDateGuess' : 'notDateSuggest', values: { suggestion: date } };
}

/** The two ends of a time, as fields. */
const [start, end, permanent] = ['start', 'end', 'permanent'];

type Range = Extract<TypedDate, { readonly kind: 'range' }>;

/** A range belongs into two fields; the other one may say the same already, or something else. */
function sayRange(setting: ValueSetting, path: Path, { from, to }: Range): Said {
  const name = String(path.at(-1));
  const group = path.slice(0, -1);
  const [own, rest, other] = name === start ? [from, to, end] : [to, from, start];
  if ((name !== start && name !== end) || kindAt(setting.shape, [...group, other])?.kind !== 'date') return { code: 'notDate' };
  const beside = setting.data.textOf([...group, other]);
  if (beside === rest) return { code: 'notDateSuggest', values: { suggestion: own } };
  const read = beside === '' ? undefined : readTypedDate(bareOf(beside), setting.vocabulary.words);
  const isSame = read?.kind === 'range' && read.from === from && read.to === to;
  if (read !== undefined && read.kind !== 'unknown' && !isSame) return { code: 'dateRangeBeside', values: { other, beside: bareOf(beside) } };
  return { code: 'dateRange', values: { start, from, end, to } };
}

/** The lines below a field of fields that has a range in place of them; undefined where it is none. */
export function sayRangeOfFields({ shape, vocabulary }: ValueSetting, path: Path, text: string): Said | undefined {
  if (kindAt(shape, [...path, start])?.kind !== 'date' || kindAt(shape, [...path, end])?.kind !== 'date') return undefined;
  const read = readTypedDate(text, vocabulary.words);
  return read.kind === 'range' ? { code: 'dateRangeBelow', values: { start, from: read.from, end, to: read.to } } : undefined;
}

/** What is said of a text that is no number, or of a number that may be meant in two ways. */
export function sayNumber(setting: ValueSetting, path: Path, text: string): Said {
  const kind = kindAt(setting.shape, path)?.kind;
  const read = (kind === 'percent' ? readTypedPercent : readTypedAmount)(text, setting.vocabulary.words);
  if (read.kind === 'unknown') return sayUnknown(setting, path, 'notNumber');
  if (read.kind === 'ambiguous') return { code: 'numberAmbiguous', values: { first: read.readings[0], second: read.readings[1] } };
  if (read.kind === 'unread') return { code: /^\d+$/.test(text) ? 'numberTooLarge' : 'notNumber', values: { limit: maxAmount } };
  return kind === 'number' ? sayWhole(setting, path, read) : sayAmount(setting, path, read);
}

type ReadNumber = Extract<TypedNumber, { readonly kind: 'number' }>;

function sayAmount(setting: ValueSetting, path: Path, { number, isApproximate, isMore, isRounded, isGuess }: ReadNumber): Said {
  const isEuros = kindAt(setting.shape, path)?.kind === 'euros';
  if (number > maxAmount) return { code: 'numberTooLarge', values: { limit: maxAmount } };
  const suggestion = isEuros && !Number.isInteger(number) ? number.toFixed(2) : String(number);
  const mark = [...path.slice(0, -1), `${String(path.at(-1))}Approximate`];
  const hasMark = kindAt(setting.shape, mark)?.kind === 'trueFalse';
  const isMarked = setting.data.textOf(mark) === 'true';
  const values = { suggestion, mark: String(mark.at(-1)) };
  if (isMore || (isApproximate && !hasMark)) return { code: 'notNumber' };
  if (isApproximate && !isMarked) return { code: 'notNumberApproximate', values };
  if (isRounded && hasMark && !isMarked) return { code: 'notNumberRounded', values };
  return { code: isGuess ? 'notNumberGuess' : 'notNumberSuggest', values };
}

function sayWhole({ shape, data }: ValueSetting, path: Path, { number, isApproximate, isMore }: ReadNumber): Said {
  const kind = kindAt(shape, path);
  const mark = [...path.slice(0, -1), 'moreThan'];
  const isIn = kind?.kind === 'number' && Number.isInteger(number) && number >= kind.least && number <= kind.most;
  if (!isIn || isApproximate || (isMore && kindAt(shape, mark)?.kind !== 'trueFalse')) return { code: 'notNumber' };
  const values = { suggestion: String(number), mark: String(mark.at(-1)) };
  return { code: isMore && data.textOf(mark) !== 'true' ? 'notNumberMore' : 'notNumberSuggest', values };
}

/** What is said of a text that is not the identifier it should be. */
const notIdentifier: Readonly<Record<IdentifierKind, FaultCode>> = {
  projectCode: 'notProjectCode',
  businessId: 'notBusinessId',
  foreignId: 'notForeignId',
  cci: 'notCci',
};

/** What is said of a text that is no identifier: how it is written, where only that is wrong, or that a digit of it must be. */
export function sayIdentifier(setting: ValueSetting, path: Path, text: string): Said {
  const kind = identifierKinds.find((one) => one === kindAt(setting.shape, path)?.kind);
  if (kind === undefined) return { code: 'notText' };
  if (saysUnknown(plainText(text), setting.vocabulary.words)) return { code: 'identifierUnknown' };
  const suggestion = suggestIdentifier(kind, text);
  if (suggestion !== undefined) return { code: 'identifierSuggest', values: { suggestion } };
  return { code: kind === 'businessId' && looksLikeIdentifier(kind, text) ? 'businessIdDigit' : notIdentifier[kind] };
}

/** What is said of a text that says that nothing is known, else what is said otherwise. */
export function sayNothingKnown(setting: ValueSetting, path: Path, text: string, otherwise: FaultCode): Said {
  return saysUnknown(plainText(text), setting.vocabulary.words) ? sayUnknown(setting, path, otherwise) : { code: otherwise };
}

/** What is not known is left out; a timetable of which nothing is known says so. */
function sayUnknown({ shape, data, vocabulary }: ValueSetting, path: Path, otherwise: FaultCode): Said {
  const group = path.slice(0, -1);
  const parent = kindAt(shape, group);
  const facts: Readonly<Record<string, Fact>> = parent?.kind === 'fields' ? parent.fields : {};
  const name = String(path.at(-1));
  if (facts[name]?.required || !Object.hasOwn(facts, name)) return { code: otherwise };
  if (!Object.hasOwn(facts, 'unknown')) return { code: 'valueUnknown' };
  const known = Object.keys(facts).filter((other) => {
    const beside = data.textOf([...group, other]);
    return facts[other]?.is.kind !== 'text' && beside !== '' && !saysUnknown(plainText(bareOf(beside)), vocabulary.words);
  });
  const first = Object.keys(facts).find((other) => data.textOf([...group, other]) !== '');
  return { code: known.length === 0 && first === name ? 'timetableUnknown' : 'valueUnknown' };
}

/** A value as typed, without its quotation marks. */
export function bareOf(text: string): string {
  return text.replace(/^(["'])([\s\S]*)\1$/, '$2');
}
