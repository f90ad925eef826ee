import { z } from 'zod';
import { type PartialDate, parsePartialDate } from '../domain/calendar-date';
import { fundColours, programmes, statements } from '../domain/fund';
import { locales } from '../domain/locale';
import { supportKinds, translationKinds } from '../domain/project';

/**
 * The shapes of front matter. The words about the fields are messages (`field`), faults get theirs in `zod-faults.ts`.
 * `kind` says what a value is where its type does not (`FieldKind`); `keyName` names keys that editors choose themselves.
 */

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One line of text; control characters and line breaks would break headings, titles and exports. */
const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text), { params: { fault: 'lineBreak' } });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; YAML reads a bare year as a number. */
const partialDate = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().refine((text) => parsePartialDate(text) !== undefined, { params: { fault: 'date' } }),
  )
  .transform((text) => text as PartialDate)
  .meta({ kind: 'date' });

const day = partialDate.refine((text) => text.length === 10, { params: { fault: 'notFullDate' } }).meta({ kind: 'day' });

/** Euros; more than any budget of the Union. */
export const largestAmount = 1e12;

/** Euros with at most two decimals. */
const euros = z
  .number()
  .positive()
  .max(largestAmount)
  .refine((amount) => Number.isInteger(Math.round(amount * 1e6) / 1e4), { params: { fault: 'tooManyDecimals' } })
  .meta({ kind: 'euros' });

/** The id of a project, a fund or an objective: `a–z0-9-`, at most 60 characters. */
export const idSchema = z.string().max(60).regex(idPattern).meta({ kind: 'id' });

/** Says of an id what the schema leaves to `relation-faults.ts`, which knows all the ids there are. */
const idFacts = { kind: 'id', maxLength: 60, pattern: idPattern.source };

const https = z
  .string()
  .refine(isPlainHttps, { params: { fault: 'notHttps' } })
  .meta({ kind: 'address' });

const source = z.strictObject({ url: https, covers: line(2, 200) });

const sources = z.array(source).min(1);

const timetable = z.strictObject({
  start: partialDate.optional(),
  end: partialDate.optional(),
  permanent: z.boolean().optional(),
  optionUntil: partialDate.optional(),
  note: line(2, 300).optional(),
});

/** A project in one language; `projectFacts` names the fields that must be the same in every language. */
export const projectSchema = z.strictObject({
  title: line(3, 160),
  officialTitle: z.boolean().default(true),
  acronym: line(2, 20).optional(),
  summary: line(20, 240),
  fund: z.string().regex(idPattern).meta(idFacts),
  fundConfirmed: z.boolean().default(true),
  support: z.enum(supportKinds).default('project'),
  objective: z.string().meta(idFacts).optional(),
  statement: z.enum(statements).optional(),
  timetable,
  euFunding: euros.optional(),
  euFundingApproximate: z.boolean().default(false),
  totalCost: euros.optional(),
  costEstimate: euros.optional(),
  euShare: z.number().min(0).max(100).meta({ kind: 'percent' }).optional(),
  partners: z.array(z.strictObject({ name: line(2, 160), url: https.optional() })).default([]),
  website: https.optional(),
  aliases: z.array(idSchema).default([]),
  sources,
  checked: day,
  updated: day,
  draft: z.boolean().default(false),
  translation: z.enum(translationKinds).default('human'),
  translationOf: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .meta({ kind: 'fingerprint' })
    .optional(),
});

/** A fund in one language. */
export const fundSchema = z.strictObject({
  code: line(2, 20),
  title: line(3, 160),
  summary: line(20, 240),
  order: z.number().int().min(1).max(99),
  programme: z.enum(programmes),
  regulation: line(3, 60).optional(),
  regulationUrl: https.optional(),
  period: line(4, 20).optional(),
  allocation: euros.optional(),
  allocationApproximate: z.boolean().default(false),
  allocationAsOf: partialDate.optional(),
  managingAuthority: line(3, 120).optional(),
  objectives: z.array(z.strictObject({ id: idSchema, title: line(3, 200) })).default([]),
  statement: z.enum(statements),
  colour: z.enum(fundColours),
  sources,
  checked: day,
  updated: day,
});

/** A text page in one language. */
export const pageSchema = z.strictObject({
  title: line(3, 160),
  summary: line(20, 240),
  contact: z.boolean().default(false),
  glossary: z.boolean().default(false),
  updated: day,
});

const localizedLine = z.strictObject(Object.fromEntries(locales.map((locale) => [locale, line(2, 200).optional()]))).meta({ kind: 'localized' });

/** `content/site.yml`: the settings of the site's owner. */
export const siteSchema = z.strictObject({
  requiredLocales: z.array(z.enum(locales)).min(1),
  unit: localizedLine.optional(),
  feedbackEmail: z.email().meta({ kind: 'email' }).optional(),
});

/** `content/glossary.yml`: abbreviation → expansion in each language. */
export const glossarySchema = z.record(z.string(), localizedLine).meta({ keyName: 'abbreviation' });

const wordPattern = /^[\p{L}\p{M}’'-]{2,60}$/u;

const isWord = (text: string) => wordPattern.test(text);

const word = z
  .string()
  .trim()
  .refine(isWord, { params: { fault: 'notWord' } })
  .meta({ minLength: 2, maxLength: 60, pattern: wordPattern.source });

/** A word and the words that are searched for with it. */
const synonyms = z
  .record(z.string(), z.array(word).min(1))
  .meta({ keyName: 'word' })
  .superRefine((list, context) => {
    for (const [key, meant] of Object.entries(list)) {
      if (!isWord(key)) context.addIssue({ code: 'custom', path: [key], params: { fault: 'notWord', onKey: true } });
      const itself = meant.findIndex((other) => other.toLowerCase() === key.toLowerCase());
      if (itself >= 0) context.addIssue({ code: 'custom', path: [key, itself], params: { fault: 'synonymOfItself' } });
    }
  });

/** `content/synonyms.yml`: the editors' search words in each language. */
export const synonymsSchema = z.strictObject(Object.fromEntries(locales.map((locale) => [locale, synonyms.default({})]))).meta({ keyName: 'locale' });

export type ProjectData = z.output<typeof projectSchema>;
export type FundData = z.output<typeof fundSchema>;
export type PageData = z.output<typeof pageSchema>;

/** An https address without a name before the host, which could disguise where it leads. */
export function isPlainHttps(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.') && !/\s/.test(text);
}
