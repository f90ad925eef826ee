import type { Completeness } from './completeness.ts';
import type { LegalBasis } from './fact-kinds.ts';

/** What the values of a field are like: the words are `field.kind` in the messages. */
export type ValueKind = 'text' | 'trueFalse' | 'number' | 'choice' | 'fields' | 'address' | 'date' | 'day' | 'euros' | 'percent';

/** What a value of the open data may be. */
export type ValueRule = {
  /** The type in JSON: `string | null`. */
  readonly type: string;
  readonly kind: ValueKind;
  /** May be `null`: not known. */
  readonly nullable: boolean;
  /** One for each language that has it. */
  readonly localized: boolean;
  readonly list: boolean;
  readonly least?: number;
  readonly most?: number;
  /** Greater than this. */
  readonly above?: number;
  readonly allowed?: readonly string[];
  /** Fields of its own. */
  readonly parts?: readonly { readonly name: string; readonly rule: ValueRule }[];
};

/** Where a field is published. */
export type FieldPlace = 'json' | 'api' | 'tables';

/** What a record of the open data is about. */
export type RecordKind = 'project' | 'fund';

/** A field of the open data, as the data dictionary tells of it. */
export type DataField = {
  readonly record: RecordKind;
  readonly name: string;
  readonly rule: ValueRule;
  /** The point of Article 49(3) of Regulation (EU) 2021/1060. */
  readonly article49?: string;
  readonly basis: readonly LegalBasis[];
  readonly places: readonly FieldPlace[];
  /** Its columns in tables. */
  readonly columns: readonly string[];
  /** The value of the first record that has it, as it is in JSON; one of those of a list. */
  readonly example?: { readonly text: string; readonly lang?: string };
  /** In how many of the published records it is there, of those that it concerns. */
  readonly filled: Pick<Completeness, 'known' | 'of'>;
};

/** What answers to one another in the open data, in Article 49(3) of Regulation (EU) 2021/1060 and in Kohesio. */
export type Correspondence = {
  /** What it is, in the words of a language. */
  readonly label: string;
  /** Our field; none where this service does not gather the information as one. */
  readonly field?: Pick<DataField, 'record' | 'name'>;
  readonly point?: string;
  /** The unique code of an operation, which the Article asks for in no point of its own. */
  readonly isUniqueCode?: true;
  /** The columns of Kohesio's files, none where no counterpart was found. */
  readonly kohesio: readonly string[];
};
