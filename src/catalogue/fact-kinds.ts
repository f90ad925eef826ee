import type { PartialDate } from './date.ts';
import type { Localized } from './locale.ts';
import type { IdentifierKind } from './typed/identifiers.ts';

/**
 * What a value in a content file is. A kind says all that the schema, the JSON Schema, the open data and the editors' help need
 * to know of it; each is made by the function of its name.
 */
export type Kind =
  | { readonly kind: 'text'; readonly least: number; readonly most: number }
  | { readonly kind: 'trueFalse' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly allowed: readonly string[] }
  | { readonly kind: 'id'; readonly checked: 'here' | 'letters' | 'elsewhere' }
  | { readonly kind: 'address' | 'email' | 'contact' | 'formAddress' | 'hostName' | 'words' | 'fingerprint' | 'prose' }
  | { readonly kind: 'date' | 'day' | 'euros' | 'percent' }
  | { readonly kind: IdentifierKind }
  | { readonly kind: 'localized'; readonly least: number; readonly most: number }
  | { readonly kind: 'list'; readonly items: Kind; readonly least: number; readonly most?: number }
  | { readonly kind: 'fields'; readonly fields: Facts; readonly keyName?: string }
  | { readonly kind: 'open'; readonly keyName: string; readonly values: Kind; readonly keys: 'any' | 'words' | 'languages' };

/** Euros; more than any budget of the Union. */
export const maxAmount = 1e12;

/** The most characters of an id. */
export const maxIdLength = 60;

/** One line of text; lengths in characters. */
export const text = (least: number, most: number) => ({ kind: 'text', least, most }) as const;

/** A text of paragraphs. */
export const prose = () => ({ kind: 'prose' }) as const;

/** True or false. */
export const flag = () => ({ kind: 'trueFalse' }) as const;

/** A whole number. */
export const wholeNumber = (least: number, most: number) => ({ kind: 'number', least, most }) as const;

/** One of a few codes. */
export const choice = <const C extends readonly string[]>(allowed: C) => ({ kind: 'choice', allowed }) as const;

/** An id: `a–z0-9`, with single hyphens between, at most 60 characters. */
export const id = () => ({ kind: 'id', checked: 'here' }) as const;

/**
 * The id of something else. Whether it exists is for the check of relations, which knows all the ids there are and which one was
 * meant; before that only its letters are looked at, or (`elsewhere`) nothing.
 */
export const idOf = (checked: 'letters' | 'elsewhere') => ({ kind: 'id', checked }) as const;

/** A full https address. */
export const address = () => ({ kind: 'address' }) as const;

/** An e-mail address. */
export const email = () => ({ kind: 'email' }) as const;

/** An e-mail address or a full https address. */
export const contact = () => ({ kind: 'contact' }) as const;

/** The https address of a form, with places to fill in. */
export const formAddress = () => ({ kind: 'formAddress' }) as const;

/** A host name in small letters. */
export const hostName = () => ({ kind: 'hostName' }) as const;

/** One word as it is searched for, or a few that stand one after another. */
export const words = () => ({ kind: 'words' }) as const;

/** The fingerprint of a text: eight characters 0–9, a–f. */
export const fingerprint = () => ({ kind: 'fingerprint' }) as const;

/** An identifier that others give. */
export const identifier = <const I extends IdentifierKind>(kind: I) => ({ kind }) as const;

/** A year, a month or a day. */
export const partialDate = () => ({ kind: 'date' }) as const;

/** A whole day. */
export const day = () => ({ kind: 'day' }) as const;

/** Euros, at most two decimals. */
export const euros = () => ({ kind: 'euros' }) as const;

/** Percent, 0–100. */
export const percent = () => ({ kind: 'percent' }) as const;

/** One line of text in each language. */
export const localized = (least: number, most: number) => ({ kind: 'localized', least, most }) as const;

/** A list. @param least how many items there must be @param most how many there may be */
export const list = <const K extends Kind>(items: K, least = 0, most?: number) =>
  ({ kind: 'list', items, least, ...(most !== undefined && { most }) }) as const;

/** Fields of its own. @param keyName what the keys are when they are told as one field */
export const fields = <const F extends Facts>(own: F, keyName?: string) => ({ kind: 'fields', fields: own, ...(keyName && { keyName }) }) as const;

/** Values under keys that editors choose. @param keyName what a key is @param keys `words` when each key is a word that means those below it, `languages` when it is the code of a language */
export const open = <const K extends Kind>(keyName: string, values: K, keys: 'any' | 'words' | 'languages' = 'any') =>
  ({ kind: 'open', keyName, values, keys }) as const;

/**
 * Provisions that ask a beneficiary to publish something: `description` (aims and results) and `statement` are Article 50(1),
 * points a and b, and `emblem` is Annex IX of Regulation (EU) 2021/1060; `recovery` is Article 34 of (EU) 2021/241.
 */
export type LegalBasis = 'description' | 'statement' | 'emblem' | 'recovery';

/** How a fact stands in the open data. Its form follows from its kind and from whether the languages share it. */
type Published = {
  /** Its name there, where that is not its own. */
  readonly as?: string;
  /** The published name it stands behind, where its order is not that of the table. */
  readonly after?: string;
  /** The point of Regulation (EU) 2021/1060, Article 49(3), that asks for it. */
  readonly article49?: string;
  /** Other provisions that ask for it. */
  readonly basis?: readonly LegalBasis[];
  /** `never`: it always has a value there; otherwise the fact without which nothing is said of this one. */
  readonly empty?: 'never' | { readonly without: string };
  /** In each language, and too long for a cell of a table. */
  readonly prose?: true;
};

/** The groups in which missing facts are told, in their order. */
export const gapGroupNames = ['timetable', 'funding', 'content', 'certainty'] as const;
export type GapGroup = (typeof gapGroupNames)[number];

/** What it means that a fact is missing. */
export type FactGapOf = {
  /** The word of addresses and of the open data. */
  readonly name: string;
  readonly group: GapGroup;
  /** The projects for which the fact makes sense, where that is not all: the rules are in `completeness.ts`. */
  readonly concerns?: 'periods' | 'fundsWithObjectives' | 'ended' | 'running';
  /** The gap it stands behind, where its order is not that of the table. */
  readonly after?: string;
};

/** A fact: all that is known of a field of a content file. Its words are the messages `fact`. */
export type Fact = {
  readonly is: Kind;
  /** The file, or the item of a list it stands in, is refused without it. */
  readonly required?: true;
  /** What holds when it is left out. */
  readonly otherwise?: string | boolean | readonly never[] | Readonly<Record<string, never>>;
  /** What it means that it is left out, where editors need not be told. */
  readonly absent?: boolean;
  /** Each language has its own; facts are shared unless they say so. */
  readonly differs?: true;
  /** Compared between the languages by a rule of its own, not as a value. */
  readonly comparedApart?: true;
  /** Only files in a language other than the first have it. */
  readonly onlyInTranslations?: true;
  /** A change of it is told. */
  readonly told?: true;
  /** The page of a project has a row for it. */
  readonly row?: true;
  readonly published?: Published;
  readonly gap?: FactGapOf;
  /** New files have its line although it may be left out. */
  readonly asked?: true;
  /** A value as a new file shows it; the messages have those that differ by language. */
  readonly example?: string;
};

/** Facts by their name in a file, in the order of the file. */
export type Facts = Readonly<Record<string, Fact>>;

/** A value of a kind as the check lets it through. */
export type ValueOf<K extends Kind> = K extends { readonly kind: 'trueFalse' }
  ? boolean
  : K extends { readonly kind: 'number' | 'euros' | 'percent' }
    ? number
    : K extends { readonly kind: 'date' | 'day' }
      ? PartialDate
      : K extends { readonly allowed: readonly (infer Code)[] }
        ? Code
        : K extends { readonly items: infer Item extends Kind }
          ? readonly ValueOf<Item>[]
          : K extends { readonly fields: infer F extends Facts }
            ? DataOf<F>
            : K extends { readonly values: infer Value extends Kind }
              ? Readonly<Record<string, ValueOf<Value>>>
              : K extends { readonly kind: 'localized' }
                ? Localized<string>
                : string;

type Present = { readonly required: true } | { readonly otherwise: unknown };

/** The valid front matter of a table of facts: what is required or has a default is there, the rest may be. */
export type DataOf<F extends Facts> = { readonly [K in keyof F as F[K] extends Present ? K : never]: ValueOf<F[K]['is']> } & {
  readonly [K in keyof F as F[K] extends Present ? never : K]?: ValueOf<F[K]['is']>;
};

/** The names of the facts of a table that have a mark: `Marked<F, { told: true }>`. */
export type Marked<F extends Facts, Mark> = { [K in keyof F & string]: F[K] extends Mark ? K : never }[keyof F & string];

/** What a fact is called outside its file: in the open data, in the history and among the words. */
export type NameOf<F extends Facts, K extends keyof F> = F[K] extends { readonly published: { readonly as: infer Name extends string } } ? Name : K;

/** A fact with where it stands: its keys from the top, and what it is called outside its file. */
export type PlacedFact = Fact & { readonly path: readonly [string, ...string[]]; readonly name: string };

/** The facts of a table, those of a group in the place of the group; lists stay whole. */
export function placedFacts(facts: Facts, parents: readonly string[] = []): readonly PlacedFact[] {
  return Object.entries(facts).flatMap(([key, fact]) => {
    if (fact.is.kind === 'fields') return placedFacts(fact.is.fields, [...parents, key]);
    const [first = key, ...rest] = [...parents, key];
    return [{ ...fact, path: [first, ...rest], name: fact.published?.as ?? key }];
  });
}

/** Brings things into their order: each in its own place, or behind the one it names. */
export function inOrder<T extends { readonly name: string; readonly after?: string | undefined }>(things: readonly T[]): readonly T[] {
  const withFollowers = (thing: T): readonly T[] => [thing, ...things.filter(({ after }) => after === thing.name).flatMap(withFollowers)];
  return things.filter(({ after }) => after === undefined).flatMap(withFollowers);
}
