import { type Fact, type Kind, maxAmount, maxIdLength } from '#catalogue/fact-kinds.ts';
import { type FactBook, type FactWords, factWords } from '#catalogue/fact-words.ts';
import { type ContentKind, contentShapes } from './kinds.ts';
import { wordLimits } from './values.ts';

/** A field with its facts and the words about it for editors: all an editor or a form needs to know. */
export type FieldHelp = FieldFact & Pick<FactWords, 'label' | 'help' | 'example'>;

/**
 * Every field of a kind of content file in one language, in the order of the file.
 * @param book the messages `fact` of the language
 * @throws RangeError when a field has no words
 */
export function fieldHelpOf(kind: ContentKind, book: FactBook): readonly FieldHelp[] {
  return fieldFactsOf(kind).map((fact) => {
    const { label, help, example, editor } = factWords({ fact: book }, kind, ...fact.words);
    return { ...fact, label: editor?.label ?? label, help: editor?.help ?? help, ...(example !== undefined && { example }) };
  });
}

/** What a value is, in an editor's terms. The words are the messages `field.kind`. */
export type FieldKind = Exclude<Kind['kind'], 'hostName' | 'words' | 'open' | 'prose'>;

/** What a value may be; lengths in characters, numbers in the field's own unit. */
type FieldLimits = {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
};

/** A field of a content file, as the table of facts has it. Words about it are in `FieldHelp`. */
export type FieldFact = {
  /** Keys from the top, joined with dots: `timetable.start`, `sources.url`. */
  readonly path: string;
  /** The last key. */
  readonly name: string;
  /** Where its words are: its name outside the file, and in a list of fields that of the list before it. */
  readonly words: readonly [name: string, part?: string];
  /** The key is the editor's own, such as an abbreviation; `name` says what it is. */
  readonly open: boolean;
  readonly kind: FieldKind;
  /** Of a list, what its items are. */
  readonly items?: FieldKind;
  /** The file, or the list item it stands in, is refused without it. */
  readonly required: boolean;
  /** New files have its line although it may be left out. */
  readonly asked?: true;
  /** What holds when it is left out. */
  readonly default?: string | number | boolean;
  readonly limits: FieldLimits;
  readonly allowed?: readonly string[];
  /** Whether every language must say the same; `partly`: some of its own fields. Absent when one file serves all languages. */
  readonly sameInAll?: 'yes' | 'no' | 'partly';
};

/** The kinds of content files that exist once in each language. */
const inLanguages: readonly ContentKind[] = ['project', 'fund', 'page'];

/** Every field of a kind of content file, each group before its own fields, in the order of the file. */
export function fieldFactsOf(kind: ContentKind): readonly FieldFact[] {
  return factsBelow(contentShapes[kind], [], inLanguages.includes(kind));
}

/** The fields below a value. @param compared whether there is a file for each language @param list what the list they are in is called outside its file */
function factsBelow(kind: Kind, parents: readonly string[], compared: boolean, list?: string): readonly FieldFact[] {
  if (kind.kind === 'list') return factsBelow(kind.items, parents, compared, list);
  const openBelow = (keyName: string, values: Kind) => [openField(keyName, values, parents), ...factsBelow(values, [...parents, keyName], compared)];
  if (kind.kind === 'open') return openBelow(kind.keyName, kind.values);
  if (kind.kind !== 'fields') return [];
  const entries = Object.entries(kind.fields);
  const [first] = entries;
  if (kind.keyName !== undefined && first !== undefined) return openBelow(kind.keyName, first[1].is);
  return entries.flatMap(([name, fact]) => {
    const path = [...parents, name];
    const { required = false, asked, otherwise, differs = false, published } = fact;
    const below = factsBelow(fact.is, path, compared, fact.is.kind === 'list' ? (published?.as ?? name) : undefined);
    const own: FieldFact = {
      path: path.join('.'),
      name,
      words: list === undefined ? [published?.as ?? name] : [list, name],
      open: false,
      ...valueFacts(fact.is),
      required,
      ...(asked && { asked }),
      ...(isPlain(otherwise) && { default: otherwise }),
      ...(compared && { sameInAll: samenessOf(differs, below) }),
    };
    return [own, ...below];
  });
}

function openField(name: string, kind: Kind, parents: readonly string[]): FieldFact {
  const [list] = parents;
  return { path: [...parents, name].join('.'), name, words: list === undefined ? [name] : [list, name], open: true, ...valueFacts(kind), required: false };
}

function valueFacts(kind: Kind): Pick<FieldFact, 'kind' | 'items' | 'limits' | 'allowed'> {
  const items = kind.kind === 'list' ? kind.items : undefined;
  const own = items ?? kind;
  const limits = { ...limitsOf(own), ...(kind.kind === 'list' && itemLimits(kind)) };
  return { kind: wordedKind(kind), ...(items && { items: wordedKind(items) }), limits, ...(own.kind === 'choice' && { allowed: own.allowed }) };
}

function itemLimits({ least, most }: Extract<Kind, { readonly kind: 'list' }>): FieldLimits {
  return { ...(least > 0 && { minItems: least }), ...(most !== undefined && { maxItems: most }) };
}

function wordedKind({ kind }: Kind): FieldKind {
  if (kind === 'hostName' || kind === 'words' || kind === 'prose') return 'text';
  return kind === 'open' ? 'fields' : kind;
}

function isPlain(value: Fact['otherwise']): value is string | boolean {
  return typeof value === 'string' || typeof value === 'boolean';
}

/** The limits of a value; of words in each language those of one. */
function limitsOf(kind: Kind): FieldLimits {
  switch (kind.kind) {
    case 'text':
    case 'localized':
      return { minLength: kind.least, maxLength: kind.most };
    case 'words':
      return wordLimits;
    case 'id':
      return { maxLength: maxIdLength };
    case 'number':
      return { minimum: kind.least, maximum: kind.most };
    case 'euros':
      return { exclusiveMinimum: 0, maximum: maxAmount };
    case 'percent':
      return { minimum: 0, maximum: 100 };
    default:
      return {};
  }
}

function samenessOf(differs: boolean, below: readonly FieldFact[]): 'yes' | 'no' | 'partly' {
  const parts = new Set(below.map((fact) => fact.sameInAll));
  if (parts.size === 0) return differs ? 'no' : 'yes';
  return parts.size === 1 ? ([...parts][0] ?? 'no') : 'partly';
}
