import type { FundData, PageData } from '../schema/schema.ts';
import { type SharedField, shared, sharedPart } from './pairs.ts';

const fundFields = [
  'order',
  'programme',
  'regulation',
  'regulationUrl',
  'period',
  'allocation',
  'allocationApproximate',
  'allocationAsOf',
  'statement',
  'colour',
  'checked',
] as const;

/** The facts of a fund, equal in every language. */
export const fundFacts: readonly SharedField<FundData>[] = [
  ...fundFields.map((key) => shared<FundData>(key)),
  sharedPart<FundData>('objectives', 'id'),
  sharedPart<FundData>('sources', 'url'),
];

/** The settings of a text page, equal in every language. */
export const pageFacts: readonly SharedField<PageData>[] = [shared('contact'), shared('glossary')];
