import type { DataOf } from './fact-kinds.ts';
import { fundFacts } from './facts.ts';
import type { Localized } from './locale.ts';
import { type OwnName, ownNames } from './own-facts.ts';

/** The families of funding shown apart from one another. */
export const programmes = fundFacts.programme.is.allowed;
export type Programme = (typeof programmes)[number];

/** The statement beside the EU emblem: Regulation (EU) 2021/1060, Annex IX; for the RRF (EU) 2021/241, Article 34. */
export type Statement = Facts['statement'];

type Facts = DataOf<typeof fundFacts>;

type OwnFact = OwnName<typeof fundFacts>;

/** The facts of which each language has something of its own: its words, or those of the items of a list. */
export const ownFundFacts = ownNames(fundFacts);

/** What a fund file says in one language: its short name (`code`: AMIF), its full name without that, and the rest. */
export type FundText = Omit<Pick<Facts, OwnFact>, 'objectives'> & {
  /** Titles of the specific objectives by their id. */
  readonly objectives: Readonly<Record<string, string>>;
  /** Safe HTML. */
  readonly body: string;
  /** The body as Markdown. Addresses of this site begin with `originMark`. */
  readonly markdown: string;
  /** The body as plain text, a line for each block. */
  readonly plain: string;
};

/** A fund: the shared facts as the files have them, words in `texts`. `allocation` is Finland's share in euros. */
export type Fund = Omit<Facts, OwnFact> & {
  readonly id: string;
  readonly objectiveIds: readonly string[];
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
export type Source = Facts['sources'][number];
