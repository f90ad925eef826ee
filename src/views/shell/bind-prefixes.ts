/** A heading of which no line ends with an abbreviation that begins a compound: `EU-`. Doing it twice changes nothing. */
export function bindPrefixes(title: string): string {
  return title.replace(/(?<=(?<!\p{L})\p{Lu}{1,3}-)(?=\p{L})/gu, '\u2060');
}
