/** The most characters a cell of a workbook holds. */
const longestCell = 32_767;

/** Code points that XML 1.0 does not know, and halves of surrogate pairs. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What a workbook would read as the code of a character (ISO/IEC 29500, ST_Xstring). */
const looksLikeCode = /_(?=x[\dA-Fa-f]{4}_)/g;

/**
 * A text as it may stand in a cell of a workbook: line ends are line feeds, characters that XML cannot carry become U+FFFD,
 * and a text longer than a cell ends in an ellipsis.
 */
export function sheetText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(notXml, '\uFFFD');
  if (clean.length <= longestCell) return clean;
  return `${clean.slice(0, longestCell - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The same text as the content of an XML element. */
export function sheetXmlText(text: string): string {
  const clean = sheetText(text).replace(looksLikeCode, '_x005F_');
  return /[&<>]/.test(clean) ? clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : clean;
}
