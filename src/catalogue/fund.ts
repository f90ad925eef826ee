import type { PartialDate } from './date.ts';
import type { FundColour } from './fund-colours.ts';
import type { Localized } from './locale.ts';

/** The families of funding shown apart from one another. */
export const programmes = ['eusa', 'rrf', 'direct'] as const;
export type Programme = (typeof programmes)[number];

/** The statement beside the EU emblem: Regulation (EU) 2021/1060, Annex IX; for the RRF (EU) 2021/241, Article 34. */
export const statements = ['funded', 'cofunded', 'nextgeneration'] as const;
export type Statement = (typeof statements)[number];

/** What a fund file says in one language. */
export type FundText = {
  /** The short name of the badge: AMIF. */
  readonly code: string;
  /** The full name, without the code. */
  readonly title: string;
  readonly summary: string;
  readonly managingAuthority?: string;
  /** Titles of the specific objectives by their id. */
  readonly objectives: Readonly<Record<string, string>>;
  readonly sources: readonly Source[];
  readonly updated: PartialDate;
  /** Safe HTML. */
  readonly body: string;
  /** The body as plain text, a line for each block. */
  readonly plain: string;
};

export type Fund = {
  readonly id: string;
  readonly order: number;
  readonly programme: Programme;
  readonly regulation?: string;
  readonly regulationUrl?: string;
  readonly period?: string;
  /** Finland's share in euros. */
  readonly allocation?: number;
  readonly allocationApproximate: boolean;
  readonly allocationAsOf?: PartialDate;
  readonly objectiveIds: readonly string[];
  readonly statement: Statement;
  readonly colour: FundColour;
  readonly checked: PartialDate;
  readonly texts: Localized<FundText>;
};

/** What a fund calls the codes of facts: all that is needed to word an old value. */
export type FundNames = Pick<Fund, 'id' | 'objectiveIds'> & { readonly texts: Localized<Pick<FundText, 'code' | 'objectives'>> };

/** The names of funds without their prose. */
export function fundNames(funds: readonly Fund[]): readonly FundNames[] {
  return funds.map(({ id, objectiveIds, texts }) => {
    const named = Object.entries(texts).map(([locale, { code, objectives }]) => [locale, { code, objectives }]);
    return { id, objectiveIds, texts: Object.fromEntries(named) as FundNames['texts'] };
  });
}

/** A public page that backs the facts, and what it backs. */
export type Source = { readonly url: string; readonly covers: string };
