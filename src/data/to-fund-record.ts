import { addressesOf } from '#addresses/addresses.ts';
import type { Fund } from '#catalogue/fund.ts';
import { mapLocales } from '#catalogue/map-locales.ts';
import type { FundRecord } from './fund-record.ts';

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
