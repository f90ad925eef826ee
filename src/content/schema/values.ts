import { z } from 'zod';
import { type PartialDate, parsePartialDate } from '#catalogue/date.ts';
import { feedbackPlaces, fillFeedbackForm, placesIn } from '#catalogue/site.ts';

/** The values front matter is made of. Faults get their words in `zod-faults.ts`; `kind` is that of `FieldKind`. */

/** The letters of an id: `a–z0-9`, with single hyphens between. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One line of text; control characters and line breaks would break headings, titles and exports. */
export const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text), { params: { fault: 'lineBreak' } });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; YAML reads a bare year as a number. */
export const partialDate = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().refine((text) => parsePartialDate(text) !== undefined, { params: { fault: 'date' } }),
  )
  .transform((text) => text as PartialDate)
  .meta({ kind: 'date' });

/** `YYYY-MM-DD`: a whole day that exists. */
export const day = partialDate.refine((text) => text.length === 10, { params: { fault: 'notFullDate' } }).meta({ kind: 'day' });

/** Euros; more than any budget of the Union. */
export const largestAmount = 1e12;

/** Euros with at most two decimals. */
export const euros = z
  .number()
  .positive()
  .max(largestAmount)
  .refine((amount) => Number.isInteger(Math.round(amount * 1e6) / 1e4), { params: { fault: 'tooManyDecimals' } })
  .meta({ kind: 'euros' });

/** The id of a project, a fund or an objective: `a–z0-9-`, at most 60 characters. */
export const idSchema = z.string().max(60).regex(idPattern).meta({ kind: 'id' });

/** Says of an id what the schema leaves to `relation-faults.ts`, which knows all the ids there are. */
export const idFacts = { kind: 'id', maxLength: 60, pattern: idPattern.source };

/** A full https address; `isPlainHttps` says which. */
export const https = z
  .string()
  .refine(isPlainHttps, { params: { fault: 'notHttps' } })
  .meta({ kind: 'address' });

const isFeedbackPlace = (name: string) => (feedbackPlaces as readonly string[]).includes(name);

/** The https address of a form that may have places to fill in: `{id}`, `{address}`, `{revision}`. */
export const formAddress = z
  .string()
  .refine((text) => placesIn(text).every(isFeedbackPlace), { params: { fault: 'unknownPlace' }, abort: true })
  .refine((text) => isPlainHttps(fillFeedbackForm(text, { id: 'x', address: 'x', revision: 'x' })), { params: { fault: 'notHttps' } })
  .meta({ kind: 'formAddress' });

/** Where a person can be reached: an e-mail address or an https address. */
export const contactAddress = z
  .string()
  .refine((text) => isPlainHttps(text) || z.email().safeParse(text).success, { params: { fault: 'notContact' } })
  .meta({ kind: 'contact' });

/** A host name in small letters, as tag URIs want it (RFC 4151): `hankkeet.example.fi`. */
export const hostName = z.string().refine((text) => hostNamePattern.test(text) && text.length <= 253, { params: { fault: 'notHostName' } });

const hostNamePattern = /^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+$/;

const wordPattern = /^[\p{L}\p{M}’'-]{2,60}$/u;

/** Whether a text is one word of 2–60 letters, with hyphens and apostrophes. */
export const isWord = (text: string) => wordPattern.test(text);

/** One word, as it is searched for. */
export const word = z
  .string()
  .trim()
  .refine(isWord, { params: { fault: 'notWord' } })
  .meta({ minLength: 2, maxLength: 60, pattern: wordPattern.source });

/** An https address without a name before the host, which could disguise where it leads. */
export function isPlainHttps(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.') && !/\s/.test(text);
}
