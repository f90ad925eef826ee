/** A line of front matter taken apart. Columns count from 1. */
export type YamlLine = {
  /** Spaces before everything else. */
  readonly indent: number;
  /** True when it begins an item of a list. */
  readonly isItem: boolean;
  /** Empty when there is no `name: `. */
  readonly key: string;
  readonly keyColumn: number;
  /** As it is typed, without spaces around it. */
  readonly value: string;
  readonly valueColumn: number;
};

/** Takes `  - name: value` apart; what is missing is empty. */
export function readYamlLine(text: string): YamlLine {
  const [, indent = '', dashes = '', named = '', key = ''] = /^( *)((?:- +)*)(([^\s"'[{#:][^:]*?) *:(?:[ \t]+|$))?/.exec(text) ?? [];
  const before = indent.length + dashes.length;
  const valueColumn = before + named.length + 1;
  return { indent: indent.length, isItem: dashes !== '', key, keyColumn: before + 1, value: text.slice(valueColumn - 1).trim(), valueColumn };
}

/** A line as it should be typed from its name on: `- name: value`. */
export function typedLine({ isItem, key }: YamlLine, value: string): string {
  return `${isItem ? '- ' : ''}${key === '' ? '' : `${key}: `}${value}`;
}

/** A value in quotation marks, whatever signs and marks it holds. */
export function quoted(value: string): string {
  const bare = unquoted(value);
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}

const anyQuote = '"\'”“„‘’«»';

/** A value without the quotation marks around it, whichever they are and whether or not both are there. */
function unquoted(value: string): string {
  const both = new RegExp(`^[${anyQuote}](.*)[${anyQuote}]$`).exec(value)?.[1];
  if (both !== undefined) return both;
  return value.replace(/^(["'])([^"']*)$/, '$2').replace(/^([^"']*)(["'])$/, '$1');
}
