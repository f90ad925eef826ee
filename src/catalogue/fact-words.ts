/** All words about a fact in one language: those of readers and of the open data, and beside them what differs by use. */
export type FactWords = {
  readonly label: string;
  readonly help: string;
  /** A value as an editor types it after the colon; groups of fields have none. */
  readonly example?: string;
  /** What editors are told, where that is not what readers are told. */
  readonly editor?: { readonly label?: string; readonly help?: string };
  /** The explanation in the file of a new project. */
  readonly draft?: string;
  /** A value there, where it differs by language. */
  readonly draftExample?: string;
  readonly gap?: GapWords;
  /** What its codes are called. */
  readonly codes?: Readonly<Record<string, string>>;
  /** The fields of its items. */
  readonly parts?: Readonly<Record<string, FactWords>>;
};

/** What a gap is called, at the beginning of a line and, where that is not the same, inside a sentence, what is said of a project that has it, and whom it concerns where that is not all. */
export type GapWords = { readonly name: string; readonly inText?: string; readonly missing: string; readonly note?: string };

/** Words of facts by kind of file and by the name of the fact outside its file. `common` holds what several kinds share. */
export type FactBook = Readonly<Partial<Record<string, Readonly<Record<string, FactWords>>>>>;

/** The words about a fact. @throws RangeError when there are none, which the tests make impossible */
export function factWords({ fact }: { readonly fact: FactBook }, kind: string, name: string, part?: string): FactWords {
  const whole = fact[kind]?.[name] ?? fact.common?.[name];
  const words = part === undefined ? whole : whole?.parts?.[part];
  if (words === undefined)
    throw new RangeError(`The field ${part ?? name} of ${kind} has no words: they belong to fact.${kind}.${name} in each messages/<locale>/fact.json`);
  return words;
}
