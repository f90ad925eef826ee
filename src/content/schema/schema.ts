import { z } from 'zod';
import { programmes, statements } from '#catalogue/fund.ts';
import { fundColourNames } from '#catalogue/fund-colours.ts';
import { locales } from '#catalogue/locale.ts';
import { supportKinds, translationKinds } from '#catalogue/project.ts';
import { contactAddress, day, euros, formAddress, hostName, https, idFacts, idPattern, idSchema, isWord, line, partialDate, word } from './values.ts';

/**
 * The shapes of front matter. The words about the fields are messages (`field`), faults get theirs in `zod-faults.ts`.
 * `kind` says what a value is where its type does not (`FieldKind`); `keyName` names keys that editors choose themselves.
 */

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
  colour: z.enum(fundColourNames),
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
  feedbackForm: formAddress.optional(),
  securityContact: contactAddress.optional(),
  securityExpires: day.optional(),
  tagAuthority: hostName.optional(),
});

/** `content/glossary.yml`: abbreviation → expansion in each language. */
export const glossarySchema = z.record(z.string(), localizedLine).meta({ keyName: 'abbreviation' });

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
