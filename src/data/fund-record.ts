import { z } from 'zod';
import { addressesOf } from '#addresses/pages.ts';
import { address, type Facts, id, prose, wholeNumber } from '#catalogue/fact-kinds.ts';
import { fundFacts } from '#catalogue/facts.ts';
import type { Fund } from '#catalogue/fund.ts';
import { mapLocales } from '#catalogue/locale.ts';
import { originMark } from '#catalogue/project.ts';
import { publicValue, publishedFields, type RecordOf } from './published-field.ts';
import { recordSchema } from './record-schema.ts';

/** What is worked out from the facts of a fund and from its projects. */
const workedOut = {
  id: { is: id(), required: true, published: {} },
  address: { is: address(), differs: true, published: {} },
  projectCount: { is: wholeNumber(0, Number.MAX_SAFE_INTEGER), required: true, published: { after: 'statement' } },
  description: { is: prose(), differs: true, published: { prose: true, after: 'statement' } },
  markdown: { is: prose(), differs: true, published: { prose: true, after: 'description' } },
} as const satisfies Facts;

/** A fund as open data; as for projects, `null` and a missing language mean not known, none, or not applying. */
type FundRecord = RecordOf<typeof fundFacts> & RecordOf<typeof workedOut>;

export type FundField = keyof FundRecord & string;

/** The fields of a fund in their order. */
export const fundFields = publishedFields<FundField>(workedOut, fundFacts);

export const fundFieldNames = fundFields.map(({ name }) => name);

/** The API has described this date as any text since its first version. */
export const fundRecordSchema = recordSchema(fundFields).extend({ allocationAsOf: z.string().nullable() });

type Context = { readonly origin: string; readonly projectCount: number };

/** The fields that say something else than the fact's own place in the catalogue. */
const special: { readonly [N in keyof RecordOf<typeof workedOut> | 'objectives']: (fund: Fund, context: Context) => FundRecord[N] } = {
  id: (fund) => fund.id,
  address: (fund, { origin }) => addressesOf({ name: 'funds', id: fund.id }, origin),
  objectives: ({ objectiveIds, texts }) => objectiveIds.map((objective) => ({ id: objective, title: mapLocales(texts, (text) => text.objectives[objective]) })),
  projectCount: (_, { projectCount }) => projectCount,
  description: ({ texts }) => mapLocales(texts, (text) => text.plain || undefined),
  markdown: ({ texts }, { origin }) => mapLocales(texts, (text) => text.markdown.replaceAll(originMark, origin) || undefined),
};

const makers = new Map<string, (fund: Fund, context: Context) => unknown>(Object.entries(special));

/** A fund as open data. @param projectCount how many published projects it has */
export function toFundRecord(fund: Fund, projectCount: number, { origin }: { readonly origin: string }): FundRecord {
  const record: Record<string, unknown> = {};
  for (const field of fundFields) record[field.name] = makers.get(field.name)?.(fund, { origin, projectCount }) ?? publicValue(field, fund);
  return record as FundRecord;
}
