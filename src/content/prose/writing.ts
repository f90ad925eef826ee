import { escapePattern, type FigureSigns, figureSignsOf } from './figure-signs.ts';
import { type LanguageProfile, profileOf } from './language-profile.ts';

/**
 * How one language writes, as an editor of `messages/<locale>/` types it (`language.writing`): samples of a range
 * (`0–0`), a percentage (`0 %`), an amount (`0 €`) and a quotation (`”…”`); words separated by spaces, link texts and forms of the present tense by ` | `, and so
 * terms: `EU-tue* = EU-rahoitus`, where `*` is any ending. `sample` is some pages of any text in the language.
 */
export type WritingChoices = Readonly<
  Record<
    | 'tag'
    | 'range'
    | 'longRange'
    | 'percent'
    | 'euro'
    | 'quotes'
    | 'apostrophe'
    | 'abbreviations'
    | 'beforeNumber'
    | 'knownAbbreviations'
    | 'repeatable'
    | 'suspending'
    | 'presentTense'
    | 'emptyLinks'
    | 'terms'
    | 'sample',
    string
  >
>;

/** Where a sign stands beside its number. */
export type SignPlace = { readonly before: boolean; readonly gap: string };

/** The choices of one language, read once. */
export type Writing = {
  /** What stands between two numbers or short dates: `–`. */
  readonly range: string;
  /** What stands between two dates that have spaces in them: ` – `. */
  readonly longRange: string;
  readonly percent: SignPlace;
  readonly euro: SignPlace;
  readonly quotes: readonly [string, string];
  readonly apostrophe: string;
  /** Shortened words after which a sentence goes on, in lower case with their full stop: `mm.`. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that a number must not be parted from, as a pattern: `s. 5`. */
  readonly beforeNumber: string;
  /** Names of the months as they stand in a date, as a pattern. */
  readonly months: string;
  /** Abbreviations that every reader knows. */
  readonly knownAbbreviations: ReadonlySet<string>;
  /** Words that may rightly stand twice, in lower case. */
  readonly repeatable: ReadonlySet<string>;
  /** Words that stand behind a hyphen which stands for the end of another word, in lower case: `maahan- ja`. */
  readonly suspending: ReadonlySet<string>;
  /** What tells in the present tense what a project does or is for: verbs, and some words together. */
  readonly presentTense: RegExp;
  /** Link texts that do not say where the link leads, in lower case. */
  readonly emptyLinks: ReadonlySet<string>;
  /** Words that are not used here, each with the one that is. */
  readonly terms: readonly Term[];
  /** Finds whether a text has any of these words, which few have. */
  readonly anyTerm: RegExp;
  /** Numbers and dates as the language writes them. */
  readonly figures: FigureSigns;
  /** The letters of the language, to tell it from others. */
  readonly profile: LanguageProfile;
};

/** A pattern of the forms of a word or a sign, and what stands in its place. */
type Term = { readonly pattern: RegExp; readonly right: string };

/** Reads the choices of a language. */
export function createWriting(choices: WritingChoices): Writing {
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  const lower = (items: readonly string[]) => new Set(items.map((item) => item.trim().toLowerCase()));
  const [open = '', close = ''] = choices.quotes.split('…');
  const terms = choices.terms.split('|').map(termOf);
  return {
    range: choices.range.replaceAll('0', ''),
    longRange: choices.longRange.replaceAll('0', ''),
    percent: placeOf(choices.percent),
    euro: placeOf(choices.euro),
    quotes: [open, close],
    apostrophe: choices.apostrophe,
    abbreviations: lower(words(choices.abbreviations)),
    beforeNumber: words(choices.beforeNumber).map(escapePattern).join('|'),
    months: monthsOf(choices.tag).map(escapePattern).join('|'),
    knownAbbreviations: new Set(words(choices.knownAbbreviations)),
    repeatable: lower(words(choices.repeatable)),
    suspending: lower(words(choices.suspending)),
    presentTense: wordPattern(choices.presentTense.split('|').map((form) => form.trim())),
    emptyLinks: lower(choices.emptyLinks.split('|')),
    terms,
    anyTerm: new RegExp(terms.map(({ pattern }) => pattern.source).join('|'), 'iu'),
    figures: figureSignsOf(choices.tag),
    profile: profileOf(choices.sample),
  };
}

/** Any of some words, whatever space is between those that belong together. */
function wordPattern(forms: readonly string[]): RegExp {
  const any = forms.map((form) => escapePattern(form).replaceAll(' ', '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}-])`, 'iu');
}

function termOf(choice: string): Term {
  const [wrong = '', right = ''] = choice.split('=').map((side) => side.trim());
  const forms = escapePattern(wrong).replaceAll('\\*', '\\p{L}*').replaceAll(' ', '\\s+');
  const before = /^\p{L}/u.test(wrong) ? '(?<![\\p{L}\\p{N}-])' : '';
  const after = /\p{L}$/u.test(wrong) ? '(?![\\p{L}\\p{N}-])' : '';
  return { pattern: new RegExp(`${before}${forms}${after}`, 'giu'), right };
}

function placeOf(sample: string): SignPlace {
  return { before: !sample.startsWith('0'), gap: /\s/.exec(sample)?.[0] ?? '' };
}

function monthsOf(tag: string): readonly string[] {
  const dates = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => dates.formatToParts(Date.UTC(2024, month, 1)).find((part) => part.type === 'month')?.value ?? '');
}
