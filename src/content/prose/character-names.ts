/** What signs are called in HTML that end up in texts with their names; a non-breaking space is put in by the page where it belongs. */
const characters: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ auml: 'ä', ouml: 'ö', aring: 'å', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Aring: 'Å', Uuml: 'Ü', eacute: 'é', Eacute: 'É', szlig: 'ß' }),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ndash: '–', mdash: '—', hellip: '…', euro: '€' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sect: '§', times: '×', middot: '·', bull: '•', deg: '°' }),
]);

/** A name or a number of a sign; a known name also without the semicolon that it lacks. */
export const characterName = new RegExp(
  `&(?:#\\d{1,7};|#[xX][\\da-fA-F]{1,6};|[A-Za-z][A-Za-z\\d]{1,7};|(?:${[...characters.keys()].join('|')})(?![A-Za-z\\d;]))`,
  'g',
);

/** A text with the signs in place of their names; a name that nobody knows goes. */
export function withCharacters(text: string): string {
  return text.replace(characterName, (written) => {
    const name = written.replace(/^&|;$/g, '');
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (!name.startsWith('#')) return characters.get(name) ?? '';
    return code === 0xa0
      ? ' '
      : code >= 0x20 && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0x7f && code <= 0xa0) && code !== 0xad
        ? String.fromCodePoint(code)
        : '';
  });
}
