import { z } from 'zod';
import { addressesOf } from '#addresses/pages.ts';
import { type Fund, programmes, statements } from '#catalogue/fund.ts';
import { mapLocales } from '#catalogue/locale.ts';
import { localized, publishedFields } from './published-field.ts';

const objective = z.strictObject({ id: z.string(), title: localized(z.string()) });
const source = z.strictObject({ url: z.url(), covers: z.string() });

/** The open data's form of a fund; as for projects, `null` and a missing language mean not known, none, or not applying. */
export const fundRecordSchema = z.strictObject({
  id: z.string().register(publishedFields, { form: 'text' }),
  address: localized(z.url()).register(publishedFields, { form: 'localized' }),
  code: localized(z.string()).register(publishedFields, { form: 'localized' }),
  title: localized(z.string()).register(publishedFields, { form: 'localized' }),
  summary: localized(z.string()).register(publishedFields, { form: 'localized' }),
  programme: z.enum(programmes).register(publishedFields, { form: 'code' }),
  regulation: z.string().nullable().register(publishedFields, { form: 'text' }),
  regulationAddress: z.url().nullable().register(publishedFields, { form: 'text' }),
  period: z.string().nullable().register(publishedFields, { form: 'text' }),
  allocation: z.number().positive().nullable().register(publishedFields, { form: 'euros' }),
  allocationApproximate: z.boolean().nullable().register(publishedFields, { form: 'flag' }),
  allocationAsOf: z.string().nullable().register(publishedFields, { form: 'date' }),
  managingAuthority: localized(z.string()).register(publishedFields, { form: 'localized' }),
  objectives: z.array(objective).register(publishedFields, { form: 'list' }),
  statement: z.enum(statements).register(publishedFields, { form: 'code', basis: ['statement', 'emblem', 'recovery'] }),
  projectCount: z.number().int().min(0).register(publishedFields, { form: 'number' }),
  description: localized(z.string()).register(publishedFields, { form: 'prose' }),
  sources: localized(z.array(source)).register(publishedFields, { form: 'prose' }),
  checked: z.iso.date().register(publishedFields, { form: 'day' }),
  updated: localized(z.iso.date()).register(publishedFields, { form: 'localizedDay' }),
});

/** A fund as open data. */
type FundRecord = z.output<typeof fundRecordSchema>;

export type FundField = keyof FundRecord;

/** The fields of a fund in their order. */
export const fundFieldNames = Object.keys(fundRecordSchema.shape) as readonly FundField[];

/** A fund as open data. @param projectCount how many published projects it has */
export function toFundRecord(fund: Fund, projectCount: number, { origin }: { readonly origin: string }): FundRecord {
  const { id, texts } = fund;
  return {
    id,
    address: addressesOf({ name: 'funds', id }, origin),
    code: mapLocales(texts, (text) => text.code),
    title: mapLocales(texts, (text) => text.title),
    summary: mapLocales(texts, (text) => text.summary),
    programme: fund.programme,
    regulation: fund.regulation ?? null,
    regulationAddress: fund.regulationUrl ?? null,
    period: fund.period ?? null,
    allocation: fund.allocation ?? null,
    allocationApproximate: fund.allocation === undefined ? null : fund.allocationApproximate,
    allocationAsOf: fund.allocationAsOf ?? null,
    managingAuthority: mapLocales(texts, (text) => text.managingAuthority),
    objectives: fund.objectiveIds.map((objective) => ({ id: objective, title: mapLocales(texts, (text) => text.objectives[objective]) })),
    statement: fund.statement,
    projectCount,
    description: mapLocales(texts, (text) => text.plain || undefined),
    sources: mapLocales(texts, (text) => text.sources.map(({ url, covers }) => ({ url, covers }))),
    checked: fund.checked,
    updated: mapLocales(texts, (text) => text.updated),
  };
}
