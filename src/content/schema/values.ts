import { z } from 'zod';
import { type PartialDate, parsePartialDate } from '#catalogue/date.ts';
import { maxAmount, maxIdLength } from '#catalogue/fact-kinds.ts';
import { feedbackPlaces, fillFeedbackForm, placesIn } from '#catalogue/site.ts';
import { type IdentifierKind, identifierPattern, isIdentifier } from '#catalogue/typed/identifiers.ts';
import { isText } from '../read/characters.ts';
import { idPattern } from '../read/content-file.ts';

/** The values front matter is made of, by the names of their kinds. Faults get their words in `check/values.ts`. */

/** One line of text; line breaks, tabs and characters that are no text would break headings, titles and exports. */
export const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => isText(text) && !/[\n\t]/.test(text), { params: { fault: 'lineBreak' } });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; YAML reads a bare year as a number. */
export const date = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().refine((text) => parsePartialDate(text) !== undefined, { params: { fault: 'date' } }),
  )
  .transform((text) => text as PartialDate);

/** `YYYY-MM-DD`: a whole day that exists. */
export const day = date.refine((text) => text.length === 10, { params: { fault: 'notFullDate' } });

/** Euros with at most two decimals. */
export const euros = z
  .number()
  .positive()
  .max(maxAmount)
  .refine((amount) => Number.isInteger(Math.round(amount * 1e6) / 1e4), { params: { fault: 'tooManyDecimals' } });

/** The id of a project, a fund or an objective: `a–z0-9-`, at most `maxIdLength` characters. */
const wholeId = z.string().max(maxIdLength).regex(idPattern);

/** Says of an id in the JSON Schema what is left to `check/relations.ts`, which knows all the ids there are. */
const idFacts = { maxLength: maxIdLength, pattern: idPattern.source };

/** YAML reads an id of digits alone as a number; whether there is such an id is told by the check of relations. */
const idOfAny = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string()).meta({ type: 'string', ...idFacts });

/** An id by how much of it is judged here. */
export const ids = { here: wholeId, letters: z.string().regex(idPattern).meta(idFacts), elsewhere: idOfAny } as const;

/** Eight digits and letters a–f. */
export const fingerprint = z.string().regex(/^[0-9a-f]{8}$/);

const identifier = (kind: IdentifierKind) =>
  z
    .string()
    .refine((text) => isIdentifier(kind, text), { params: { fault: 'identifier' } })
    .meta({ pattern: identifierPattern(kind).source });

/** Identifiers that others give. */
export const identifiers = {
  projectCode: identifier('projectCode'),
  businessId: identifier('businessId'),
  foreignId: identifier('foreignId'),
  cci: identifier('cci'),
} as const satisfies Readonly<Record<IdentifierKind, z.ZodType>>;

/** A full https address; `isPlainHttps` says which. */
export const address = z.string().refine(isPlainHttps, { params: { fault: 'notHttps' } });

const isFeedbackPlace = (name: string) => (feedbackPlaces as readonly string[]).includes(name);

/** The https address of a form that may have places to fill in: `{id}`, `{address}`, `{revision}`. */
export const formAddress = z
  .string()
  .refine((text) => placesIn(text).every(isFeedbackPlace), { params: { fault: 'unknownPlace' }, abort: true })
  .refine((text) => isPlainHttps(fillFeedbackForm(text, { id: 'x', address: 'x', revision: 'x' })), { params: { fault: 'notHttps' } });

/** Where a person can be reached: an e-mail address or an https address. */
export const contact = z.string().refine((text) => isPlainHttps(text) || z.email().safeParse(text).success, { params: { fault: 'notContact' } });

/** A host name in small letters, as tag URIs want it (RFC 4151): `hankkeet.example.fi`. */
export const hostName = z.string().refine((text) => hostNamePattern.test(text) && text.length <= 253, { params: { fault: 'notHostName' } });

const hostNamePattern = /^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+$/;

/** How many letters a word has, and words that stand one after another have together. */
export const wordLimits = { minLength: 2, maxLength: 60 } as const;

const wordPattern = new RegExp(`^[\\p{L}\\p{M}’'-]{${wordLimits.minLength},${wordLimits.maxLength}}$`, 'u');

/** Whether a text is one word, with hyphens and apostrophes, within the limits. */
export const isWord = (text: string) => wordPattern.test(text);

const wordsPattern = /^[\p{L}\p{M}’'-]{2,}(?: [\p{L}\p{M}’'-]+){0,3}$/u;

/** One word as it is searched for, or up to four that stand one after another: `tilapäinen suojelu`. */
export const words = z
  .string()
  .trim()
  .max(wordLimits.maxLength)
  .refine((text) => text.length > wordLimits.maxLength || wordsPattern.test(text), { params: { fault: 'notWords' } })
  .meta({ ...wordLimits, pattern: wordsPattern.source });

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a text is the code of a language that there is: `sv`. */
export const isLanguage = (text: string) => /^[a-z]{2,3}$/.test(text) && languageNames.of(text) !== undefined;

/** Quotation marks, signs at the end and brackets that no address has: they belong to the sentence around it, or to a sign that was mistyped. */
const notOfAddresses = /[\s"<>\\^`|“”„‟‘’‚«»‹›…]|[–—.,;:!*]$|%E2%80%9[89CD]$|^[^(]*\)$/i;

/** An https address without a name before the host, which could disguise where it leads, and without signs of the sentence around it. */
export function isPlainHttps(text: string): boolean {
  // A browser would read `https:/host` as a path of the page it stands on.
  const url = /^https:\/\/[^/]/i.test(text) && !notOfAddresses.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && url.username === '' && url.password === '' && /^[^.]+(?:\.[^.]+)+$/.test(url.hostname);
}
