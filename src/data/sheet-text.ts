/** The most characters a cell of a workbook holds. */
const longestCell = 32_767;

/** Code points that XML 1.0 does not know, halves of surrogate pairs, and DEL, which the library that writes workbooks leaves out. */
const notXml = /[^\t\n\r\u0020-\u007E\u0080-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What a workbook would read as the code of a character (ISO/IEC 29500, ST_Xstring). */
const looksLikeCode = /_(?=x[\dA-Fa-f]{4}_)/g;

/**
 * A text as people read it in a cell of a workbook: line ends are line feeds, characters that a workbook cannot carry become U+FFFD,
 * and a text longer than a cell ends in an ellipsis.
 */
export function shownSheetText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(notXml, '\uFFFD');
  if (clean.length <= longestCell) return clean;
  return `${clean.slice(0, longestCell - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The same text as it is stored: what looks like the code of a character is escaped, so that it is read as it stands. */
export function sheetText(text: string): string {
  return shownSheetText(text).replace(looksLikeCode, '_x005F_');
}
