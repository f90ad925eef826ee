import { type ContentKind, contentSchemas } from './kinds.ts';
import { type FieldKind, kindOf, openNodesOf, type SchemaField, type SchemaNode, schemaFieldsOf, schemaNodeOf } from './reflect.ts';

/** The words about a field in one language. */
export type FieldWords = {
  /** What the field is called. */
  readonly label: string;
  /** What it is and the rule, in plain sentences. */
  readonly help: string;
  /** A value as it is typed after the colon; groups of fields have none. */
  readonly example?: string;
};

/** Words by field, a slash between keys: `timetable/start`. `common` holds what several kinds of file share. */
export type FieldBook = Readonly<Partial<Record<ContentKind | 'common', Readonly<Record<string, FieldWords>>>>>;

/** A field with its facts and its words: all an editor, a form or a data dictionary needs to know. */
export type FieldHelp = FieldFact & FieldWords;

/**
 * Every field of a kind of content file in one language, in the order of the schema.
 * @param book the messages `field.words` of the language
 * @throws RangeError when a field has no words
 */
export function fieldHelpOf(kind: ContentKind, book: FieldBook): readonly FieldHelp[] {
  return fieldFactsOf(kind).map((fact) => {
    const key = wordsKeyOf(fact.path);
    const words = book[kind]?.[key] ?? book.common?.[key];
    if (words === undefined) throw new RangeError(`The field ${fact.path} of ${kind} has no words`);
    return { ...fact, ...words };
  });
}

/** The key of a field's words; a dot would be read as a part of the message's own path. */
export function wordsKeyOf(path: string): string {
  return path.replaceAll('.', '/');
}

/** What a value may be; lengths in characters, numbers in the field's own unit. */
export type FieldLimits = Pick<SchemaNode, 'minLength' | 'maxLength' | 'minimum' | 'exclusiveMinimum' | 'maximum' | 'minItems'>;

/** A field of a content file, as the schema has it. Words about it are in `FieldHelp`. */
export type FieldFact = {
  /** Keys from the top, joined with dots: `timetable.start`, `sources.url`. */
  readonly path: string;
  /** The last key. */
  readonly name: string;
  /** The key is the editor's own, such as an abbreviation; `name` says what it is. */
  readonly open: boolean;
  readonly kind: FieldKind;
  /** Of a list, what its items are. */
  readonly items?: FieldKind;
  /** The file, or the list item it stands in, is refused without it. */
  readonly required: boolean;
  /** What holds when it is left out. */
  readonly default?: string | number | boolean;
  readonly limits: FieldLimits;
  readonly allowed?: readonly string[];
  /** Whether every language must say the same; `partly`: some of its own fields. Absent when one file serves all languages. */
  readonly sameInAll?: 'yes' | 'no' | 'partly';
};

/** Every field of a kind of content file, each group before its own fields, in the order of the schema. */
export function fieldFactsOf(kind: ContentKind): readonly FieldFact[] {
  const { schema, facts } = contentSchemas[kind];
  const shared = facts?.map(({ path, part }) => [...path, ...(part === undefined ? [] : [part])].join('.'));
  return factsBelow(schemaNodeOf(schema), [], shared);
}

function factsBelow(node: SchemaNode, parents: readonly string[], shared: readonly string[] | undefined): readonly FieldFact[] {
  return schemaFieldsOf(node.items ?? node).flatMap((field) => {
    const path = [...parents, field.name];
    const below = factsBelow(field.node, path, shared);
    return [factOf(field, path.join('.'), below, shared), ...below];
  });
}

function factOf({ name, open, required, node }: SchemaField, path: string, below: readonly FieldFact[], shared: readonly string[] | undefined): FieldFact {
  const kind = kindOf(node);
  const allowed = node.items?.enum ?? node.enum;
  return {
    path,
    name,
    open,
    kind,
    ...(kind === 'list' && node.items && { items: kindOf(node.items) }),
    required,
    ...(isPlain(node.default) && { default: node.default }),
    limits: limitsOf(kind, node),
    ...(allowed && { allowed }),
    ...(shared && { sameInAll: samenessOf(path, below, shared) }),
  };
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** The limits of a value; of a list those of its items, of words in each language those of one. */
function limitsOf(kind: FieldKind, node: SchemaNode): FieldLimits {
  const measured = kind === 'localized' ? (openNodesOf({ ...node, additionalProperties: false })[0] ?? node) : (node.items ?? node);
  const { minLength, maxLength, minimum, exclusiveMinimum, maximum } = measured;
  return JSON.parse(JSON.stringify({ minLength, maxLength, minimum, exclusiveMinimum, maximum, minItems: node.minItems })) as FieldLimits;
}

function samenessOf(path: string, below: readonly FieldFact[], shared: readonly string[]): 'yes' | 'no' | 'partly' {
  if (shared.some((known) => known === path || path.startsWith(`${known}.`))) return 'yes';
  const parts = new Set(below.map((fact) => fact.sameInAll));
  if (parts.size === 0) return 'no';
  return parts.size === 1 ? ([...parts][0] ?? 'no') : 'partly';
}
