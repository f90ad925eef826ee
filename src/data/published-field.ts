import type { ValueKind, ValueRule } from '#catalogue/data-field.ts';
import {
  type Facts,
  inOrder,
  type Kind,
  type LegalBasis,
  type Marked,
  type NameOf,
  type PlacedFact,
  placedFacts,
  type ValueOf,
} from '#catalogue/fact-kinds.ts';
import { type Locale, type Localized, mapLocales } from '#catalogue/locale.ts';

/**
 * What a field is to those who lay it out. A `localized` field is an object by language in JSON and a column for each
 * language in tables; `prose` is a localized text too long for tables; a `code`, one in each language (`localizedCode`) and a list
 * of them (`codes`) have labels beside them in tables. The items of a `localizedList` have names in each language.
 */
export type FieldForm =
  | 'text'
  | 'localized'
  | 'localizedDay'
  | 'localizedCode'
  | 'prose'
  | 'code'
  | 'codes'
  | 'flag'
  | 'date'
  | 'day'
  | 'euros'
  | 'percent'
  | 'number'
  | 'list'
  | 'localizedList'
  | 'localizedFlag';

/** A field of the open data, as a table of facts has it. */
export type PublishedField<N extends string = string> = {
  readonly name: N;
  readonly is: Kind;
  readonly form: FieldForm;
  /** One in each language that has it. */
  readonly localized: boolean;
  /** May be `null`: not known, none, or not applying. */
  readonly nullable: boolean;
  /** The fact without which nothing is said of this one. */
  readonly without?: string;
  /** Its name in the file. */
  readonly key: string;
  /** The point of Regulation (EU) 2021/1060, Article 49(3), that asks for it. */
  readonly article49?: string;
  /** Other provisions that ask for it. */
  readonly basis: readonly LegalBasis[];
  /** The name of the gap it makes, where it may be missing. */
  readonly gap?: PlacedFact['gap'];
};

/** The published facts of tables, in their order in the open data. */
export function publishedFields<N extends string>(...tables: readonly Facts[]): readonly PublishedField<N>[] {
  const facts = tables.flatMap((table) => placedFacts(table)).map((fact) => ({ ...fact, after: fact.published?.after }));
  return inOrder(facts.filter(({ published }) => published !== undefined)).map((fact) => fieldOf<N>(fact));
}

function fieldOf<N extends string>(fact: PlacedFact): PublishedField<N> {
  const { name, is, path, published = {}, required = false, otherwise, gap } = fact;
  const { empty, article49, basis = [] } = published;
  const form = formOf(fact);
  const localized = fact.differs === true || form === 'prose';
  const without = typeof empty === 'object' ? empty.without : undefined;
  const always = localized || required || otherwise !== undefined || empty === 'never';
  return {
    name: name as N,
    is,
    form,
    localized,
    nullable: without !== undefined || !always,
    key: path.at(-1) ?? name,
    ...(without && { without }),
    ...(article49 && { article49 }),
    basis,
    ...(gap && { gap }),
  };
}

/** The forms of what each language has of its own, where that is more than text. */
const localizedForms: ReadonlyMap<Kind['kind'], FieldForm> = new Map([
  ['choice', 'localizedCode'],
  ['day', 'localizedDay'],
  ['trueFalse', 'localizedFlag'],
]);

function formOf({ is, differs, published }: PlacedFact): FieldForm {
  if (published?.prose) return 'prose';
  if (differs) return localizedForms.get(is.kind) ?? 'localized';
  switch (is.kind) {
    case 'list':
      if (is.items.kind === 'fields') return Object.values(is.items.fields).some((part) => part.differs) ? 'localizedList' : 'list';
      return is.items.kind === 'choice' || (is.items.kind === 'id' && is.items.checked !== 'here') ? 'codes' : 'list';
    case 'choice':
      return 'code';
    case 'id':
      return is.checked === 'here' ? 'text' : 'code';
    case 'trueFalse':
      return 'flag';
    case 'date':
    case 'day':
    case 'euros':
    case 'percent':
    case 'number':
      return is.kind;
    default:
      return 'text';
  }
}

/** Whether tables have a field; texts too long for a cell are in JSON only. */
export function isInTables({ form }: Pick<PublishedField, 'form'>): boolean {
  return form !== 'prose';
}

type InLanguages<T> = { readonly [L in Locale]?: T };

type PublicPart<F extends Facts[string]> = F extends { readonly differs: true }
  ? InLanguages<ValueOf<F['is']>>
  : F extends { readonly required: true }
    ? ValueOf<F['is']>
    : ValueOf<F['is']> | null;

type PublicKind<K extends Kind> = K extends { readonly items: { readonly fields: infer F extends Facts } }
  ? readonly { readonly [P in keyof F]: PublicPart<F[P]> }[]
  : ValueOf<K>;

type PublicValue<F extends Facts[string]> = F extends { readonly differs: true } | { readonly published: { readonly prose: true } }
  ? InLanguages<ValueOf<F['is']>>
  : F extends { readonly published: { readonly empty: { readonly without: string } } }
    ? ValueOf<F['is']> | null
    : F extends { readonly required: true } | { readonly otherwise: unknown } | { readonly published: { readonly empty: 'never' } }
      ? PublicKind<F['is']>
      : PublicKind<F['is']> | null;

/** The open record of a table of facts. */
export type RecordOf<F extends Facts> = {
  readonly [K in Marked<F, { readonly published: object }> as NameOf<F, K> & string]: PublicValue<F[K]>;
};

/** A list without items says nothing: a language has none of it. */
function notEmpty(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** What the values of a field may be. */
export function ruleOf({ is, form, localized, nullable }: PublishedField): ValueRule {
  const rule = ruleOfKind(is, localized);
  if (localized) return { ...rule, type: 'object', localized: true };
  return { ...rule, type: nullable ? `${rule.type} | null` : rule.type, nullable, ...(form === 'code' && { kind: 'choice' }) };
}

function ruleOfKind(kind: Kind, isOneLanguage: boolean): ValueRule {
  if (kind.kind === 'list') return { ...ruleOfKind(kind.items, isOneLanguage), type: 'array', list: true };
  const plain = { nullable: false, localized: false, list: false };
  switch (kind.kind) {
    case 'trueFalse':
      return { ...plain, type: 'boolean', kind: 'trueFalse' };
    case 'choice':
      return { ...plain, type: 'string', kind: 'choice', allowed: kind.allowed };
    case 'euros':
      return { ...plain, type: 'number', kind: 'euros', above: 0 };
    case 'percent':
      return { ...plain, type: 'number', kind: 'percent', least: 0, most: 100 };
    case 'number':
      return { ...plain, type: 'integer', kind: 'number', least: kind.least, ...(kind.most < Number.MAX_SAFE_INTEGER && { most: kind.most }) };
    case 'fields': {
      const parts = Object.entries(kind.fields).map(([name, { is, differs, required }]) => {
        const rule = ruleOfKind(is, isOneLanguage);
        if (differs && !isOneLanguage) return { name, rule: { ...rule, type: 'object', localized: true } };
        return { name, rule: required ? rule : { ...rule, type: `${rule.type} | null`, nullable: true } };
      });
      return { ...plain, type: 'object', kind: 'fields', parts };
    }
    default:
      return { ...plain, type: 'string', kind: textKinds.find((own) => own === kind.kind) ?? 'text' };
  }
}

const textKinds = ['address', 'date', 'day'] as const satisfies readonly ValueKind[];

/**
 * What the catalogue says of a fact in the fact's own place: the shared value, or that of each language. `null` when there is
 * none, or nothing of which it could be said.
 */
export function publicValue({ key, is, localized, without }: PublishedField, entry: { readonly texts: Localized<object> }): unknown {
  const read = (from: object, name: string) => (from as Readonly<Record<string, unknown>>)[name];
  if (localized) return mapLocales(entry.texts, (text) => notEmpty(read(text, key)));
  if (without !== undefined && read(entry, without) === undefined) return null;
  const lists = is.kind === 'list' && is.items.kind === 'fields' ? mapLocales(entry.texts, (text) => read(text, key) as readonly object[] | undefined) : {};
  const value = read(entry, key) ?? Object.values(lists)[0];
  if (is.kind !== 'list' || is.items.kind !== 'fields' || !Array.isArray(value)) return value ?? null;
  const parts = Object.entries(is.items.fields);
  return value.map((item: object, index) =>
    Object.fromEntries(
      parts.map(([part, { differs }]) => [part, differs ? mapLocales(lists, (list) => list[index] && read(list[index], part)) : (read(item, part) ?? null)]),
    ),
  );
}
